package org.flopaudit.law;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.flopaudit.estimate.Answer;
import org.flopaudit.estimate.FlopRange;
import org.flopaudit.estimate.Interval;
import org.flopaudit.ledger.Activity;
import org.flopaudit.ledger.Entry;
import org.flopaudit.ledger.Ledger;

/**
 * A ledger held against one limb of a framework.
 *
 * @param limb the limb
 * @param applies whether it is about such a ledger at all
 * @param original what others than the developer spent on the weights
 * @param sure what surely counts
 * @param most what counts on the widest reading of the law
 * @param verdict the outcome
 * @param counts what became of each entry
 * @param missing what would have to be disclosed to settle the matter; empty where it is settled
 * @param turning how much undisclosed compute would meet the threshold
 */
public record Reckoning(
    Limb limb,
    boolean applies,
    FlopRange original,
    FlopRange sure,
    FlopRange most,
    Verdict verdict,
    List<Count> counts,
    List<String> missing,
    Optional<Turning> turning) {

  /** Copies the lists. */
  public Reckoning {
    counts = List.copyOf(counts);
    missing = List.copyOf(missing);
  }

  /** Holds a ledger against a limb. */
  public static Reckoning of(Limb limb, Ledger ledger) {
    if (!limb.appliesTo(ledger)) {
      return new Reckoning(
          limb,
          false,
          FlopRange.NONE,
          FlopRange.NONE,
          FlopRange.NONE,
          Verdict.BELOW,
          List.of(),
          List.of(),
          Optional.empty());
    }
    Tally tally = new Tally(limb, ledger);
    List<Count> counts = tally.counts();
    FlopRange original = ledger.originalOfOthers();
    FlopRange sure = credited(together(counts.stream().map(Count::sure), limb), limb, ledger);
    FlopRange most = credited(together(counts.stream().map(Count::most), limb), limb, ledger);
    Verdict verdict =
        verdict(limb.threshold().isMet(sure, original), limb.threshold().isMet(most, original));
    boolean settled = verdict == Verdict.CROSSES || verdict == Verdict.BELOW;
    return new Reckoning(
        limb,
        true,
        original,
        sure,
        most,
        verdict,
        counts,
        settled ? List.of() : missing(counts, limb, ledger),
        settled ? Optional.empty() : turning(tally, limb, counts, original));
  }

  /** Everything that counts for certain or on one reading, as one interval. */
  public FlopRange counted() {
    return new FlopRange(new Interval(sure.low(), most.high()));
  }

  /** The entries that can count, the greatest first. */
  public List<Count> deciding() {
    return counts.stream()
        .filter(Count::matters)
        .sorted(
            java.util.Comparator.comparing((Count count) -> count.isOpen() ? 0 : 1)
                .thenComparing(count -> count.entry().compute().low().negate()))
        .toList();
  }

  /** Whether an amount stood in for a share, because the original's compute is not known. */
  public boolean isOnFallback() {
    return applies
        && limb.threshold() instanceof Threshold.ShareOfOriginal
        && !Threshold.ShareOfOriginal.isKnown(original);
  }

  /** Whether an entry counts that does so only as a great enough share of the base. */
  boolean countsShare(Ledger ledger) {
    Tally tally = new Tally(limb, ledger);
    return counts.stream()
        .filter(count -> tally.policy(count.entry()) instanceof Policy.ShareAbove)
        .anyMatch(count -> count.sure().low().signum() > 0);
  }

  /** Whether the ledger tells what an answer takes. */
  boolean hasInference(Ledger ledger) {
    return applies && ledger.has(Activity.INFERENCE);
  }

  /** Whether a margin to both sides of a settled figure unsettles it. */
  boolean turnsWithin(BigDecimal margin) {
    boolean settled = verdict == Verdict.CROSSES || verdict == Verdict.BELOW;
    Interval spread = Interval.between(BigDecimal.ONE.subtract(margin), BigDecimal.ONE.add(margin));
    return applies
        && settled
        && limb.threshold().isMet(counted().times(spread), original) == Answer.OPEN;
  }

  private static Verdict verdict(Answer sure, Answer most) {
    if (sure == Answer.YES) {
      return Verdict.CROSSES;
    }
    if (most == Answer.NO) {
      return Verdict.BELOW;
    }
    return sure == Answer.NO ? Verdict.DEPENDS_ON_READING : Verdict.UNDETERMINED;
  }

  private static FlopRange together(Stream<FlopRange> amounts, Limb limb) {
    return limb.measure().takesLargest()
        ? amounts.reduce(FlopRange.NONE, Reckoning::greater)
        : amounts.reduce(FlopRange.NONE, FlopRange::plus);
  }

  private static FlopRange greater(FlopRange a, FlopRange b) {
    return new FlopRange(
        new Interval(a.low().max(b.low()), a.high().flatMap(mine -> b.high().map(mine::max))));
  }

  private static FlopRange credited(FlopRange counted, Limb limb, Ledger ledger) {
    FlopRange inferred = ledger.sum(entry -> entry.activity() == Activity.INFERENCE);
    return limb.inference().map(credit -> credit.equivalent(counted, inferred)).orElse(counted);
  }

  private static List<String> missing(List<Count> counts, Limb limb, Ledger ledger) {
    List<String> missing = new ArrayList<>();
    openInference(limb, ledger).forEach(entry -> missing.addAll(entry.missing()));
    for (Count count : counts) {
      count.missing().forEach(missing::add);
      if (count.isOpen()) {
        count.entry().missing().forEach(missing::add);
      }
    }
    return missing.stream().distinct().toList();
  }

  private static Optional<Turning> turning(
      Tally tally, Limb limb, List<Count> counts, FlopRange original) {
    List<Count> open = counts.stream().filter(Count::isOpen).toList();
    List<Entry> inference = openInference(limb, tally.ledger());
    if (!inference.isEmpty() && open.isEmpty()) {
      return turning(inference, limb, counts, original);
    }
    if (open.isEmpty() || limb.inference().isPresent()) {
      return Optional.empty();
    }
    BigDecimal known =
        limb.measure().takesLargest()
            ? BigDecimal.ZERO
            : together(counts.stream().filter(count -> !count.isOpen()).map(Count::sure), limb)
                .low();
    FlopRange base = tally.ledger().base();
    return limb.threshold()
        .limit(original)
        .map(limit -> limit.subtract(known).max(shareThatCounts(tally, open)))
        .map(
            flop ->
                new Turning(
                    open.stream().map(Count::entry).toList(),
                    limb.threshold().comparator(),
                    flop,
                    share(flop, base)));
  }

  /** What is spent on an answer where that matters and nobody tells it. */
  private static List<Entry> openInference(Limb limb, Ledger ledger) {
    return limb.inference().isPresent()
        ? ledger.entries(entry -> entry.activity() == Activity.INFERENCE && entry.isOpen())
        : List.of();
  }

  private static Optional<Turning> turning(
      List<Entry> inference, Limb limb, List<Count> counts, FlopRange original) {
    BigDecimal trained = together(counts.stream().map(Count::sure), limb).low();
    return limb.threshold()
        .limit(original)
        .flatMap(limit -> limb.inference().flatMap(credit -> credit.inferenceFor(trained, limit)))
        .map(flop -> new Turning(inference, limb.threshold().comparator(), flop, Optional.empty()));
  }

  /** Undisclosed fine-tuning must first be a share that counts at all. */
  private static BigDecimal shareThatCounts(Tally tally, List<Count> open) {
    return open.stream()
        .map(count -> tally.policy(count.entry()))
        .filter(Policy.ShareAbove.class::isInstance)
        .map(Policy.ShareAbove.class::cast)
        .map(policy -> policy.share().of(tally.rest().low(), MathContext.DECIMAL128))
        .reduce(BigDecimal.ZERO, BigDecimal::max);
  }

  private static Optional<BigDecimal> share(BigDecimal flop, FlopRange base) {
    return base.isBounded() && base.low().signum() > 0
        ? Optional.of(flop.divide(base.low(), MathContext.DECIMAL128))
        : Optional.empty();
  }
}
