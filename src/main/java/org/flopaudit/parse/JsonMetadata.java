package org.flopaudit.parse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.flopaudit.document.MetadataEntry;
import org.flopaudit.document.Prose;
import org.flopaudit.source.Problem;
import org.flopaudit.source.SourceFile;
import org.flopaudit.source.Span;

/**
 * Flattens JSON into its scalars, each under the keys that lead to it. A value is kept as the text
 * that stands there: a number is not rounded, and NaN and Infinity are allowed, as Python writes
 * them.
 */
final class JsonMetadata {
  private static final int MOST_ENTRIES = 200_000;

  /** What one list or mapping may hold: a log or a weight map must not hide what stands below. */
  private static final int MOST_ENTRIES_OF_ONE = 50_000;

  private static final int DEEPEST = 100;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .configure(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES, false)
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
          .build();

  private final SourceFile file;
  private final String text;
  private final List<MetadataEntry> entries = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  /** The keys of each open list or mapping, the outermost last. */
  private final Deque<List<String>> open = new ArrayDeque<>();

  private List<String> keys = List.of();
  private Span keySpan = new Span(0, 0);

  /** How many entries there were when the outermost value now being read began. */
  private int before;

  private JsonMetadata(SourceFile file) {
    this.file = file;
    this.text = Legible.copyOf(file.text());
  }

  /** The scalars of a file. Of broken JSON, those before the place where it breaks. */
  static MetadataReading read(SourceFile file) {
    JsonMetadata reading = new JsonMetadata(file);
    reading.read();
    return new MetadataReading(List.copyOf(reading.entries), List.copyOf(reading.problems));
  }

  private void read() {
    try (JsonParser json = FACTORY.createParser(text)) {
      readTokens(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void readTokens(JsonParser json) throws IOException {
    try {
      JsonToken token = json.nextToken();
      while (token != null && entries.size() < MOST_ENTRIES) {
        token(json, token);
        token = json.nextToken();
      }
      if (token != null) {
        problem(start(json), "more than 200,000 values; the rest of the file was not read");
      }
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
    if (open.size() > 1 && entries.size() - before >= MOST_ENTRIES_OF_ONE) {
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
    problem(start, "more than 50,000 values under one key; the rest of them were not read");
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
    int inside = Math.min(offset, text.length());
    problems.add(new Problem(file.path(), file.position(inside), sentence));
  }
}
