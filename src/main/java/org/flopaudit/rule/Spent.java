package org.flopaudit.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.flopaudit.estimate.Answer;
import org.flopaudit.estimate.FlopRange;
import org.flopaudit.ledger.Activity;
import org.flopaudit.ledger.Entry;

/**
 * Compute was spent on an activity: at all, more than a limit in one entry of the ledger, or an
 * amount that nobody tells.
 *
 * @param activities one of these
 * @param who who spent it
 * @param where on which model
 * @param limit how much must have been spent; empty where any amount will do
 * @param isUntold whether nothing must be known of the amount
 */
record Spent(
    Set<Activity> activities, Who who, Where where, Optional<Limit> limit, boolean isUntold)
    implements Condition {

  /** Who spent it. */
  enum Who {
    ANYBODY,
    /** The developer of the model. */
    DEVELOPER,
    /** The developer of the model, or nobody tells who. */
    NOBODY_ELSE,
    OTHERS
  }

  /** On which model. */
  enum Where {
    /** Any model of the lineage, teachers included. */
    LINEAGE,
    /** What the model was made from, and who taught it. */
    PARENTS,
    /** The model itself. */
    MODEL
  }

  /** Copies the set. */
  Spent {
    activities = Set.copyOf(activities);
  }

  @Override
  public Outcome of(Subject subject) {
    List<Entry> entries = subject.ledger().entries(entry -> isMeant(entry, subject));
    List<Entry> meeting = entries.stream().filter(entry -> answer(entry) == Answer.YES).toList();
    if (!meeting.isEmpty()) {
      return Outcome.yes(grounds(meeting));
    }
    List<Entry> open = entries.stream().filter(entry -> answer(entry) == Answer.OPEN).toList();
    return open.isEmpty()
        ? Outcome.no()
        : Outcome.open(
            grounds(open)
                .and(Grounds.missing(open.stream().flatMap(e -> e.missing().stream()).toList())));
  }

  private boolean isMeant(Entry entry, Subject subject) {
    return activities.contains(entry.activity())
        && (!isUntold || entry.compute().isUnknown())
        && isOn(entry, subject)
        && isBy(entry, subject);
  }

  private boolean isOn(Entry entry, Subject subject) {
    return switch (where) {
      case LINEAGE -> true;
      case PARENTS ->
          subject.parents().stream().anyMatch(edge -> edge.parent().equals(entry.model()));
      case MODEL -> entry.model().equals(subject.id());
    };
  }

  private boolean isBy(Entry entry, Subject subject) {
    Optional<Boolean> own = subject.ledger().isOwn(entry);
    return switch (who) {
      case ANYBODY -> true;
      case DEVELOPER -> own.orElse(false);
      case NOBODY_ELSE -> own.orElse(true);
      case OTHERS -> !own.orElse(true);
    };
  }

  private Answer answer(Entry entry) {
    return limit.map(l -> l.isMetBy(entry.compute().interval())).orElse(Answer.YES);
  }

  private static Grounds grounds(List<Entry> entries) {
    return entries.stream()
        .map(EntryWords::grounds)
        .reduce(Grounds.NONE, Grounds::and)
        .with(
            Hole.SPENT_ON,
            entries.stream()
                .map(entry -> entry.model().toString())
                .distinct()
                .collect(Collectors.joining(", ")))
        .with(
            Hole.SPENT,
            entries.stream()
                .map(Entry::compute)
                .map(FlopRange::text)
                .distinct()
                .collect(Collectors.joining(", ")));
  }

  @Override
  public Set<Hole> fills() {
    return Set.of(Hole.SPENT_ON, Hole.SPENT);
  }
}
