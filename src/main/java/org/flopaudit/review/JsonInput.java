package org.flopaudit.review;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.flopaudit.data.DataException;
import org.flopaudit.source.Position;
import org.flopaudit.source.Problem;

/**
 * A JSON file read as a stream: a reader takes the keys it knows, and whatever it leaves is passed
 * over. Depth and lengths are bounded, for the file may be anybody's.
 */
final class JsonInput implements Closeable {
  private static final int DEEPEST = 64;
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
          .build();

  /** Takes the value of a key, or leaves it. */
  interface Field {
    void read(String key) throws IOException;
  }

  /** Takes an element of an array, or leaves it. */
  interface Element {
    void read() throws IOException;
  }

  private final JsonParser parser;

  private JsonInput(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * Reads the one object of a file.
   *
   * @param field takes its keys; gets the input as it goes along
   * @throws DataException if there is no such file, or it is not JSON
   */
  static void read(Path file, Function<JsonInput, Field> field) {
    try (JsonInput json = new JsonInput(FACTORY.createParser(Files.newInputStream(file)))) {
      json.parser.nextToken();
      json.fields(field.apply(json));
    } catch (NoSuchFileException e) {
      throw fault(file, "there is no such file");
    } catch (JsonProcessingException e) {
      Position at =
          e.getLocation() == null
              ? new Position(1, 1)
              : new Position(
                  Math.max(1, e.getLocation().getLineNr()),
                  Math.max(1, e.getLocation().getColumnNr()));
      String sentence = "not JSON: " + e.getOriginalMessage();
      throw new DataException(List.of(new Problem(file.toString(), at, sentence)));
    } catch (IOException e) {
      throw fault(file, "cannot be read: " + e.getMessage());
    }
  }

  /** A fault of a file as a whole. */
  static DataException fault(Path file, String sentence) {
    return new DataException(List.of(Problem.of(file.toString(), sentence)));
  }

  /** Hands on the keys of the object that stands here; anything else is left. */
  void fields(Field field) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      return;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      parser.nextToken();
      field.read(key);
      parser.skipChildren();
    }
  }

  /** Hands on the elements of the array that stands here; anything else is left. */
  void elements(Element element) throws IOException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      return;
    }
    while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
      element.read();
      parser.skipChildren();
    }
  }

  /** The scalar that stands here as text; empty for anything else. */
  String text() throws IOException {
    return parser.getValueAsString("");
  }

  /** The whole number that stands here; 0 for anything else. */
  int number() throws IOException {
    return parser.getValueAsInt(0);
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
