package org.flopaudit.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.flopaudit.estimate.Figures;
import org.flopaudit.estimate.FlopRange;
import org.flopaudit.law.Position;

/**
 * What of a model's compute counts, and how far from the lines that is under the laws of which the
 * same is to be said.
 *
 * @param sign the verdict
 * @param counted what counts, in a sentence
 * @param lines the lines and how far from them that is, such as {@code California SB 53, above 10²⁶
 *     FLOP: 63 % of the line}; none where it is said of every line and no distance can be told
 */
public record Standing(Sign sign, String counted, List<String> lines) {

  /** Of lines at one figure the one with the plainest name first. */
  static final Comparator<Position> PLAINEST =
      Comparator.comparing(position -> position.framework().shortName().length());

  /** Copies the list. */
  public Standing {
    lines = List.copyOf(lines);
  }

  /**
   * What is said of several laws.
   *
   * @param counted what counts
   * @param amount the amount whose distance from a line is worth telling; empty where none is
   */
  private record Finding(Sign sign, String counted, Optional<BigDecimal> amount) {

    static Finding of(Position position) {
      FlopRange counted = position.counted();
      return switch (position.verdict()) {
        case CROSSES -> counts(Sign.OVER, counted, ".", Optional.of(counted.low()));
        case UNDETERMINED -> untold(counted);
        case DEPENDS_ON_READING -> disputed(counted);
        case BELOW -> under(counted);
      };
    }

    private static Finding untold(FlopRange counted) {
      if (counted.isUnknown()) {
        String sentence = "How much counts cannot be told from the documents.";
        return new Finding(Sign.UNTOLD, sentence, Optional.empty());
      }
      if (counted.isBounded()) {
        return counts(Sign.UNTOLD, counted, ": the line lies between.", Optional.empty());
      }
      BigDecimal low = counted.low();
      return low.signum() == 0
          ? new Finding(Sign.UNTOLD, "Not all that counts is disclosed.", Optional.empty())
          : counts(Sign.UNTOLD, counted, "; not all of it is disclosed.", Optional.of(low));
    }

    private static Finding disputed(FlopRange counted) {
      String least = counted.low().signum() == 0 ? "nothing counts" : amount(counted.low());
      String most = counted.high().map(Finding::amount).orElse("what is not disclosed counts too");
      String sentence = "On the narrowest reading of the law " + least + ", on the widest " + most;
      return new Finding(Sign.DISPUTED, sentence + ".", Optional.empty());
    }

    private static Finding under(FlopRange counted) {
      Optional<BigDecimal> most = counted.high().filter(high -> high.signum() > 0);
      return most.isPresent()
          ? counts(Sign.UNDER, counted, ".", most)
          : new Finding(Sign.UNDER, "Nothing that was spent counts.", most);
    }

    private static Finding counts(
        Sign sign, FlopRange counted, String rest, Optional<BigDecimal> amount) {
      String range = Plain.flop(counted);
      String start = range.substring(0, 1).toUpperCase(Locale.ROOT) + range.substring(1);
      return new Finding(sign, start + " counts" + rest, amount);
    }

    private static String amount(BigDecimal flop) {
      return Plain.flop(flop) + " counts";
    }

    /** How far from the line of a position the amount is; empty where nothing can be told. */
    String distance(Position position) {
      return amount
          .flatMap(
              flop ->
                  limit(position).map(limit -> ": " + Figures.beside(flop, limit) + " the line"))
          .orElse("");
    }
  }

  /** The standings of a model to the lines that are about such a model, the gravest first. */
  static List<Standing> of(List<Position> positions) {
    Map<Finding, List<Position>> same = new LinkedHashMap<>();
    for (Position position : positions) {
      same.computeIfAbsent(Finding.of(position), finding -> new ArrayList<>()).add(position);
    }
    return same.entrySet().stream()
        .map(each -> of(each.getKey(), each.getValue(), positions.size()))
        .sorted(Comparator.comparing(Standing::sign))
        .toList();
  }

  private static Standing of(Finding finding, List<Position> positions, int all) {
    boolean isSaidOfEvery = positions.size() == all && finding.amount().isEmpty();
    return new Standing(
        finding.sign(), finding.counted(), isSaidOfEvery ? List.of() : lines(finding, positions));
  }

  /** Lines at the same figure are named together. */
  private static List<String> lines(Finding finding, List<Position> positions) {
    Map<String, List<String>> laws = new LinkedHashMap<>();
    for (Position position : positions) {
      String threshold = Plain.text(position.deciding().limb().threshold().text());
      laws.computeIfAbsent(threshold + finding.distance(position), line -> new ArrayList<>())
          .add(position.framework().shortName());
    }
    return laws.entrySet().stream()
        .map(each -> String.join("; ", each.getValue()) + ", " + each.getKey())
        .toList();
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
    String line = "the " + position.framework().shortName() + " line";
    return limit(position)
        .map(limit -> Figures.beside(amount, limit) + " " + line)
        .orElse("against " + line);
  }
}
