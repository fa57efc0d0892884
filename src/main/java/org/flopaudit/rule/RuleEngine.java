package org.flopaudit.rule;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flopaudit.finding.Finding;
import org.flopaudit.finding.Level;
import org.flopaudit.source.Evidence;

/** Asks rules about a subject; a pure function. */
public final class RuleEngine {
  private RuleEngine() {}

  /** What the rules find, at most one finding a rule, in the order of the rules. */
  public static List<Finding> findings(List<Rule> rules, Subject subject) {
    return rules.stream().flatMap(rule -> finding(rule, subject).stream()).toList();
  }

  /** The first outcome that is sure; else, where one is open, what is missing to tell. */
  private static Optional<Finding> finding(Rule rule, Subject subject) {
    boolean isAsked = rule.about() == Rule.About.MODEL || subject.isFirst();
    if (!isAsked || !rule.when().of(subject).isSure()) {
      return Optional.empty();
    }
    Grounds open = Grounds.NONE;
    boolean isOpen = false;
    for (Clause clause : rule.clauses()) {
      Outcome outcome = clause.condition().of(subject);
      if (outcome.isSure()) {
        Grounds grounds = outcome.grounds();
        if (grounds.missing().isEmpty()) {
          grounds = grounds.and(Grounds.missing(open.missing()));
        }
        return Optional.of(new Writer(rule, subject).finding(clause, grounds, clause.level()));
      }
      if (outcome.isOpen()) {
        isOpen = true;
        open = open.and(outcome.grounds());
      }
    }
    return isOpen ? undecided(rule, subject, open) : Optional.empty();
  }

  private static Optional<Finding> undecided(Rule rule, Subject subject, Grounds open) {
    if (rule.undecided().isEmpty() || open.missing().isEmpty()) {
      return Optional.empty();
    }
    Clause clause = rule.undecided().get();
    Outcome guard = clause.condition().of(subject);
    return guard.isSure()
        ? Optional.of(
            new Writer(rule, subject).finding(clause, guard.grounds().and(open), clause.level()))
        : Optional.empty();
  }

  /** Puts what was found into words. */
  private record Writer(Rule rule, Subject subject) {

    Finding finding(Clause clause, Grounds grounds, Level level) {
      Evidence place =
          grounds.evidence().stream()
              .map(Finding.Related::evidence)
              .filter(subject::isOwn)
              .findFirst()
              .orElse(subject.landmark());
      return new Finding(
          rule.id(),
          level,
          model(),
          rule.description().subject(),
          place,
          clause.message().filled(words(grounds)),
          grounds.steps(),
          grounds.missing(),
          grounds.evidence().stream()
              .filter(related -> !related.evidence().equals(place))
              .toList());
    }

    private String model() {
      return rule.about() == Rule.About.MODEL ? subject.id().toString() : subject.id().repository();
    }

    private Map<Hole, String> words(Grounds grounds) {
      Map<Hole, String> words = new EnumMap<>(Hole.class);
      words.put(Hole.MODEL, model());
      words.put(Hole.DEVELOPER, subject.ledger().developer().orElse("an unnamed developer"));
      words.put(
          Hole.MISSING,
          grounds.missing().isEmpty() ? "enough" : String.join("; ", grounds.missing()));
      words.put(Hole.DISTANCE, Distance.text(subject, rule.description().laws()));
      words.putAll(grounds.words());
      return words;
    }
  }
}
