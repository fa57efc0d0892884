package org.flopaudit.quantity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Reads the unit behind a number.
 *
 * <pre>
 * measure := OF? (modifier | memory | aside)* unit | nothing behind a clock, "0:40:10"
 * unit    := device detail* (time | "GPUs" | "nodes")? | "GPUs" "("? device | the longest of the table
 * detail  := FORM | memory
 * memory  := ("(" | "@" | "-")* NUMBER bytes ")"?
 * aside   := "(" word* ")"
 * </pre>
 */
final class MeasureParser {
  private static final int MOST_MODIFIERS = 4;
  private static final int LONGEST_ASIDE = 4;

  private final TokenRow row;

  MeasureParser(TokenRow row) {
    this.row = row;
  }

  /** The unit that begins at a token, or some describing words later. */
  Optional<Measure> behind(Amount amount, int at) {
    if (row.isClock(amount.to() - 1)) {
      return Optional.of(new Measure(List.of(Unit.CLOCK), Optional.empty(), at));
    }
    int next = row.is(at, "x") || row.is(at, "-") ? at + 1 : at;
    if (amount.isScaled() && row.is(next, Particle.OF)) {
      next = row.skip(next + 1, "'");
    }
    for (int modifiers = 0; modifiers <= MOST_MODIFIERS && row.has(next); modifiers++) {
      Optional<Measure> measure = at(next);
      if (measure.isPresent() && (modifiers == 0 || isSure(measure.get()))) {
        return measure;
      }
      int passed = skipDescription(next);
      if (passed == next) {
        return Optional.empty();
      }
      next = passed;
    }
    return Optional.empty();
  }

  /** A unit that stands ahead of its number, as in "$5M" and "USD 5 million". */
  Optional<Measure> ahead(int at) {
    Optional<Phrases.Match<List<Unit>>> unit = row.unit(at);
    if (unit.isEmpty()) {
      return Optional.empty();
    }
    int end = unit.get().end();
    return row.is(end - 1, Particle.AHEAD) && row.is(end, Token.Kind.NUMBER)
        ? Optional.of(new Measure(unit.get().meaning(), Optional.empty(), end))
        : Optional.empty();
  }

  /** The unit that begins at a token. */
  Optional<Measure> at(int at) {
    Optional<Phrases.Match<String>> device = row.device(at);
    return device.isPresent() ? device.map(this::ofDevice) : row.unit(at).map(this::ofTable);
  }

  /** Whether words may stand before a unit: it is a device, or has more than two letters. */
  private boolean isSure(Measure measure) {
    return measure.device().isPresent() || !row.isShort(measure.to() - 1);
  }

  private int skipDescription(int at) {
    int memory = skipMemory(at);
    if (memory > at) {
      return memory;
    }
    int aside = skipAside(at);
    if (aside > at) {
      return aside;
    }
    boolean describes = row.is(at, Token.Kind.WORD) && !row.is(at, Particle.STOP);
    return describes ? row.skip(at + 1, "-") : at;
  }

  private int skipAside(int at) {
    if (!row.is(at, "(")) {
      return at;
    }
    int next = at + 1;
    while (next - at <= LONGEST_ASIDE && (row.is(next, Token.Kind.WORD) || row.is(next, "-"))) {
      next++;
    }
    return row.is(next, ")") ? next + 1 : at;
  }

  /** "GPUs (A100)" and "GPU A100" are counted in devices of a known kind. */
  private Measure ofTable(Phrases.Match<List<Unit>> unit) {
    Measure measure = new Measure(unit.meaning(), Optional.empty(), unit.end());
    if (!measure.is(Dimension.DEVICES)) {
      return measure;
    }
    return row.device(row.skip(unit.end(), "("))
        .map(device -> new Measure(unit.meaning(), Optional.of(device.meaning()), device.end()))
        .orElse(measure);
  }

  /** "A100", "A100 (40GB) GPUs", "H800 GPU hours", "A100-days". */
  private Measure ofDevice(Phrases.Match<String> device) {
    Optional<String> name = Optional.of(device.meaning());
    int detailed = skipDetails(device.end());
    Optional<Phrases.Match<List<Unit>>> unit = row.unit(row.skip(detailed, "-"));
    Optional<Unit> counted = unit.flatMap(match -> counted(match.meaning().get(0)));
    if (unit.isPresent() && counted.isPresent()) {
      return new Measure(List.of(counted.get()), name, unit.get().end());
    }
    Unit each = new Unit(device.meaning(), Dimension.DEVICES, BigDecimal.ONE);
    return new Measure(List.of(each), name, detailed);
  }

  /** What a unit counts where a device stands before it: hours become device-hours. */
  private static Optional<Unit> counted(Unit unit) {
    return switch (unit.dimension()) {
      case DEVICE_TIME, DEVICES, NODES -> Optional.of(unit);
      case TIME ->
          Optional.of(new Unit("device-" + unit.name(), Dimension.DEVICE_TIME, unit.factor()));
      case PARAMETERS, TOKENS, EXAMPLES, OPERATIONS, RATE, ENERGY, EMISSIONS, MONEY ->
          Optional.empty();
      case STEPS, EPOCHS, SEQUENCES, FRACTION, BYTES, OTHER -> Optional.empty();
    };
  }

  private int skipDetails(int at) {
    int next = at;
    int passed = skipDetail(next);
    while (passed > next) {
      next = passed;
      passed = skipDetail(next);
    }
    return next;
  }

  private int skipDetail(int at) {
    return row.is(at, Particle.FORM) ? at + 1 : skipMemory(at);
  }

  /** Skips a memory size beside a device: "80GB", "(40G)", "@ 80 GB". */
  private int skipMemory(int at) {
    int next = at;
    while (row.is(next, "(") || row.is(next, "@") || row.is(next, "-")) {
      next++;
    }
    return isMemory(next) ? row.skip(next + 2, ")") : at;
  }

  /** Whether a number of bytes begins at a token. */
  boolean isMemory(int at) {
    return row.is(at, Token.Kind.NUMBER)
        && row.unit(at + 1)
            .filter(unit -> unit.meaning().stream().anyMatch(u -> u.dimension() == Dimension.BYTES))
            .isPresent();
  }
}
