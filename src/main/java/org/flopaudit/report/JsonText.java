package org.flopaudit.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;

/**
 * Writes JSON to a stream in one fixed layout; every string loses what no JSON reader should meet,
 * and is inert on a terminal. Closing it ends the document and leaves the writer open.
 */
public final class JsonText implements Closeable {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
  private static final int LONGEST_PLAIN = 15;

  private final JsonGenerator json;

  private JsonText(JsonGenerator json) {
    this.json = json;
  }

  /** Indented by two spaces, whatever the platform's line ends. */
  public static JsonText indented(Writer out) throws IOException {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter layout =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator("")
                .withObjectEmptySeparator("")
                .withRootSeparator(""));
    layout.indentArraysWith(indenter);
    layout.indentObjectsWith(indenter);
    JsonGenerator json = FACTORY.createGenerator(out);
    json.setPrettyPrinter(layout);
    return new JsonText(json);
  }

  /** All on one line. */
  public static JsonText compact(Writer out) throws IOException {
    return new JsonText(FACTORY.createGenerator(out));
  }

  /** Begins an object that is an element of an array or the whole document. */
  public JsonText object() throws IOException {
    json.writeStartObject();
    return this;
  }

  /** Begins an object under a key. */
  public JsonText object(String key) throws IOException {
    json.writeObjectFieldStart(key);
    return this;
  }

  /** Begins an array under a key. */
  public JsonText array(String key) throws IOException {
    json.writeArrayFieldStart(key);
    return this;
  }

  /** Ends the innermost object or array. */
  public JsonText end() throws IOException {
    if (json.getOutputContext().inArray()) {
      json.writeEndArray();
    } else {
      json.writeEndObject();
    }
    return this;
  }

  /** A string under a key. */
  public JsonText text(String key, String value) throws IOException {
    json.writeFieldName(key);
    string(value);
    return this;
  }

  /** A string under a key, or null. */
  public JsonText text(String key, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      return text(key, value.get());
    }
    json.writeNullField(key);
    return this;
  }

  /** A list of strings under a key. */
  public JsonText texts(String key, Collection<String> values) throws IOException {
    json.writeArrayFieldStart(key);
    for (String value : values) {
      string(value);
    }
    json.writeEndArray();
    return this;
  }

  /** A whole number under a key. */
  public JsonText number(String key, long value) throws IOException {
    json.writeNumberField(key, value);
    return this;
  }

  /** A truth under a key. */
  public JsonText truth(String key, boolean value) throws IOException {
    json.writeBooleanField(key, value);
    return this;
  }

  /** A decimal under a key, to its last digit. */
  public JsonText decimal(String key, BigDecimal value) throws IOException {
    json.writeFieldName(key);
    json.writeNumber(digits(value));
    return this;
  }

  /** A list of decimals under a key. */
  public JsonText decimals(String key, Collection<BigDecimal> values) throws IOException {
    json.writeArrayFieldStart(key);
    for (BigDecimal value : values) {
      json.writeNumber(digits(value));
    }
    json.writeEndArray();
    return this;
  }

  /** A string in which what acts on a terminal is escaped; a reader of JSON gets it as it was. */
  private void string(String value) throws IOException {
    String clean = Visible.wellFormed(value);
    if (clean.codePoints().noneMatch(JsonText::actsUnescaped)) {
      json.writeString(clean);
    } else {
      json.writeRawValue('"' + inert(clean) + '"');
    }
  }

  private static String inert(String text) {
    String quoted = new String(JsonStringEncoder.getInstance().quoteAsString(text));
    StringBuilder inert = new StringBuilder(quoted.length() + 16);
    for (int c : quoted.codePoints().toArray()) {
      if (actsUnescaped(c)) {
        Character.toString(c).chars().forEach(unit -> inert.append(Visible.escaped(unit)));
      } else {
        inert.appendCodePoint(c);
      }
    }
    return inert.toString();
  }

  /** Whether a character acts on a terminal and JSON lets it stand as it is. */
  private static boolean actsUnescaped(int codePoint) {
    return codePoint > ' ' && Visible.acts(codePoint);
  }

  /** Plain digits where they are few; else with an exponent, for a card may say 1e999999999. */
  private static String digits(BigDecimal value) {
    int exponent = value.precision() - value.scale();
    boolean plain = exponent <= LONGEST_PLAIN && value.scale() <= LONGEST_PLAIN;
    return plain ? value.toPlainString() : value.toString();
  }

  /** Starts the next line; for one object a line. */
  public JsonText newLine() throws IOException {
    json.writeRaw('\n');
    return this;
  }

  @Override
  public void close() throws IOException {
    json.close();
  }
}
