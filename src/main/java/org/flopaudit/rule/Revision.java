package org.flopaudit.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.flopaudit.fact.Disclosures;
import org.flopaudit.fact.Fact;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.Value;

/**
 * What became of the statements of one kind between two revisions of a repository. A statement that
 * moved to another line or file of the repository is the same.
 *
 * @param kind what they are about
 * @param gone those of the earlier revision that no later one repeats, one for each value
 * @param fresh those of the later revision that no earlier one had, one for each value
 */
record Revision(FactKind kind, List<Fact> gone, List<Fact> fresh) {
  /** Within this share, one number is another one rounded. */
  private static final BigDecimal ROUNDING = new BigDecimal("0.05");

  /** Copies the lists. */
  Revision {
    gone = List.copyOf(gone);
    fresh = List.copyOf(fresh);
  }

  /** Compares two revisions of the documents of one repository. */
  static Revision of(FactKind kind, List<Disclosures> earlier, List<Disclosures> later) {
    List<Fact> before = stated(kind, earlier);
    List<Fact> after = stated(kind, later);
    List<Fact> kept = before.stream().filter(fact -> isIn(after, fact)).toList();
    return new Revision(kind, without(before, after, kept), without(after, before, kept));
  }

  /** In which way the statements differ; empty where they do not. */
  Optional<SinceEarlier.Change> change() {
    if (gone.isEmpty()) {
      return fresh.isEmpty() ? Optional.empty() : Optional.of(SinceEarlier.Change.ADDED);
    }
    return Optional.of(fresh.isEmpty() ? SinceEarlier.Change.REMOVED : SinceEarlier.Change.CHANGED);
  }

  /** The difference, such as {@code device hours, earlier 6.1e5, now 5.8e5 device-hours}. */
  String words() {
    String name = FactWords.of(kind);
    if (gone.isEmpty() || fresh.isEmpty()) {
      return name + " (" + values(gone.isEmpty() ? fresh : gone) + ")";
    }
    return name + " (earlier " + values(gone) + ", now " + values(fresh) + ")";
  }

  private static String values(List<Fact> facts) {
    return facts.stream().map(Revision::value).collect(Collectors.joining(", "));
  }

  private static String value(Fact fact) {
    return FactWords.value(fact) + fact.model().map(model -> " of " + model).orElse("");
  }

  private static List<Fact> stated(FactKind kind, List<Disclosures> documents) {
    List<Fact> facts = new ArrayList<>();
    documents.stream()
        .flatMap(document -> document.own(kind))
        .filter(fact -> !isIn(facts, fact))
        .forEach(facts::add);
    return facts;
  }

  /**
   * The facts that are not among others, nor a rounding of one that was kept: a card that says both
   * 7B and 7.24B loses nothing with one of them.
   */
  private static List<Fact> without(List<Fact> facts, List<Fact> others, List<Fact> kept) {
    return facts.stream()
        .filter(fact -> !isIn(others, fact))
        .filter(fact -> kept.stream().noneMatch(one -> isRounded(one, fact)))
        .toList();
  }

  private static boolean isIn(List<Fact> facts, Fact fact) {
    return facts.stream()
        .anyMatch(
            other ->
                isOfSameModel(other, fact)
                    && other.value().text().equalsIgnoreCase(fact.value().text()));
  }

  /**
   * A fact that names no model may be about any, and "Heron" may be short for "Heron 7B". A size is
   * what variants are called by, so a model's own size says nothing of which one it is.
   */
  private static boolean isOfSameModel(Fact one, Fact other) {
    String a = one.model().orElse("");
    String b = other.model().orElse("");
    int shorter = Math.min(a.length(), b.length());
    boolean isSize = one.kind() == FactKind.PARAMETERS || one.kind() == FactKind.ACTIVE_PARAMETERS;
    return isSize || a.regionMatches(true, 0, b, 0, shorter);
  }

  private static boolean isRounded(Fact one, Fact other) {
    Optional<Value.Amount> a = one.amount();
    Optional<Value.Amount> b = other.amount();
    return a.isPresent()
        && b.isPresent()
        && isOfSameModel(one, other)
        && isNear(a.get().low(), b.get().low())
        && isNear(a.get().high(), b.get().high());
  }

  private static boolean isNear(BigDecimal a, BigDecimal b) {
    return a.subtract(b).abs().compareTo(a.abs().multiply(ROUNDING)) <= 0;
  }
}
