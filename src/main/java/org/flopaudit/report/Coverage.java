package org.flopaudit.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.flopaudit.finding.RuleId;
import org.flopaudit.source.Evidence;
import org.flopaudit.source.Problem;

/**
 * What a run covered, besides what it found; kept where somebody asks for it.
 *
 * @param digests what was read, by path
 * @param checkouts where repositories came from, as far as it is known, by path
 * @param silences the rules that found nothing, by place and rule
 * @param enclosure the checkout that all that was audited lies in, where there is one
 * @param brokenRules the rules that broke off, by place and rule
 */
public record Coverage(
    List<InputDigest> digests,
    List<Checkout> checkouts,
    List<Silence> silences,
    Optional<Enclosure> enclosure,
    List<BrokenRule> brokenRules) {
  private static final Coverage NONE = new Coverage(List.of(), List.of(), List.of());

  /** Sorts the lists. */
  public Coverage {
    digests = digests.stream().sorted().toList();
    checkouts = checkouts.stream().distinct().sorted().toList();
    silences = silences.stream().sorted().toList();
    brokenRules = brokenRules.stream().sorted().toList();
  }

  /** What a run covered that lies in no checkout, as far as it is known. */
  public Coverage(List<InputDigest> digests, List<Checkout> checkouts, List<Silence> silences) {
    this(digests, checkouts, silences, Optional.empty(), List.of());
  }

  /** The same in a checkout that encloses it. */
  public Coverage within(Enclosure checkout) {
    return new Coverage(digests, checkouts, silences, Optional.of(checkout), brokenRules);
  }

  /** The same with the rules that broke off. */
  public Coverage without(List<BrokenRule> broken) {
    return new Coverage(digests, checkouts, silences, enclosure, broken);
  }

  /** The rule that broke off, where a problem tells of one. */
  Optional<BrokenRule> brokenRule(Problem problem) {
    return brokenRules.stream().filter(broken -> broken.problem().equals(problem)).findFirst();
  }

  /** Nothing was kept. */
  public static Coverage none() {
    return NONE;
  }

  /**
   * Where a repository came from.
   *
   * @param path its folder, as the user knows it; empty for the current one
   * @param address where it can be had
   * @param revision the commit
   */
  public record Checkout(String path, String address, String revision)
      implements Comparable<Checkout> {

    /** Orders by path. */
    @Override
    public int compareTo(Checkout other) {
      return Comparator.comparing(Checkout::path)
          .thenComparing(Checkout::address)
          .thenComparing(Checkout::revision)
          .compare(this, other);
    }
  }

  /**
   * A checkout that all that was audited lies in.
   *
   * @param folder the folder in the checkout that the paths of the report are relative to; empty
   *     for its top
   * @param address where it can be had
   * @param revision the commit
   */
  public record Enclosure(String folder, String address, String revision) {}

  /**
   * A rule that found nothing in a repository.
   *
   * @param rule which
   * @param applies whether there was anything to ask
   * @param repository the repository
   * @param place where its documents come to speak of training
   */
  public record Silence(RuleId rule, boolean applies, String repository, Evidence place)
      implements Comparable<Silence> {

    /** Orders by place and rule. */
    @Override
    public int compareTo(Silence other) {
      return Comparator.comparing(Silence::place)
          .thenComparing(Silence::rule)
          .thenComparing(Silence::repository)
          .compare(this, other);
    }
  }

  /**
   * A rule that broke off in a repository, so that it says nothing of it.
   *
   * @param rule which
   * @param repository the repository
   * @param place where its documents come to speak of training
   * @param reason what Java says of it
   */
  public record BrokenRule(RuleId rule, String repository, Evidence place, String reason)
      implements Comparable<BrokenRule> {

    /** Orders by place and rule. */
    @Override
    public int compareTo(BrokenRule other) {
      return Comparator.comparing(BrokenRule::place)
          .thenComparing(BrokenRule::rule)
          .thenComparing(BrokenRule::repository)
          .compare(this, other);
    }

    /** The same as a problem with the document. */
    public Problem problem() {
      return new Problem(
          place.path(),
          place.from(),
          "rule "
              + rule
              + " broke off and says nothing of "
              + repository
              + "; please report it: "
              + reason);
    }
  }
}
