package org.flopaudit.law;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.flopaudit.estimate.FlopRange;
import org.flopaudit.ledger.Ledger;

/**
 * A ledger held against a framework on a day. The verdict says where the compute stands, whatever
 * the framework's status; the status says whether anybody must go by it; the framework's open
 * questions stand beside both.
 *
 * @param framework the framework
 * @param ledger the ledger
 * @param date the day
 * @param status the framework's status on that day
 * @param reckonings one for each limb of the framework, in its order
 */
public record Position(
    Framework framework, Ledger ledger, LocalDate date, Status status, List<Reckoning> reckonings) {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if the framework has no threshold
   */
  public Position {
    reckonings = List.copyOf(reckonings);
    if (reckonings.isEmpty()) {
      throw new IllegalArgumentException(framework.id() + " has no threshold to stand under");
    }
  }

  /** Holds a ledger against a framework that has a threshold. */
  public static Position of(Framework framework, Ledger ledger, LocalDate date) {
    return new Position(
        framework,
        ledger,
        date,
        framework.statusOn(date),
        framework.limbs().stream().map(limb -> Reckoning.of(limb, ledger)).toList());
  }

  /** The limb on which the verdict rests: the gravest, and of equals the first that applies. */
  public Reckoning deciding() {
    return reckonings.stream()
        .min(
            Comparator.comparing(Reckoning::verdict)
                .thenComparing(reckoning -> !reckoning.applies()))
        .orElseThrow();
  }

  /** Where the model stands. */
  public Verdict verdict() {
    return deciding().verdict();
  }

  /** What counts: at least what surely does, at most what does on the widest reading. */
  public FlopRange counted() {
    return deciding().counted();
  }

  /** What would have to be disclosed to settle the matter. */
  public List<String> missing() {
    return deciding().missing();
  }

  /** How much undisclosed compute would turn the verdict. */
  public Optional<Turning> turning() {
    return deciding().turning();
  }

  /**
   * Whether the verdict would be another within the error that the framework itself allows an
   * estimate: 8e24 with 30 % to both sides spans 1e25.
   */
  public boolean isWithinMargin() {
    return framework.margin().map(margin -> deciding().turnsWithin(margin)).orElse(false);
  }

  /**
   * Whether an estimate that counts is wider than the error that the framework itself allows: the
   * method leaves more room than the law does.
   */
  boolean isWiderThanMargin() {
    return framework
        .margin()
        .map(margin -> deciding().counts().stream().anyMatch(count -> count.isWiderThan(margin)))
        .orElse(false);
  }

  /** What a reader should know besides, in the framework's own words. */
  public List<String> remarks() {
    return deciding().applies()
        ? framework.remarks().stream()
            .filter(remark -> remark.when().holds(this))
            .map(Remark::says)
            .toList()
        : List.of();
  }

  /** Whether anybody must go by the framework on that day. */
  public boolean binds() {
    return status.binds();
  }

  /** In words, such as {@code crosses: 1.1e25 FLOP counted, the threshold is above 1e25 FLOP}. */
  public String text() {
    Reckoning decides = deciding();
    if (!decides.applies()) {
      return verdict().label() + ": " + decides.limb().name() + " does not apply";
    }
    return verdict().label()
        + ": "
        + (counted().isUnknown() ? "an unknown amount" : counted().text())
        + " counted, the threshold is "
        + decides.limb().threshold().text();
  }
}
