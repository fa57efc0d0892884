package org.flopaudit.rule;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.flopaudit.estimate.Answer;
import org.flopaudit.estimate.Figures;
import org.flopaudit.estimate.FlopRange;
import org.flopaudit.estimate.Interval;
import org.flopaudit.law.Comparator;
import org.flopaudit.law.Fraction;
import org.flopaudit.ledger.Activity;
import org.flopaudit.ledger.Entry;
import org.flopaudit.ledger.Ledger;

/**
 * Training of a model that was trained before takes more than a share of what trained its base, the
 * model at the head of the lineage. Compared exactly: 15 % is not above 15 %.
 *
 * @param activities what counts as such training
 * @param share the share that must be exceeded
 * @param taken whose training is taken together
 */
record ShareAbove(Set<Activity> activities, Fraction share, Taken taken) implements Condition {

  /** Whose training is taken together. */
  enum Taken {
    /** That of this model alone. */
    AT_ONCE,
    /** Everything that the developer of this model did along the lineage. */
    IN_INSTALMENTS
  }

  /** Copies the set. */
  ShareAbove {
    activities = Set.copyOf(activities);
  }

  @Override
  public Outcome of(Subject subject) {
    Ledger ledger = subject.ledger();
    List<Entry> parts = ledger.entries(entry -> isPart(entry, subject));
    boolean isOwn = parts.stream().anyMatch(entry -> entry.model().equals(subject.id()));
    if (!isOwn) {
      return Outcome.no();
    }
    FlopRange part = ledger.sum(parts::contains);
    FlopRange base = ledger.sum(this::isOfBase);
    Answer answer = share.isMetByShare(part.interval(), base.interval(), Comparator.ABOVE);
    if (answer == Answer.NO) {
      return Outcome.no();
    }
    Grounds grounds = grounds(parts, part, base, ledger);
    return answer == Answer.YES
        ? Outcome.yes(grounds)
        : Outcome.open(grounds.and(Grounds.missing(missing(parts, ledger))));
  }

  private boolean isPart(Entry entry, Subject subject) {
    boolean isMeant =
        taken == Taken.AT_ONCE
            ? entry.model().equals(subject.id())
            : subject.ledger().isOwn(entry).orElse(false);
    return isMeant && activities.contains(entry.activity());
  }

  /** What the share is of: all training that is not such training itself. */
  private boolean isOfBase(Entry entry) {
    return entry.activity().isUpdate() && !activities.contains(entry.activity());
  }

  private Grounds grounds(List<Entry> parts, FlopRange part, FlopRange base, Ledger ledger) {
    String shown = shown(part.shareOf(base));
    return together(parts)
        .and(together(ledger.entries(this::isOfBase)))
        .then(part.text() + " / " + base.text() + " = " + shown)
        .with(Hole.SHARE, shown)
        .with(Hole.PART, part.text())
        .with(Hole.BASE, base.text());
  }

  private static Grounds together(List<Entry> entries) {
    return entries.stream().map(EntryWords::grounds).reduce(Grounds.NONE, Grounds::and);
  }

  private static String shown(Interval share) {
    String low = Figures.percent(share.low());
    if (share.high().isEmpty()) {
      return share.low().signum() == 0 ? "an unknown share" : "at least " + low;
    }
    String high = Figures.percent(share.high().get());
    return low.equals(high) ? low : low + " to " + high;
  }

  private List<String> missing(List<Entry> parts, Ledger ledger) {
    return Stream.concat(parts.stream(), ledger.entries(this::isOfBase).stream())
        .filter(Entry::isOpen)
        .flatMap(entry -> entry.missing().stream())
        .distinct()
        .toList();
  }

  @Override
  public Set<Hole> fills() {
    return Set.of(Hole.SHARE, Hole.PART, Hole.BASE);
  }
}
