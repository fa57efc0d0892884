package org.flopaudit.rule;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.flopaudit.finding.Finding;
import org.flopaudit.finding.RuleId;
import org.flopaudit.source.Evidence;

/** Asks rules about the models of one repository; a pure function. */
public final class RuleEngine {
  private RuleEngine() {}

  /**
   * What became of the rules in one repository.
   *
   * @param findings what they find, in the order of the rules
   * @param breaks the rules that broke off and so find nothing
   */
  public record Outcomes(List<Finding> findings, List<Break> breaks) {

    /** Copies the lists. */
    public Outcomes {
      findings = List.copyOf(findings);
      breaks = List.copyOf(breaks);
    }
  }

  /**
   * A rule that broke off.
   *
   * @param rule which
   * @param reason what Java says of it
   */
  public record Break(RuleId rule, String reason) {}

  /**
   * What the rules find: of one rule at most one finding a model, and one for all models of which
   * the same is to be said at the same place. A rule that breaks off must not end the others.
   *
   * @param subjects the models that one repository describes, at least one
   */
  public static Outcomes outcomes(List<Rule> rules, List<Subject> subjects) {
    List<Finding> findings = new ArrayList<>();
    List<Break> breaks = new ArrayList<>();
    for (Rule rule : rules) {
      try {
        findings.addAll(findings(rule, subjects));
      } catch (RuntimeException | StackOverflowError e) {
        breaks.add(new Break(rule.id(), e.toString()));
      }
    }
    return new Outcomes(findings, breaks);
  }

  private static List<Finding> findings(Rule rule, List<Subject> subjects) {
    Map<List<Object>, List<Charge>> alike = new LinkedHashMap<>();
    for (Subject subject : rule.about() == Rule.About.MODEL ? subjects : subjects.subList(0, 1)) {
      charge(rule, subject)
          .ifPresent(
              charge -> alike.computeIfAbsent(charge.key(), key -> new ArrayList<>()).add(charge));
    }
    return alike.values().stream().map(charges -> finding(rule, charges, subjects.size())).toList();
  }

  /**
   * The rules that find nothing.
   *
   * @param subjects the models that one repository describes, at least one
   */
  public static List<Silence> silences(List<Rule> rules, List<Subject> subjects) {
    List<Silence> silences = new ArrayList<>();
    for (Rule rule : rules) {
      List<Subject> asked = rule.about() == Rule.About.MODEL ? subjects : subjects.subList(0, 1);
      if (asked.stream().noneMatch(subject -> charge(rule, subject).isPresent())) {
        boolean isAsked = asked.stream().anyMatch(subject -> rule.when().of(subject).isSure());
        silences.add(new Silence(rule.id(), isAsked));
      }
    }
    return silences;
  }

  /**
   * A rule that finds nothing in a repository.
   *
   * @param rule which
   * @param applies whether there was anything to ask
   */
  public record Silence(RuleId rule, boolean applies) {}

  /**
   * What is to be said of one model.
   *
   * @param clause the outcome
   * @param subject the model
   * @param grounds what it rests on
   */
  private record Charge(Clause clause, Subject subject, Grounds grounds) {

    /** Charges with the same key are one. */
    List<Object> key() {
      return List.of(clause, place(), grounds.missing());
    }

    /** The first words that stand in the model's own documents, or where training is spoken of. */
    Evidence place() {
      return words().orElse(subject.landmark());
    }

    /** The words that are found, or what changed; a landmark is no part of what is found there. */
    String identity() {
      return words()
          .map(Evidence::quote)
          .orElseGet(() -> grounds.words().getOrDefault(Hole.CHANGES, ""));
    }

    private Optional<Evidence> words() {
      return grounds.evidence().stream()
          .map(Finding.Related::evidence)
          .filter(subject::isOwn)
          .findFirst();
    }
  }

  /** The first outcome that is sure; else, where one is open, what is missing to tell. */
  private static Optional<Charge> charge(Rule rule, Subject subject) {
    if (!rule.when().of(subject).isSure()) {
      return Optional.empty();
    }
    Grounds open = Grounds.NONE;
    for (Clause clause : rule.clauses()) {
      Outcome outcome = clause.condition().of(subject);
      if (outcome.isSure()) {
        Grounds grounds = outcome.grounds();
        boolean isSilent = grounds.missing().isEmpty();
        return Optional.of(
            new Charge(
                clause,
                subject,
                isSilent ? grounds.and(Grounds.missing(open.missing())) : grounds));
      }
      if (outcome.isOpen()) {
        open = open.and(outcome.grounds());
      }
    }
    return open.missing().isEmpty() ? Optional.empty() : undecided(rule, subject, open);
  }

  private static Optional<Charge> undecided(Rule rule, Subject subject, Grounds open) {
    return rule.undecided()
        .flatMap(
            clause -> {
              Outcome guard = clause.condition().of(subject);
              return guard.isSure()
                  ? Optional.of(new Charge(clause, subject, guard.grounds().and(open)))
                  : Optional.empty();
            });
  }

  private static Finding finding(Rule rule, List<Charge> charges, int models) {
    Charge first = charges.get(0);
    Grounds grounds = first.grounds();
    String model = model(rule, charges, models);
    return new Finding(
        rule.id(),
        first.clause().level(),
        model,
        rule.description().subject(),
        first.place(),
        first.clause().message().filled(words(rule, first, model)),
        grounds.steps(),
        grounds.missing(),
        grounds.evidence().stream()
            .filter(related -> !related.evidence().equals(first.place()))
            .toList(),
        first.identity(),
        rule.undecided().filter(first.clause()::equals).isPresent());
  }

  /** The repository where all of its models are meant, else those that are. */
  private static String model(Rule rule, List<Charge> charges, int models) {
    if (rule.about() == Rule.About.REPOSITORY || (models > 1 && charges.size() == models)) {
      return charges.get(0).subject().id().repository();
    }
    return charges.stream()
        .map(charge -> charge.subject().id().toString())
        .collect(Collectors.joining(", "));
  }

  private static Map<Hole, String> words(Rule rule, Charge charge, String model) {
    Grounds grounds = charge.grounds();
    Map<Hole, String> words = new EnumMap<>(Hole.class);
    words.put(Hole.MODEL, model);
    words.put(Hole.DEVELOPER, charge.subject().ledger().developer().orElse("an unnamed developer"));
    words.put(Hole.MISSING, String.join("; ", grounds.missing()));
    words.put(Hole.DISTANCE, Distance.text(charge.subject(), rule.description().laws()));
    words.putAll(grounds.words());
    return words;
  }
}
