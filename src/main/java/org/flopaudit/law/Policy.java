package org.flopaudit.law;

import java.util.List;
import java.util.Optional;
import org.flopaudit.estimate.Answer;
import org.flopaudit.estimate.FlopRange;
import org.flopaudit.ledger.Entry;
import org.flopaudit.ledger.Ledger;

/** Whether a framework counts an entry of a ledger. */
public sealed interface Policy {

  /** What of an entry counts. */
  Count count(Entry entry, Tally tally);

  /** The policy in words, such as {@code above 15 % of the base}; empty where it always counts. */
  String text();

  /** This policy for one entry, once it is known who spent it. */
  default Policy forEntry(Entry entry, Ledger ledger) {
    return this;
  }

  /** It counts. */
  record Always() implements Policy {
    @Override
    public String text() {
      return "";
    }

    @Override
    public Count count(Entry entry, Tally tally) {
      return Count.full(entry, "counts");
    }
  }

  /** It does not count. */
  record Never() implements Policy {
    @Override
    public String text() {
      return "never";
    }

    @Override
    public Count count(Entry entry, Tally tally) {
      return Count.none(entry, "does not count");
    }
  }

  /** The text does not tell, or can be read both ways. */
  record Unclear() implements Policy {
    @Override
    public String text() {
      return "unclear";
    }

    @Override
    public Count count(Entry entry, Tally tally) {
      return new Count(
          entry, FlopRange.NONE, entry.compute(), "unclear whether it counts", List.of());
    }
  }

  /** It counts if the developer of the model spent it. */
  record Own() implements Policy {
    @Override
    public String text() {
      return "if the developer spent it";
    }

    @Override
    public Count count(Entry entry, Tally tally) {
      Optional<Boolean> own = tally.ledger().isOwn(entry);
      if (own.isEmpty()) {
        return Count.untold(
            entry, "counts if the developer spent it", List.of("who did the " + entry.label()));
      }
      return own.get()
          ? Count.full(entry, "counts: spent by the developer")
          : Count.none(entry, "does not count: spent by another developer");
    }
  }

  /**
   * It counts if the model it was spent on was above a threshold before.
   *
   * @param limit the threshold, in FLOP; it must be exceeded
   */
  record IfBaseAbove(Fraction limit) implements Policy {
    @Override
    public String text() {
      return "on a base above " + limit + " FLOP";
    }

    @Override
    public Count count(Entry entry, Tally tally) {
      FlopRange base = tally.ledger().base();
      String condition = "counts only on a base above " + limit + " FLOP";
      Answer above = limit.isMetBy(base.interval(), Comparator.ABOVE);
      String why = condition + "; the base has " + base.text();
      return above == Answer.YES
          ? Count.full(entry, why)
          : above == Answer.NO
              ? Count.none(entry, why)
              : Count.untold(entry, why, List.of("the training compute of the base"));
    }
  }

  /**
   * It counts, and then in full, if all entries under this policy together are a greater share of
   * the rest of the model's training.
   *
   * @param share the share that must be exceeded
   * @param summed whose entries are taken together
   */
  record ShareAbove(Fraction share, Summed summed) implements Policy {

    /** Whose instalments are taken together. */
    public enum Summed {
      /** Everybody's, over the whole lineage. */
      OVER_LINEAGE,
      /** Each developer's for itself. */
      BY_DEVELOPER
    }

    @Override
    public String text() {
      return "above " + share.asShare() + " of the base";
    }

    @Override
    public Count count(Entry entry, Tally tally) {
      FlopRange part = tally.withOthers(this, entry);
      FlopRange whole = tally.rest();
      String why = "counts above " + share.asShare() + " of the base: " + shareText(part, whole);
      Answer above = share.isMetByShare(part.interval(), whole.interval(), Comparator.ABOVE);
      return above == Answer.YES
          ? Count.full(entry, why)
          : above == Answer.NO
              ? Count.none(entry, why)
              : Count.untold(
                  entry,
                  why,
                  whole.isBounded() ? List.of() : List.of("the base's training compute"));
    }

    private static String shareText(FlopRange part, FlopRange whole) {
      return part.text() + " of " + whole.text();
    }
  }

  /**
   * One policy for the developer of the base, another for anybody else.
   *
   * @param same what holds when base and modification have one developer
   * @param other what holds when they have not
   */
  record ByActor(Policy same, Policy other) implements Policy {
    @Override
    public String text() {
      return other.text() + " where another developer spent it";
    }

    @Override
    public Policy forEntry(Entry entry, Ledger ledger) {
      return ledger.isByDeveloperOfBase(entry).map(isSame -> isSame ? same : other).orElse(this);
    }

    /** Reached only while nobody tells who spent it: what either policy could make of it. */
    @Override
    public Count count(Entry entry, Tally tally) {
      Count ifSame = same.count(entry, tally);
      Count ifOther = other.count(entry, tally);
      return new Count(
          entry,
          ifSame.sure().union(ifOther.sure()),
          ifSame.disputed().union(ifOther.disputed()),
          "depends on whether the developer of the base spent it",
          List.of("who did the " + entry.label()));
    }
  }
}
