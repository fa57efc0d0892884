package org.flopaudit.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.flopaudit.finding.Level;
import org.flopaudit.finding.Precision;
import org.flopaudit.finding.RuleId;

/** A rule, as a file of {@code rulesets/rules} tells of it. */
public final class Rule implements Comparable<Rule> {
  private final Description description;
  private final About about;
  private final Condition when;
  private final List<Clause> clauses;
  private final Optional<Clause> undecided;

  /**
   * A rule.
   *
   * @param description what users read about it
   * @param about what it is asked of
   * @param when what must be sure before anything is asked
   * @param clauses its outcomes, the gravest first; the first that is sure is reported
   * @param undecided what is said when none is sure and one is open
   */
  Rule(
      Description description,
      About about,
      Condition when,
      List<Clause> clauses,
      Optional<Clause> undecided) {
    this.description = description;
    this.about = about;
    this.when = when;
    this.clauses = List.copyOf(clauses);
    this.undecided = undecided;
  }

  /** What a rule is asked of. */
  enum About {
    /** Each model that a repository describes. */
    MODEL,
    /** A repository as a whole. */
    REPOSITORY
  }

  /**
   * What users read about a rule.
   *
   * @param id its code and name
   * @param subject what kind of claim it is about, such as {@code training_compute}
   * @param precision how often its findings are right
   * @param summary one sentence, beginning with "Flags"
   * @param what what it does, in a paragraph
   * @param why why that matters; law is quoted with its date
   * @param decides how it decides
   * @param example a piece of a card that it flags
   * @param better the same piece as it should be
   * @param suppress when its findings may be passed over
   * @param changes what it came to decide otherwise, the latest first
   * @param references where to read more
   * @param tags words to filter by
   * @param laws the ids of the frameworks that it rests on
   */
  public record Description(
      RuleId id,
      String subject,
      Precision precision,
      String summary,
      String what,
      String why,
      String decides,
      String example,
      String better,
      String suppress,
      List<Change> changes,
      List<Reference> references,
      List<String> tags,
      List<String> laws) {

    /** Copies the lists. */
    public Description {
      changes = List.copyOf(changes);
      references = List.copyOf(references);
      tags = List.copyOf(tags);
      laws = List.copyOf(laws);
    }
  }

  /**
   * A change of what a rule decides.
   *
   * @param day when it came
   * @param text what is otherwise since then
   */
  public record Change(LocalDate day, String text) {}

  /**
   * Where to read more.
   *
   * @param text the work and the place in it
   * @param url where it stands, or empty
   */
  public record Reference(String text, String url) {}

  /** What users read about it. */
  public Description description() {
    return description;
  }

  /** Its code and name. */
  public RuleId id() {
    return description.id();
  }

  /** The level of its gravest finding. */
  public Level gravest() {
    return clauses.stream().map(Clause::level).reduce(Level.NOTE, Rule::graver);
  }

  private static Level graver(Level a, Level b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  /** What it is asked of. */
  About about() {
    return about;
  }

  /** What must be sure before anything is asked. */
  Condition when() {
    return when;
  }

  /** Its outcomes, the gravest first. */
  List<Clause> clauses() {
    return clauses;
  }

  /** What is said when no outcome is sure and one is open. */
  Optional<Clause> undecided() {
    return undecided;
  }

  /** Orders by code. */
  @Override
  public int compareTo(Rule other) {
    return id().compareTo(other.id());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Rule rule && id().equals(rule.id());
  }

  @Override
  public int hashCode() {
    return id().hashCode();
  }

  @Override
  public String toString() {
    return id().toString();
  }
}
