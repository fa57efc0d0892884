package org.flopaudit.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A dump of cards as JSON Lines, plain or gzip, one object a line: {@code modelId} or {@code id},
 * {@code card}, and where present {@code tags}. One line is held at a time.
 */
final class CardDump {
  private static final int LONGEST_ID = 200;
  private static final int MOST_TAGS = 1_000;
  private static final String CARD_NAME = "README.md";

  /** Dumps written by pandas hold NaN where a figure is missing. */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  private final String shown;
  private final Limits limits;
  private final Consumer<Repository> consumer;
  private final InputAccount.Keeper account;

  /**
   * A dump.
   *
   * @param shown its path as the user gave it
   */
  CardDump(
      String shown, Limits limits, Consumer<Repository> consumer, InputAccount.Keeper account) {
    this.shown = shown;
    this.limits = limits;
    this.consumer = consumer;
    this.account = account;
  }

  /** Reads a dump on disk to its end, or to where it breaks. */
  void read(Path file, Way way) {
    try (InputStream in = Files.newInputStream(file)) {
      read(new BufferedInputStream(way.watching(in, Files.size(file))));
    } catch (IOException e) {
      account.failed(FileOnDisk.unreadable(shown, e));
    }
  }

  /** Reads a dump to its end, or to where it breaks; gzip is known by its first bytes. */
  void read(InputStream stream) {
    Optional<LineReader.Line> line = Optional.empty();
    try {
      LineReader lines = new LineReader(bounded(stream), longestLine());
      for (line = lines.next(); line.isPresent(); line = lines.next()) {
        readLine(line.get());
      }
    } catch (EOFException | ZipException e) {
      long last = line.map(LineReader.Line::number).orElse(0L);
      account.failed(
          problem(last + 1, "the gzip stream is damaged or cut off here; the rest was not read"));
    } catch (BoundedStream.TooLongException e) {
      long last = line.map(LineReader.Line::number).orElse(0L);
      account.failed(
          Problem.beyond(
              Limit.DUMP_BYTES,
              shown,
              position(last + 1),
              "more than " + limits.of(Limit.DUMP_BYTES) + " bytes; the rest was not read"));
    } catch (IOException e) {
      account.failed(FileOnDisk.unreadable(shown, e));
    }
  }

  private InputStream bounded(InputStream in) throws IOException {
    return new BoundedStream(unpacked(in), limits.of(Limit.DUMP_BYTES));
  }

  private static InputStream unpacked(InputStream in) throws IOException {
    in.mark(2);
    boolean isGzip = in.read() == 0x1F && in.read() == 0x8B;
    in.reset();
    return isGzip ? new GZIPInputStream(in, 64 * 1024) : in;
  }

  private void readLine(LineReader.Line line) {
    if (line.isTooLong()) {
      account.failed(
          Problem.beyond(
              Limit.DUMP_LINE_BYTES,
              shown,
              position(line.number()),
              "longer than " + longestLine() + " bytes; not read"));
    } else if (!isBlank(line.bytes())) {
      try (JsonParser json = JSON.createParser(line.bytes())) {
        deliver(line.number(), entry(json));
      } catch (StreamReadException e) {
        account.failed(problem(line.number(), "not a JSON object: " + e.getOriginalMessage()));
      } catch (IOException e) {
        account.failed(problem(line.number(), "not a JSON object: " + e.getMessage()));
      }
    }
  }

  private record Entry(String id, Optional<String> card, List<String> tags) {}

  private static Entry entry(JsonParser json) throws IOException {
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
    return new Entry(id, card, tags);
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

  private void deliver(long line, Entry entry) {
    String id = entry.id();
    if (id.isBlank() || id.length() > LONGEST_ID || id.chars().anyMatch(Character::isISOControl)) {
      account.failed(
          problem(line, "expected the model's id under 'modelId' or 'id'; the line was not read"));
    } else if (entry.card().isEmpty()) {
      account.failed(problem(line, "'" + id + "' has no text under 'card'; the line was not read"));
    } else if (entry.card().get().length() > limits.bytes(CARD_NAME)) {
      account.failed(BoundedRead.tooLarge(path(id), limits, CARD_NAME));
    } else {
      RepositoryFile card = new TextInHand(path(id), CARD_NAME, entry.card().get());
      Repository repository =
          new Repository(id, Optional.empty(), List.of(card), List.of(CARD_NAME), entry.tags());
      account.read(repository);
      consumer.accept(repository);
    }
  }

  private String path(String id) {
    return shown + "#" + id + "/" + CARD_NAME;
  }

  private Problem problem(long line, String sentence) {
    return new Problem(shown, position(line), sentence);
  }

  private static Position position(long line) {
    return new Position((int) Math.min(line, Integer.MAX_VALUE), 1);
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
