package org.flopaudit.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A dump of cards as JSON Lines, plain or packed, one object a line: {@code modelId} or {@code id},
 * {@code card}, and where present {@code tags}. One line is held at a time.
 */
final class CardDump {
  private static final int MOST_TAGS = 1_000;

  /** Dumps written by pandas hold NaN where a figure is missing. */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  private final String shown;
  private final Limits limits;
  private final InputAccount.Keeper account;
  private final DumpedCards cards;

  /**
   * A dump.
   *
   * @param shown its path as the user gave it
   */
  CardDump(
      String shown, Limits limits, Consumer<Repository> consumer, InputAccount.Keeper account) {
    this.shown = shown;
    this.limits = limits;
    this.account = account;
    this.cards = new DumpedCards(shown, limits, consumer, account);
  }

  /** Reads a dump to its end, or to where it breaks; what packed it is known by its first bytes. */
  void read(InputStream stream) {
    Optional<LineReader.Line> line = Optional.empty();
    try {
      LineReader lines = new LineReader(bounded(stream), longestLine());
      for (line = lines.next(); line.isPresent(); line = lines.next()) {
        readLine(line.get());
      }
    } catch (Unpacking.DamagedException e) {
      long last = line.map(LineReader.Line::number).orElse(0L);
      cards.fail(last + 1, "the packed stream is damaged or cut off here; the rest was not read");
    } catch (BoundedStream.TooLongException e) {
      long last = line.map(LineReader.Line::number).orElse(0L);
      account.failed(
          Problem.beyond(
              Limit.DUMP_BYTES,
              shown,
              DumpedCards.position(last + 1),
              "more than " + limits.of(Limit.DUMP_BYTES) + " bytes; the rest was not read"));
    } catch (IOException e) {
      account.failed(FileOnDisk.unreadable(shown, e));
    }
  }

  private InputStream bounded(InputStream in) throws IOException {
    return new BoundedStream(Unpacking.of(in), limits.of(Limit.DUMP_BYTES));
  }

  private void readLine(LineReader.Line line) {
    if (line.isTooLong()) {
      account.failed(
          Problem.beyond(
              Limit.DUMP_LINE_BYTES,
              shown,
              DumpedCards.position(line.number()),
              "longer than " + longestLine() + " bytes; not read"));
    } else if (!isBlank(line.bytes())) {
      try (JsonParser json = JSON.createParser(line.bytes())) {
        cards.deliver(line.number(), entry(json));
      } catch (StreamReadException e) {
        cards.fail(line.number(), "not a JSON object: " + e.getOriginalMessage());
      } catch (IOException e) {
        cards.fail(line.number(), "not a JSON object: " + e.getMessage());
      }
    }
  }

  private static DumpedCards.Entry entry(JsonParser json) throws IOException {
    String id = "";
    Optional<String> card = Optional.empty();
    List<String> tags = List.of();
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw new JsonParseException(json, "expected an object");
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String key = json.currentName();
      JsonToken value = json.nextToken();
      if (value == JsonToken.VALUE_STRING && (key.equals("modelId") || key.equals("id"))) {
        id = id.isEmpty() || key.equals("modelId") ? json.getText() : id;
      } else if (value == JsonToken.VALUE_STRING && key.equals("card")) {
        card = Optional.of(json.getText());
      } else if (value == JsonToken.START_ARRAY && key.equals("tags")) {
        tags = strings(json);
      } else {
        json.skipChildren();
      }
    }
    return new DumpedCards.Entry(id, card, tags);
  }

  private static List<String> strings(JsonParser json) throws IOException {
    List<String> strings = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() == JsonToken.VALUE_STRING && strings.size() < MOST_TAGS) {
        strings.add(json.getText());
      } else {
        json.skipChildren();
      }
    }
    return strings;
  }

  private int longestLine() {
    return limits.count(Limit.DUMP_LINE_BYTES);
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }
}
