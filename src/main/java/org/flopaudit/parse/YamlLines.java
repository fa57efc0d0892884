package org.flopaudit.parse;

import java.util.ArrayList;
import java.util.List;
import org.flopaudit.document.MetadataEntry;
import org.flopaudit.document.Prose;
import org.flopaudit.source.Span;

/**
 * Reads text that is almost YAML line by line, by indentation: of a broken block each {@code key:
 * value} and each further line is kept.
 */
final class YamlLines {
  private static final int LONGEST_KEY = 60;

  private record Key(String name, int indent, Span span) {}

  private final String text;
  private final int limit;
  private final List<Key> open = new ArrayList<>();
  private final List<MetadataEntry> entries = new ArrayList<>();

  private YamlLines(String text, int limit) {
    this.text = text;
    this.limit = limit;
  }

  /**
   * The values of a stretch of text.
   *
   * @param limit how many to read at most
   */
  static List<MetadataEntry> read(String text, Span stretch, int limit) {
    YamlLines reading = new YamlLines(text, limit);
    Lines lines = new Lines(text, stretch);
    while (reading.entries.size() < limit && lines.advance()) {
      reading.line(lines.content(), lines.indent());
    }
    return List.copyOf(reading.entries);
  }

  private void line(Span line, int indent) {
    Span content = line;
    int depth = indent;
    while (text.startsWith("- ", content.start()) && content.length() > 1) {
      Span element = Lines.strip(text, new Span(content.start() + 2, content.end()));
      depth += element.start() - content.start();
      content = element;
    }
    if (content.isEmpty() || text.charAt(content.start()) == '#') {
      return;
    }
    close(depth);
    int colon = colon(text, content);
    if (colon < 0) {
      add(content, open.isEmpty() ? content : open.get(open.size() - 1).span());
    } else {
      Span key = unquoted(Lines.strip(text, new Span(content.start(), colon)));
      open.add(new Key(text.substring(key.start(), key.end()), depth, key));
      add(Lines.strip(text, new Span(colon + 1, content.end())), key);
    }
  }

  private void close(int indent) {
    while (!open.isEmpty() && open.get(open.size() - 1).indent() >= indent) {
      open.remove(open.size() - 1);
    }
  }

  private void add(Span written, Span keySpan) {
    Span value = unquoted(written);
    if (value.isEmpty() || isBlockMark(value) || entries.size() == limit) {
      return;
    }
    Prose prose =
        new Prose.Builder()
            .verbatim(text.substring(value.start(), value.end()), value.start())
            .build();
    entries.add(new MetadataEntry(open.stream().map(Key::name).toList(), prose, keySpan));
  }

  private boolean isBlockMark(Span value) {
    char first = text.charAt(value.start());
    return value.length() <= 2 && (first == '|' || first == '>');
  }

  private Span unquoted(Span value) {
    if (value.length() >= 2) {
      char first = text.charAt(value.start());
      boolean isQuoted = (first == '"' || first == '\'') && text.charAt(value.end() - 1) == first;
      return isQuoted ? new Span(value.start() + 1, value.end() - 1) : value;
    }
    return value;
  }

  /** Where the colon after the key of a {@code key: value} line stands, or -1 if it is none. */
  static int colon(String text, Span line) {
    int last = Math.min(line.end(), line.start() + LONGEST_KEY);
    for (int i = line.start() + 1; i < last; i++) {
      boolean endsKey =
          text.charAt(i) == ':'
              && (i + 1 == line.end() || Character.isWhitespace(text.charAt(i + 1)));
      if (endsKey) {
        return i;
      }
    }
    return -1;
  }
}
