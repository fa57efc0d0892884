package org.flopaudit.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.flopaudit.estimate.FlopRange;
import org.flopaudit.law.Position;
import org.flopaudit.law.Verdict;
import org.flopaudit.ledger.Ledger;

/** What can be said of one model in a few lines: what evidence supports, and what it does not. */
final class Sentence {
  private Sentence() {}

  /**
   * The sentences.
   *
   * @param positions where it stands to the lines that are about such a model
   */
  static String of(Ledger ledger, List<Position> positions) {
    List<String> parts = new ArrayList<>();
    parts.add(compute(ledger));
    over(positions).ifPresent(parts::add);
    untold(positions).ifPresent(parts::add);
    named(positions, Verdict.DEPENDS_ON_READING)
        .map(laws -> "How the law is read decides whether it is over " + laws + ".")
        .ifPresent(parts::add);
    under(positions).ifPresent(parts::add);
    return String.join(" ", parts);
  }

  private static String compute(Ledger ledger) {
    FlopRange compute = ledger.lineage();
    if (ledger.entries(entry -> entry.activity().isUpdate()).isEmpty()) {
      return "No training of it is told of.";
    }
    if (compute.isUnknown()) {
      return "How much compute its training took cannot be told from what was read.";
    }
    boolean hasBase =
        ledger.entries().stream()
            .anyMatch(
                entry -> entry.activity().isUpdate() && !entry.model().equals(ledger.model()));
    String bases = hasBase ? ", with what it was made from," : "";
    return compute.isBounded()
        ? "Its training" + bases + " took " + Plain.flop(compute) + "."
        : "Its training" + bases + " took " + Plain.flop(compute) + "; not all of it is disclosed.";
  }

  /** The highest line that is surely crossed. */
  static Optional<Position> highestCrossed(List<Position> positions) {
    return crossed(positions).stream().findFirst();
  }

  /** From the highest line down. */
  private static List<Position> crossed(List<Position> positions) {
    Comparator<Position> byLine =
        Comparator.comparing(position -> Standing.limit(position).orElse(BigDecimal.ZERO));
    return positions.stream()
        .filter(position -> position.verdict() == Verdict.CROSSES)
        .sorted(byLine.reversed().thenComparing(Standing.PLAINEST))
        .toList();
  }

  private static Optional<String> over(List<Position> positions) {
    List<Position> crossed = crossed(positions);
    String others =
        crossed.stream()
            .skip(1)
            .map(position -> position.framework().shortName())
            .collect(Collectors.joining(", "));
    return crossed.stream()
        .findFirst()
        .map(position -> "That is " + Standing.distance(position, position.counted().low()))
        .map(first -> others.isEmpty() ? first : first + "; it is also over these: " + others)
        .map(sentence -> sentence + ".");
  }

  private static Optional<String> untold(List<Position> positions) {
    long open =
        positions.stream().filter(position -> position.verdict() == Verdict.UNDETERMINED).count();
    if (open == 0) {
      return Optional.empty();
    }
    String lines =
        open == positions.size() ? "any line" : open + " of " + positions.size() + " lines";
    return Optional.of("It cannot be told whether it is over " + lines + ".");
  }

  private static Optional<String> named(List<Position> positions, Verdict verdict) {
    List<String> laws =
        positions.stream()
            .filter(position -> position.verdict() == verdict)
            .map(position -> position.framework().shortName())
            .toList();
    return laws.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", laws));
  }

  /** The line that it comes nearest to without meeting it. */
  private static Optional<String> under(List<Position> positions) {
    List<Position> below =
        positions.stream()
            .filter(position -> position.verdict() == Verdict.BELOW)
            .filter(position -> most(position).signum() > 0 && Standing.limit(position).isPresent())
            .toList();
    return below.stream()
        .max(Comparator.comparing(Sentence::share).thenComparing(Standing.PLAINEST.reversed()))
        .map(nearest -> "It comes to " + Standing.distance(nearest, most(nearest)) + ".");
  }

  private static BigDecimal share(Position position) {
    BigDecimal limit = Standing.limit(position).orElse(BigDecimal.ONE);
    return most(position).divide(limit, MathContext.DECIMAL64);
  }

  private static BigDecimal most(Position position) {
    return position.counted().high().orElse(BigDecimal.ZERO);
  }
}
