package org.flopaudit.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.flopaudit.document.MetadataEntry;
import org.flopaudit.document.Prose;
import org.flopaudit.source.Limit;
import org.flopaudit.source.Limits;
import org.flopaudit.source.Problem;
import org.flopaudit.source.SourceFile;
import org.flopaudit.source.Span;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Flattens YAML into its scalars, each under the keys that lead to it. Scalars are read as text, so
 * {@code no} is a word and {@code 24_700_000} keeps its digits.
 */
final class YamlMetadata {
  /** Where snakeyaml ends the name of an anchor, besides white space. */
  private static final String ENDS_OF_ANCHOR = ":,[]{}/.*&";

  private final SourceFile file;
  private final Span region;
  private final Limits limits;

  /** The text of the file, printable where it is YAML. */
  private final String source;

  private final CodePoints codePoints;
  private final List<MetadataEntry> entries = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final IdentityHashMap<Node, Integer> visits = new IdentityHashMap<>();

  private YamlMetadata(SourceFile file, Span region, Limits limits) {
    this.file = file;
    this.region = region;
    this.limits = limits;
    this.source = printable(Legible.copyOf(file.text()), region);
    this.codePoints = new CodePoints(yaml());
  }

  /**
   * The scalars of a stretch of YAML. Of broken YAML, what can be read line by line, and a problem
   * that says where it breaks.
   */
  static MetadataReading read(SourceFile file, Span region, Limits limits) {
    int longest = limits.count(Limit.YAML_CHARACTERS);
    Span readable = region;
    List<Problem> cut = new ArrayList<>();
    if (region.length() > longest) {
      int end = file.text().lastIndexOf('\n', region.start() + longest) + 1;
      readable = new Span(region.start(), end > region.start() ? end : region.start() + longest);
      cut.add(
          Problem.beyond(
              Limit.YAML_CHARACTERS,
              file.path(),
              file.position(readable.end()),
              "more than "
                  + limits.words(Limit.YAML_CHARACTERS)
                  + " characters of YAML; what follows here was not read"));
    }
    YamlMetadata reading = new YamlMetadata(file, readable, limits);
    reading.compose();
    cut.addAll(reading.problems);
    return new MetadataReading(List.copyOf(reading.entries), cut);
  }

  private String yaml() {
    return source.substring(region.start(), region.end());
  }

  private void compose() {
    LoaderOptions options = new LoaderOptions();
    options.setWarnOnDuplicateKeys(false);
    options.setNestingDepthLimit(limits.count(Limit.YAML_DEPTH));
    options.setCodePointLimit(limits.count(Limit.YAML_CHARACTERS));
    try {
      Composer composer =
          new Composer(new ParserImpl(new StreamReader(yaml()), options), new Resolver(), options);
      while (composer.checkNode()) {
        Node document = composer.getNode();
        flatten(document, List.of(), span(document));
      }
    } catch (MarkedYAMLException e) {
      readLines(e.getProblemMark(), e.getProblem());
    } catch (YAMLException | IllegalArgumentException e) {
      readLines(String.valueOf(e.getMessage()));
    }
  }

  private void readLines(@Nullable Mark mark, String reason) {
    int offset = mark == null ? region.start() : offset(mark);
    readLines(
        new Problem(
            file.path(),
            file.position(offset),
            "this is not YAML (" + reason + "); it was read line by line instead"));
  }

  /** snakeyaml has no exception of its own for what is nested too deep, only words. */
  private void readLines(String reason) {
    if (!reason.startsWith("Nesting Depth exceeded")) {
      readLines(null, reason);
      return;
    }
    readLines(
        Problem.beyond(
            Limit.YAML_DEPTH,
            file.path(),
            file.position(region.start()),
            "YAML nested deeper than "
                + limits.of(Limit.YAML_DEPTH)
                + "; it was read line by line instead"));
  }

  private void readLines(Problem broken) {
    problems.clear();
    problems.add(broken);
    entries.clear();
    entries.addAll(YamlLines.read(source, region, limits.count(Limit.YAML_VALUES)));
  }

  private void flatten(Node node, List<String> keys, Span keySpan) {
    if (node instanceof ScalarNode scalar) {
      add(new MetadataEntry(keys, prose(scalar), keySpan));
    } else if (visits.merge(node, 1, Integer::sum) <= limits.count(Limit.YAML_VISITS)) {
      if (node instanceof SequenceNode sequence) {
        sequence.getValue().forEach(element -> flatten(element, keys, span(element)));
      } else if (node instanceof MappingNode mapping) {
        flattenMapping(mapping, keys);
      }
    }
  }

  private void flattenMapping(MappingNode mapping, List<String> keys) {
    Set<String> seen = new HashSet<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Node keyNode = tuple.getKeyNode();
      if (keyNode.getTag().equals(Tag.MERGE)) {
        flatten(tuple.getValueNode(), keys, span(keyNode));
        continue;
      }
      String key = keyNode instanceof ScalarNode scalar ? scalar.getValue() : "";
      if (!seen.add(key)) {
        problem(span(keyNode), "the key '" + key + "' stands twice; both values are kept");
      }
      List<String> path = new ArrayList<>(keys);
      path.add(key);
      flatten(tuple.getValueNode(), List.copyOf(path), span(keyNode));
    }
  }

  private void add(MetadataEntry entry) {
    int most = limits.count(Limit.YAML_VALUES);
    if (entries.size() < most) {
      entries.add(entry);
      if (entries.size() == most) {
        problems.add(
            Problem.beyond(
                Limit.YAML_VALUES,
                file.path(),
                file.position(entry.keySpan().start()),
                "more than "
                    + limits.words(Limit.YAML_VALUES)
                    + " values; those after this one were not read"));
      }
    }
  }

  private void problem(Span at, String sentence) {
    problems.add(new Problem(file.path(), file.position(at.start()), sentence));
  }

  private Prose prose(ScalarNode scalar) {
    Span written = afterProperties(span(scalar));
    ScalarStyle style = scalar.getScalarStyle();
    return switch (style) {
      case PLAIN, JSON_SCALAR_STYLE ->
          ScalarProse.of(source, written, scalar.getValue(), ScalarProse.Quoting.NONE);
      case SINGLE_QUOTED ->
          ScalarProse.of(source, inside(written), scalar.getValue(), ScalarProse.Quoting.DOUBLED);
      case DOUBLE_QUOTED ->
          ScalarProse.of(source, inside(written), scalar.getValue(), ScalarProse.Quoting.BACKSLASH);
      case LITERAL, FOLDED ->
          ScalarProse.of(
              source,
              belowHeader(written),
              scalar.getValue().stripTrailing(),
              ScalarProse.Quoting.NONE);
    };
  }

  /** What is left of a node's span after its anchor and its tag. */
  private Span afterProperties(Span node) {
    Span rest = node;
    while (!rest.isEmpty() && (charAt(rest.start()) == '&' || charAt(rest.start()) == '!')) {
      String ends = charAt(rest.start()) == '&' ? ENDS_OF_ANCHOR : "";
      int end = rest.start() + 1;
      while (end < rest.end()
          && !Character.isWhitespace(charAt(end))
          && ends.indexOf(charAt(end)) < 0) {
        end++;
      }
      rest = Lines.strip(source, new Span(end, rest.end()));
    }
    return rest.isEmpty() ? node : new Span(rest.start(), node.end());
  }

  private static Span inside(Span quoted) {
    return quoted.length() < 2 ? quoted : new Span(quoted.start() + 1, quoted.end() - 1);
  }

  private Span belowHeader(Span block) {
    Lines lines = new Lines(source, block);
    return lines.advance() ? new Span(lines.next(), block.end()) : block;
  }

  private char charAt(int offset) {
    return source.charAt(offset);
  }

  private Span span(Node node) {
    int start = offset(node.getStartMark());
    return new Span(start, Math.max(start, offset(node.getEndMark())));
  }

  private int offset(Mark mark) {
    return Math.min(region.end(), region.start() + codePoints.offset(mark.getIndex()));
  }

  /**
   * snakeyaml refuses a text with any character that YAML calls unprintable, and like YAML 1.1 ends
   * a line at three characters at which nobody else does.
   */
  private static String printable(String text, Span region) {
    StringBuilder copy = null;
    for (int i = region.start(); i < region.end(); ) {
      int codePoint = text.codePointAt(i);
      boolean isForeignBreak = codePoint == 0x85 || codePoint == 0x2028 || codePoint == 0x2029;
      if (isForeignBreak || !StreamReader.isPrintable(codePoint)) {
        copy = copy == null ? new StringBuilder(text) : copy;
        copy.setCharAt(i, isForeignBreak ? ' ' : '\uFFFD');
      }
      i += Character.charCount(codePoint);
    }
    return copy == null ? text : copy.toString();
  }
}
