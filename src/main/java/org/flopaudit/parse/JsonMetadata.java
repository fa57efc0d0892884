package org.flopaudit.parse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.flopaudit.document.MetadataEntry;
import org.flopaudit.document.Prose;
import org.flopaudit.source.Limit;
import org.flopaudit.source.Limits;
import org.flopaudit.source.Position;
import org.flopaudit.source.Problem;
import org.flopaudit.source.SourceFile;
import org.flopaudit.source.Span;

/**
 * Flattens JSON into its scalars, each under the keys that lead to it. A value is kept as the text
 * that stands there: a number is not rounded, and NaN and Infinity are allowed, as Python writes
 * them.
 */
final class JsonMetadata {
  private final SourceFile file;
  private final String text;
  private final Limits limits;
  private final List<MetadataEntry> entries = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  /** The keys of each open list or mapping, the outermost last. */
  private final Deque<List<String>> open = new ArrayDeque<>();

  private List<String> keys = List.of();
  private Span keySpan = new Span(0, 0);

  /** How many entries there were when the outermost value now being read began. */
  private int before;

  private JsonMetadata(SourceFile file, Limits limits) {
    this.file = file;
    this.limits = limits;
    this.text = Legible.copyOf(file.text());
  }

  /** The scalars of a file. Of broken JSON, those before the place where it breaks. */
  static MetadataReading read(SourceFile file, Limits limits) {
    JsonMetadata reading = new JsonMetadata(file, limits);
    reading.read();
    return new MetadataReading(List.copyOf(reading.entries), List.copyOf(reading.problems));
  }

  private void read() {
    try (JsonParser json = factory().createParser(text)) {
      readTokens(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names and strings are as long as the file at most, whose length is bounded already. */
  private JsonFactory factory() {
    StreamReadConstraints constraints =
        StreamReadConstraints.builder()
            .maxNestingDepth(limits.count(Limit.JSON_DEPTH))
            .maxNumberLength(limits.count(Limit.JSON_DIGITS))
            .maxNameLength(Integer.MAX_VALUE)
            .maxStringLength(Integer.MAX_VALUE)
            .build();
    return JsonFactory.builder()
        .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
        .configure(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES, false)
        .streamReadConstraints(constraints)
        .build();
  }

  private void readTokens(JsonParser json) throws IOException {
    int most = limits.count(Limit.JSON_VALUES);
    try {
      JsonToken token = json.nextToken();
      while (token != null && entries.size() < most) {
        token(json, token);
        token = json.nextToken();
      }
      if (token != null) {
        beyond(
            Limit.JSON_VALUES,
            start(json),
            "more than "
                + limits.words(Limit.JSON_VALUES)
                + " values; the rest of the file was not read");
      }
    } catch (StreamConstraintsException e) {
      boolean isDeep = open.size() >= limits.count(Limit.JSON_DEPTH);
      beyond(
          isDeep ? Limit.JSON_DEPTH : Limit.JSON_DIGITS,
          (int) json.currentLocation().getCharOffset(),
          "this is beyond what is read of JSON; what stands before it was read");
    } catch (JsonProcessingException e) {
      problem(
          (int) json.currentLocation().getCharOffset(),
          "this is not JSON (" + e.getOriginalMessage() + "); what stands before it was read");
    }
  }

  private void token(JsonParser json, JsonToken token) throws IOException {
    switch (token) {
      case START_OBJECT, START_ARRAY -> open.push(keys);
      case END_OBJECT, END_ARRAY -> keys = open.pop();
      case FIELD_NAME -> key(json);
      default -> {
        if (token.isScalarValue()) {
          scalar(json, token);
        }
      }
    }
  }

  private void key(JsonParser json) throws IOException {
    List<String> outer = open.isEmpty() ? List.of() : open.peek();
    List<String> path = new ArrayList<>(outer);
    path.add(json.currentName());
    keys = List.copyOf(path);
    keySpan = string(start(json));
    if (open.size() == 1) {
      before = entries.size();
    }
  }

  private void scalar(JsonParser json, JsonToken token) throws IOException {
    int start = start(json);
    if (open.size() > 1 && entries.size() - before >= limits.count(Limit.JSON_KEY_VALUES)) {
      passOver(json, start);
      return;
    }
    boolean isString = token == JsonToken.VALUE_STRING;
    String value = json.getText();
    Span written = isString ? string(start) : new Span(start, start + value.length());
    Prose prose =
        ScalarProse.of(
            text,
            written,
            value,
            isString ? ScalarProse.Quoting.BACKSLASH : ScalarProse.Quoting.NONE);
    entries.add(new MetadataEntry(keys, prose, json.currentName() == null ? written : keySpan));
  }

  private void passOver(JsonParser json, int start) throws IOException {
    beyond(
        Limit.JSON_KEY_VALUES,
        start,
        "more than "
            + limits.words(Limit.JSON_KEY_VALUES)
            + " values under one key; the rest of them were not read");
    while (open.size() > 1) {
      JsonToken token = json.nextToken();
      if (token == null) {
        return;
      }
      if (token.isStructStart()) {
        json.skipChildren();
      } else if (token.isStructEnd()) {
        keys = open.pop();
      }
    }
  }

  private static int start(JsonParser json) {
    return (int) json.currentTokenLocation().getCharOffset();
  }

  /** What stands between the quotes of the string that begins at an offset. */
  private Span string(int start) {
    int end = start + 1;
    while (end < text.length() && text.charAt(end) != '"') {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    return new Span(Math.min(start + 1, text.length()), Math.min(end, text.length()));
  }

  private void problem(int offset, String sentence) {
    problems.add(new Problem(file.path(), position(offset), sentence));
  }

  private void beyond(Limit limit, int offset, String sentence) {
    problems.add(Problem.beyond(limit, file.path(), position(offset), sentence));
  }

  private Position position(int offset) {
    return file.position(Math.min(offset, text.length()));
  }
}
