package org.flopaudit.law;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.flopaudit.estimate.Figures;
import org.flopaudit.ledger.Entry;

/**
 * How much would have to have been spent undisclosed for a threshold to be met.
 *
 * @param entries the entries whose amounts are not disclosed
 * @param comparator whether the threshold is met by this very amount or only above it
 * @param flop the amount, together, at which the threshold is met; for inference FLOP for one token
 *     of an answer
 * @param shareOfBase the same as a fraction of the base's training compute, where that is known
 */
public record Turning(
    List<Entry> entries, Comparator comparator, BigDecimal flop, Optional<BigDecimal> shareOfBase) {

  /** Copies the list. */
  public Turning {
    entries = List.copyOf(entries);
  }

  /**
   * In words: {@code crosses if the undisclosed fine-tuning of org/model exceeds 1.6e24 FLOP, that
   * is 38 % of the base}.
   */
  public String text() {
    String verb = comparator == Comparator.ABOVE ? "exceed" : "reach";
    String does = entries.size() > 1 ? " together " + verb : " " + verb + ending(verb);
    return "crosses if " + what() + does + " " + amount();
  }

  /** What is not disclosed: {@code the undisclosed fine-tuning of org/model}. */
  public String what() {
    return "the undisclosed "
        + entries.stream().map(Entry::label).distinct().collect(Collectors.joining(" and the "));
  }

  /** How much it takes: {@code more than 1.6e24 FLOP, that is 38 % of the base}. */
  public String least() {
    return (comparator == Comparator.ABOVE ? "more than " : "at least ") + amount();
  }

  private String amount() {
    return Figures.flop(flop)
        + shareOfBase.map(part -> ", that is " + Figures.partOf(part) + " the base").orElse("");
  }

  private static String ending(String verb) {
    return verb.endsWith("h") ? "es" : "s";
  }
}
