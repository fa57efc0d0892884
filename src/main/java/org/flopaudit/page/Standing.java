package org.flopaudit.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.flopaudit.estimate.FlopRange;
import org.flopaudit.fact.ModelId;
import org.flopaudit.law.Count;
import org.flopaudit.law.Framework;
import org.flopaudit.law.Position;
import org.flopaudit.report.Visible;

/**
 * Where a model stands under one law, or under several of which the same is to be said.
 *
 * @param sign the verdict
 * @param lines what sentences call the laws, with their figures: {@code California SB 53, above
 *     10²⁶ FLOP}
 * @param sentence what counts and how far from the line it is
 * @param apart what of the compute does not count or is disputed, by the reason
 */
public record Standing(Sign sign, List<String> lines, String sentence, List<Apart> apart) {

  /** Copies the lists. */
  public Standing {
    lines = List.copyOf(lines);
    apart = List.copyOf(apart);
  }

  /**
   * Compute that does not count for certain.
   *
   * @param why the policy that decided
   * @param entries what was spent, with its amount
   */
  public record Apart(String why, List<String> entries) {

    /** Copies the list. */
    public Apart {
      entries = List.copyOf(entries);
    }
  }

  /** The standings under some laws, the gravest first. */
  static List<Standing> of(List<Position> positions) {
    Map<Standing, List<String>> lines = new LinkedHashMap<>();
    for (Position position : positions) {
      lines.computeIfAbsent(unnamed(position), s -> new ArrayList<>()).add(line(position));
    }
    return lines.entrySet().stream()
        .map(each -> each.getKey().under(each.getValue()))
        .sorted(Comparator.comparing(Standing::sign))
        .toList();
  }

  private static Standing unnamed(Position position) {
    return new Standing(
        Sign.of(position.verdict()),
        List.of(),
        sentence(position),
        apart(position.deciding().counts(), position.ledger().model()));
  }

  private Standing under(List<String> laws) {
    return new Standing(sign, laws, sentence, apart);
  }

  /** The line in FLOP for this very model; empty where it cannot be told. */
  static Optional<BigDecimal> limit(Position position) {
    return position
        .deciding()
        .limb()
        .threshold()
        .limit(position.ledger().originalOfOthers())
        .filter(limit -> limit.signum() > 0);
  }

  /**
   * How far the model is from the line, such as {@code about 1.5 times the California SB 53 line}.
   */
  static String distance(Position position, BigDecimal amount) {
    Framework framework = position.framework();
    return limit(position)
        .map(limit -> Plain.part(amount, limit) + " the " + framework.shortName() + " line")
        .orElse("against the " + framework.shortName() + " line");
  }

  private static String line(Position position) {
    return position.framework().shortName()
        + ", "
        + Plain.text(position.deciding().limb().threshold().text());
  }

  private static String sentence(Position position) {
    if (!position.deciding().applies()) {
      return "This line is about another kind of model: " + position.deciding().limb().name() + ".";
    }
    FlopRange counted = position.counted();
    return switch (position.verdict()) {
      case CROSSES -> over(position, counted);
      case UNDETERMINED -> untold(position, counted);
      case DEPENDS_ON_READING ->
          "On the narrowest reading of the law "
              + Plain.flop(counted.low())
              + " count, on the widest "
              + counted.high().map(Plain::flop).orElse("an amount without a known end")
              + ": the line lies between.";
      case BELOW -> under(position, counted);
    };
  }

  private static String over(Position position, FlopRange counted) {
    return capital(Plain.flop(counted)) + " counts: " + distance(position, counted.low()) + ".";
  }

  private static String untold(Position position, FlopRange counted) {
    if (counted.isUnknown()) {
      return "How much counts cannot be told from the documents.";
    }
    if (counted.isBounded()) {
      return capital(Plain.flop(counted)) + " counts: the line lies between.";
    }
    return counted.low().signum() == 0
        ? "Not all that counts is disclosed."
        : capital(Plain.flop(FlopRange.atLeast(counted.low())))
            + " counts, "
            + distance(position, counted.low())
            + "; not all of it is disclosed.";
  }

  private static String under(Position position, FlopRange counted) {
    return counted
        .high()
        .filter(most -> most.signum() > 0)
        .map(most -> capital(Plain.flop(counted)) + " counts: " + distance(position, most) + ".")
        .orElse("Nothing that was spent counts here.");
  }

  private static List<Apart> apart(List<Count> counts, ModelId model) {
    Map<String, List<String>> byReason = new LinkedHashMap<>();
    for (Count count : counts) {
      boolean isSpent = !count.entry().compute().isNone();
      boolean isWhole = count.disputed().isNone() && !count.sure().isNone();
      if (isSpent && !isWhole) {
        String entry =
            Plain.ofThis(model, count.entry().label())
                + " ("
                + Plain.flop(count.entry().compute())
                + ")";
        byReason.computeIfAbsent(count.why(), why -> new ArrayList<>()).add(Visible.line(entry));
      }
    }
    return byReason.entrySet().stream()
        .map(each -> new Apart(Plain.text(Visible.line(each.getKey())), each.getValue()))
        .toList();
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
