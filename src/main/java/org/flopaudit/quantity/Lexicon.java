package org.flopaudit.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
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
  private final Phrases<List<Unit>> units = Phrases.ofUnits();
  private final Phrases<BigDecimal> scales = Phrases.ofUnits();
  private final Phrases<Bound> bounds = Phrases.inAnyCase();
  private final Phrases<Bound> boundsBehind = Phrases.inAnyCase();
  private final Phrases<BigDecimal> numberWords = Phrases.inAnyCase();
  private final Phrases<String> devices = Phrases.ofUnits();
  private final Map<String, String> deviceNames = new HashMap<>();
  private int longestDeviceName;
  private final Map<Particle, Set<String>> particles = new EnumMap<>(Particle.class);

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
    lexicon.readUnits(folder.rows("lexicon/units.table", 4, faults), faults);
    lexicon.readWords(folder.rows("lexicon/words.table", 3, faults), faults);
    lexicon.readDevices(folder.rows("lexicon/devices.table", 2, faults));
    faults.throwIfAny();
    return lexicon;
  }

  private void readUnits(List<TextTable.Row> rows, Faults faults) {
    for (TextTable.Row row : rows) {
      Optional<Dimension> dimension = dimension(row, faults);
      BigDecimal factor = decimal(row, row.field(2), faults);
      if (dimension.isEmpty()) {
        continue;
      }
      Unit unit = new Unit(row.field(0), dimension.get(), factor);
      for (String spelling : row.spellings(3)) {
        units.merge(spelling, List.of(unit), Lexicon::readings);
      }
    }
  }

  private static List<Unit> readings(List<Unit> likelier, List<Unit> other) {
    List<Unit> all = new ArrayList<>(likelier);
    other.stream().filter(unit -> !all.contains(unit)).forEach(all::add);
    return List.copyOf(all);
  }

  private void readWords(List<TextTable.Row> rows, Faults faults) {
    for (TextTable.Row row : rows) {
      String meaning = row.field(1);
      List<String> spellings = row.spellings(2);
      switch (row.field(0)) {
        case "scale" -> put(scales, spellings, decimal(row, meaning, faults));
        case "number" -> put(numberWords, spellings, decimal(row, meaning, faults));
        case "bound" -> bound(row, faults).ifPresent(bound -> put(bounds, spellings, bound));
        case "bound-behind" ->
            bound(row, faults).ifPresent(bound -> put(boundsBehind, spellings, bound));
        default ->
            particle(row, faults)
                .ifPresent(
                    particle ->
                        spellings.forEach(
                            word -> words(particle).add(word.toLowerCase(Locale.ROOT))));
      }
    }
  }

  private static <T> void put(Phrases<T> phrases, List<String> spellings, T meaning) {
    spellings.forEach(spelling -> phrases.put(spelling, meaning));
  }

  private Set<String> words(Particle particle) {
    return particles.computeIfAbsent(particle, p -> new HashSet<>());
  }

  private void readDevices(List<TextTable.Row> rows) {
    for (TextTable.Row row : rows) {
      for (String spelling : row.spellings(1)) {
        devices.put(spelling, row.field(0));
        if (spelling.indexOf(' ') < 0) {
          deviceNames.put(spelling.toLowerCase(Locale.ROOT), row.field(0));
          longestDeviceName = Math.max(longestDeviceName, spelling.length());
        }
      }
    }
  }

  private static Optional<Particle> particle(TextTable.Row row, Faults faults) {
    List<String> known = new ArrayList<>(List.of("scale", "number", "bound", "bound-behind"));
    for (Particle particle : Particle.values()) {
      if (particle.label().equals(row.field(0))) {
        return Optional.of(particle);
      }
      known.add(particle.label());
    }
    row.fault(faults, Faults.unknown("kind of word", row.field(0), known));
    return Optional.empty();
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

  // ---- look-up

  Phrases<List<Unit>> units() {
    return units;
  }

  Phrases<BigDecimal> scales() {
    return scales;
  }

  /** "two", "a single". */
  Phrases<BigDecimal> numberWords() {
    return numberWords;
  }

  /** Bounds that stand before their number: "more than". */
  Phrases<Bound> bounds() {
    return bounds;
  }

  /** Bounds that stand behind: "or more". */
  Phrases<Bound> boundsBehind() {
    return boundsBehind;
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
    return token.kind() == Token.Kind.NAME
        ? deviceNamed(token.folded()).map(name -> new Phrases.Match<>(name, at + 1))
        : Optional.empty();
  }

  /** The device that a name begins with: "a100-80gb", "a100s". */
  private Optional<String> deviceNamed(String folded) {
    for (int end = Math.min(folded.length(), longestDeviceName); end > 1; end--) {
      boolean ends =
          end == folded.length()
              || "-_/@".indexOf(folded.charAt(end)) >= 0
              || (end == folded.length() - 1 && folded.charAt(end) == 's');
      Optional<String> device =
          ends ? Optional.ofNullable(deviceNames.get(folded.substring(0, end))) : Optional.empty();
      if (device.isPresent()) {
        return device;
      }
    }
    return Optional.empty();
  }

  /** Whether letters glued to digits are a unit or a scale, as in "15T" or "80GB". */
  boolean isUnitOrScale(String letters) {
    return units.contains(letters) || scales.contains(letters);
  }

  /** Whether a run of characters names a device. */
  boolean isDevice(String run) {
    return deviceNamed(run.toLowerCase(Locale.ROOT)).isPresent();
  }

  /** Whether a run of characters can stand behind "8x": a device, "GPU", or a maker's name. */
  boolean isDeviceOrMaker(String run) {
    return isDevice(run) || units.contains(run) || is(Particle.MAKER, run);
  }

  /** Whether a word is a particle of a kind; case does not count. */
  boolean is(Particle particle, String word) {
    return particles.getOrDefault(particle, Set.of()).contains(word.toLowerCase(Locale.ROOT));
  }

  /** Reads the tables once, when they are first needed. */
  private static final class Holder {
    private static final Lexicon BUILT_IN = read(DataFolder.builtIn());
  }
}
