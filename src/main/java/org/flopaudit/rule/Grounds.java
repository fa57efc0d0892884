package org.flopaudit.rule;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flopaudit.estimate.Derivation;
import org.flopaudit.estimate.FlopRange;
import org.flopaudit.finding.Finding;
import org.flopaudit.source.Evidence;

/**
 * What an answer rests on.
 *
 * @param evidence the words, with what they show, in the order in which they are used
 * @param steps the arithmetic
 * @param missing what would have to be disclosed for a surer answer
 * @param words what fills the holes of a message
 */
record Grounds(
    List<Finding.Related> evidence,
    List<Finding.Step> steps,
    List<String> missing,
    Map<Hole, String> words) {
  /** Nothing to show. */
  static final Grounds NONE = new Grounds(List.of(), List.of(), List.of(), Map.of());

  /** Copies lists and map. */
  Grounds {
    evidence = List.copyOf(evidence);
    steps = List.copyOf(steps);
    missing = List.copyOf(missing);
    words = Map.copyOf(words);
  }

  /** One quote and what it shows. */
  static Grounds quoting(String role, Evidence evidence) {
    return new Grounds(
        List.of(new Finding.Related(role, evidence)), List.of(), List.of(), Map.of());
  }

  /** How an amount came about; the role says what its evidence shows. */
  static Grounds of(String role, Derivation derivation) {
    return new Grounds(
        derivation.evidence().stream().map(words -> new Finding.Related(role, words)).toList(),
        derivation.steps().stream()
            .map(step -> new Finding.Step(step.text(), step.source()))
            .toList(),
        List.of(),
        Map.of());
  }

  /** What would have to be disclosed. */
  static Grounds missing(List<String> missing) {
    return new Grounds(List.of(), List.of(), missing, Map.of());
  }

  /** These grounds with a word for a hole. */
  Grounds with(Hole hole, String word) {
    Map<Hole, String> more = new EnumMap<>(Hole.class);
    more.putAll(words);
    more.put(hole, word);
    return new Grounds(evidence, steps, missing, more);
  }

  /** These grounds with one more line of arithmetic. */
  Grounds then(String step) {
    return and(new Grounds(List.of(), List.of(new Finding.Step(step, "")), List.of(), Map.of()));
  }

  /** These grounds, whose last line of arithmetic comes to an amount. */
  Grounds to(FlopRange amount) {
    if (steps.isEmpty() || amount.isUnknown()) {
      return this;
    }
    List<Finding.Step> told = new ArrayList<>(steps);
    int last = told.size() - 1;
    told.set(last, told.get(last).to(new Finding.Amount(amount.low(), amount.high())));
    return new Grounds(evidence, told, missing, words);
  }

  /** These grounds and the others; of two words for one hole, these grounds' own. */
  Grounds and(Grounds others) {
    Map<Hole, String> all = new EnumMap<>(Hole.class);
    all.putAll(others.words);
    all.putAll(words);
    return new Grounds(
        joined(evidence, others.evidence),
        joined(steps, others.steps),
        joined(missing, others.missing),
        all);
  }

  /**
   * The first and what the second adds; a big ledger has hundreds of steps, met again and again.
   */
  private static <T> List<T> joined(List<T> first, List<T> second) {
    if (second.isEmpty()) {
      return first;
    }
    Set<T> known = new HashSet<>(first);
    List<T> all = new ArrayList<>(first);
    second.stream().filter(known::add).forEach(all::add);
    return all;
  }
}
