package org.flopaudit.finding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.flopaudit.source.Evidence;

/**
 * One thing to report, with what it rests on.
 *
 * @param rule which rule found it
 * @param level how grave it is
 * @param model the model it is about, as users see it
 * @param subject what kind of claim it is about, such as {@code training_compute}: part of the
 *     finding's identity
 * @param place the words it points at; for something absent, the nearest heading or the first line
 * @param message one or two sentences, complete in themselves, the first a summary
 * @param steps the arithmetic, one line a step; empty where there is none
 * @param missing what the documents would have to say to settle the matter
 * @param related further evidence, in the order in which it is used
 * @param identity the words by which it is known again in the next report: those it points at, or
 *     none where what it points at is only the place at which something is missing
 * @param isUndecided whether the documents leave open what it is about
 */
public record Finding(
    RuleId rule,
    Level level,
    String model,
    String subject,
    Evidence place,
    String message,
    List<Step> steps,
    List<String> missing,
    List<Related> related,
    String identity,
    boolean isUndecided) {

  /** Copies the lists. */
  public Finding {
    steps = List.copyOf(steps);
    missing = List.copyOf(missing);
    related = List.copyOf(related);
  }

  /** A finding that is known again by the words it points at. */
  public Finding(
      RuleId rule,
      Level level,
      String model,
      String subject,
      Evidence place,
      String message,
      List<Step> steps,
      List<String> missing,
      List<Related> related) {
    this(
        rule, level, model, subject, place, message, steps, missing, related, place.quote(), false);
  }

  /** The same finding at another level. */
  public Finding withLevel(Level other) {
    return new Finding(
        rule,
        other,
        model,
        subject,
        place,
        message,
        steps,
        missing,
        related,
        identity,
        isUndecided);
  }

  /**
   * A line of the arithmetic.
   *
   * @param text such as {@code 6 x 8.03e9 parameters x 1.5e13 tokens = 7.2e23 FLOP}
   * @param source where its numbers come from: a quote's place, or a cited constant
   * @param amount what it comes to, where that is an amount of computation
   */
  public record Step(String text, String source, Optional<Amount> amount) {

    /** A line that comes to no amount of computation. */
    public Step(String text, String source) {
      this(text, source, Optional.empty());
    }

    /** The same line, coming to an amount. */
    public Step to(Amount sum) {
      return new Step(text, source, Optional.of(sum));
    }
  }

  /**
   * An amount of computation, in FLOP.
   *
   * @param low the least that it can be
   * @param high the most; empty where there is no telling
   */
  public record Amount(BigDecimal low, Optional<BigDecimal> high) {}

  /**
   * Evidence beside the primary one.
   *
   * @param role what it shows, such as {@code the base model's training compute}
   * @param evidence the words
   */
  public record Related(String role, Evidence evidence) {}
}
