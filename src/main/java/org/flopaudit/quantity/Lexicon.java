package org.flopaudit.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flopaudit.data.DataFolder;
import org.flopaudit.data.Faults;
import org.flopaudit.data.TextTable;

/**
 * The words of quantities, read from {@code rulesets/lexicon}: units, scales, bounds, number words,
 * devices. A spelling of one or two letters counts only as written, so that {@code M} is a million
 * and {@code m} a metre; longer ones count in any case.
 */
public final class Lexicon {
  /** A word that multiplies: "billion", "k", "万". */
  record Scale(BigDecimal factor) {}

  private final Phrases<List<Unit>> units = Phrases.ofUnits();
  private final Phrases<Scale> scales = Phrases.ofUnits();
  private final Phrases<Bound> bounds = Phrases.inAnyCase();
  private final Phrases<BigDecimal> numberWords = Phrases.inAnyCase();
  private final Phrases<String> devices = Phrases.ofUnits();
  private final Phrases<BigDecimal> deviceTimes = Phrases.ofUnits();
  private final Set<String> tails = new HashSet<>();
  private final Set<String> stops = new HashSet<>();
  private final Map<String, String> devicePrefixes = new HashMap<>();

  private Lexicon() {}

  /** The words that ship with the program. */
  public static Lexicon builtIn() {
    return Holder.BUILT_IN;
  }

  /**
   * Reads the tables of a folder.
   *
   * @throws org.flopaudit.data.DataException with every fault of every table
   */
  public static Lexicon read(DataFolder folder) {
    Faults faults = new Faults();
    Lexicon lexicon = new Lexicon();
    lexicon.readUnits(TextTable.rows(folder.read("lexicon/units.table"), 4, faults), faults);
    lexicon.readWords(TextTable.rows(folder.read("lexicon/words.table"), 3, faults), faults);
    lexicon.readDevices(TextTable.rows(folder.read("lexicon/devices.table"), 2, faults));
    faults.throwIfAny();
    return lexicon;
  }

  private void readUnits(List<TextTable.Row> rows, Faults faults) {
    Map<String, List<Unit>> readings = new HashMap<>();
    for (TextTable.Row row : rows) {
      Optional<Dimension> dimension = dimension(row, faults);
      BigDecimal factor = decimal(row, row.field(2), faults);
      if (dimension.isEmpty()) {
        continue;
      }
      Unit unit = new Unit(row.field(0), dimension.get(), factor);
      for (String spelling : row.spellings(3)) {
        readings.computeIfAbsent(spelling, s -> new ArrayList<>()).add(unit);
      }
      if (unit.dimension() == Dimension.DEVICE_TIME) {
        row.spellings(3).forEach(spelling -> deviceTimes.put(spelling, factor));
      }
    }
    readings.forEach(units::put);
  }

  private void readWords(List<TextTable.Row> rows, Faults faults) {
    for (TextTable.Row row : rows) {
      String meaning = row.field(1);
      for (String spelling : row.spellings(2)) {
        switch (row.field(0)) {
          case "scale" -> scales.put(spelling, new Scale(decimal(row, meaning, faults)));
          case "number" -> numberWords.put(spelling, decimal(row, meaning, faults));
          case "bound" -> bound(row, faults).ifPresent(bound -> bounds.put(spelling, bound));
          case "tail" -> tails.add(spelling.toLowerCase(Locale.ROOT));
          case "stop" -> stops.add(spelling.toLowerCase(Locale.ROOT));
          default ->
              row.fault(
                  faults,
                  Faults.unknown(
                      "kind of word",
                      row.field(0),
                      List.of("scale", "number", "bound", "tail", "stop")));
        }
      }
    }
  }

  private void readDevices(List<TextTable.Row> rows) {
    for (TextTable.Row row : rows) {
      for (String spelling : row.spellings(1)) {
        devices.put(spelling, row.field(0));
        if (spelling.indexOf(' ') < 0) {
          devicePrefixes.put(spelling.toLowerCase(Locale.ROOT), row.field(0));
        }
      }
    }
  }

  private static Optional<Dimension> dimension(TextTable.Row row, Faults faults) {
    List<String> known = new ArrayList<>();
    for (Dimension dimension : Dimension.values()) {
      String word = dimension.name().toLowerCase(Locale.ROOT).replace('_', '-');
      if (word.equals(row.field(1))) {
        return Optional.of(dimension);
      }
      known.add(word);
    }
    row.fault(faults, Faults.unknown("dimension", row.field(1), known));
    return Optional.empty();
  }

  private static Optional<Bound> bound(TextTable.Row row, Faults faults) {
    for (Bound bound : Bound.values()) {
      if (bound.sign().equals(row.field(1))) {
        return Optional.of(bound);
      }
    }
    row.fault(faults, "unknown bound '" + row.field(1) + "'; expected one of =, ~, >=, <=");
    return Optional.empty();
  }

  private static BigDecimal decimal(TextTable.Row row, String text, Faults faults) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      row.fault(faults, "expected a number such as 1e9, found '" + text + "'");
      return BigDecimal.ONE;
    }
  }

  // ---- look-up over tokens

  /** The longest unit that begins at a token. */
  Optional<Phrases.Match<List<Unit>>> unit(List<Token> tokens, int at) {
    return units.longest(tokens, at);
  }

  /** The longest scale word that begins at a token. */
  Optional<Phrases.Match<Scale>> scale(List<Token> tokens, int at) {
    return scales.longest(tokens, at);
  }

  /** The longest number word ("two", "a single") that begins at a token. */
  Optional<Phrases.Match<BigDecimal>> numberWord(List<Token> tokens, int at) {
    return numberWords.longest(tokens, at);
  }

  /** The longest bound that begins at a token. */
  Optional<Phrases.Match<Bound>> bound(List<Token> tokens, int at) {
    return bounds.longest(tokens, at);
  }

  /**
   * The device whose name begins at a token, by its canonical name; memory sizes are part of it.
   */
  public Optional<Phrases.Match<String>> device(List<Token> tokens, int at) {
    Optional<Phrases.Match<String>> phrase = devices.longest(tokens, at);
    if (phrase.isPresent() || at >= tokens.size()) {
      return phrase;
    }
    Token token = tokens.get(at);
    if (token.kind() != Token.Kind.NAME) {
      return Optional.empty();
    }
    return Optional.ofNullable(device(token.folded()))
        .map(name -> new Phrases.Match<>(name, at + 1));
  }

  private @org.jspecify.annotations.Nullable String device(String folded) {
    String name = devicePrefixes.get(folded);
    for (int cut = folded.length(); name == null && cut > 1; cut--) {
      boolean boundary =
          (cut == folded.length() - 1 && folded.charAt(cut) == 's')
              || "-_/@".indexOf(folded.charAt(Math.min(cut, folded.length() - 1))) >= 0;
      name = boundary ? devicePrefixes.get(folded.substring(0, cut)) : null;
    }
    return name;
  }

  /** Whether letters glued to digits are a unit or a scale, as in "15T" or "80GB". */
  boolean isUnitOrScale(String letters) {
    return units.contains(letters) || scales.contains(letters);
  }

  /** Whether a run of characters names a device, as in the "A100" of "8xA100". */
  boolean isDevice(String run) {
    String folded = run.toLowerCase(Locale.ROOT);
    return device(folded) != null || units.contains(run);
  }

  /** Whether a word behind a hyphen is not part of the name before it, as in "A100-hours". */
  boolean isTail(String word) {
    return tails.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether a word cannot stand between a number and its unit. */
  boolean isStop(Token token) {
    return token.kind() != Token.Kind.WORD || stops.contains(token.folded());
  }

  /** How many device-hours a unit of time is, when a device stands before it. */
  Optional<Unit> deviceTime(Unit time) {
    return time.dimension() == Dimension.TIME
        ? Optional.of(new Unit("device-" + time.name(), Dimension.DEVICE_TIME, time.factor()))
        : Optional.empty();
  }

  /** Reads the tables once, when they are first needed. */
  private static final class Holder {
    private static final Lexicon BUILT_IN = read(DataFolder.builtIn());
  }
}
