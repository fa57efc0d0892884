package org.flopaudit.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.flopaudit.estimate.FlopRange;
import org.flopaudit.law.Position;
import org.flopaudit.law.Verdict;
import org.flopaudit.report.Report;
import org.flopaudit.report.RuleText;
import org.flopaudit.rule.Subject;

/**
 * What somebody wants to know who has a minute.
 *
 * @param models the audited models, the greatest first
 * @param findings every finding, the gravest first
 */
record Summary(Report report, List<Subject> models, List<FindingItem> findings, Anchors anchors) {

  /** The questions, the ones about models first. */
  List<Card> cards() {
    return List.of(
        over(),
        untold(),
        found(
            "not-disclosed",
            "Not disclosed",
            "disclosure",
            "What the documents do not say and one would need to know.",
            "No rule found a disclosure missing."),
        found(
            "contradictions",
            "Claims that do not add up",
            "consistency",
            "Figures of one model that cannot all be right.",
            "No two figures of one model were found to contradict each other."),
        found(
            "ways-round",
            "Ways round a line",
            "loophole",
            "What a threshold may fail to catch; a note is for the record.",
            "No way round a line was found."));
  }

  private Card over() {
    List<Card.Mention> over =
        models.stream()
            .flatMap(
                subject ->
                    Sentence.highestCrossed(ModelPart.binding(subject)).stream()
                        .map(highest -> mention(subject, distance(highest))))
            .toList();
    return new Card(
        "over",
        Sign.OVER.style(),
        "Over a line",
        over.size(),
        models(over.size()),
        over.isEmpty()
            ? "No model is surely over a line."
            : "Even the least that the documents support is over it.",
        over,
        "models");
  }

  private Card untold() {
    List<Subject> untold =
        models.stream()
            .filter(subject -> !undetermined(subject).isEmpty())
            .sorted(Comparator.comparing(Summary::nearness).reversed())
            .toList();
    long unknown =
        untold.stream().filter(subject -> subject.ledger().lineage().isUnknown()).count();
    return new Card(
        "untold",
        Sign.UNTOLD.style(),
        "Cannot be told",
        untold.size(),
        models(untold.size()),
        untold.isEmpty()
            ? "Where each model stands to each line can be told."
            : "For a line or more, too little is disclosed. Of "
                + (unknown == 0 ? "none" : String.valueOf(unknown))
                + " of them no compute is known at all.",
        untold.stream().map(subject -> mention(subject, known(subject))).toList(),
        "models");
  }

  private Card found(String id, String title, String tag, String some, String none) {
    Set<String> codes =
        report.rules().stream()
            .filter(rule -> rule.tags().contains(tag))
            .map(RuleText::id)
            .map(rule -> rule.code())
            .collect(Collectors.toSet());
    List<FindingItem> tagged =
        findings.stream().filter(finding -> codes.contains(finding.code())).toList();
    return new Card(
        id,
        id,
        title,
        tagged.size(),
        tagged.size() == 1 ? "finding" : "findings",
        tagged.isEmpty() ? none : some,
        tagged.stream().map(Card.Mention::of).toList(),
        "findings");
  }

  private Card.Mention mention(Subject subject, String says) {
    return Card.Mention.of(anchors.of(subject.model().id()), says);
  }

  private static String models(int count) {
    return count == 1 ? "model" : "models";
  }

  private static String distance(Position position) {
    FlopRange counted = position.counted();
    return Plain.flop(counted) + ", " + Standing.distance(position, counted.low());
  }

  private static List<Position> undetermined(Subject subject) {
    return ModelPart.binding(subject).stream()
        .filter(position -> position.verdict() == Verdict.UNDETERMINED)
        .toList();
  }

  /** How much is known beside the line that it comes nearest to; 0 where nothing is. */
  private static BigDecimal nearness(Subject subject) {
    return nearest(subject).map(Summary::knownShare).orElse(BigDecimal.ZERO);
  }

  private static BigDecimal knownShare(Position position) {
    return Standing.limit(position)
        .map(limit -> position.counted().low().divide(limit, MathContext.DECIMAL64))
        .orElse(BigDecimal.ZERO);
  }

  private static Optional<Position> nearest(Subject subject) {
    return undetermined(subject).stream()
        .filter(position -> position.counted().low().signum() > 0)
        .max(Comparator.comparing(Summary::knownShare).thenComparing(Standing.PLAINEST.reversed()));
  }

  private static String known(Subject subject) {
    return nearest(subject)
        .map(Summary::known)
        .orElse(
            subject.ledger().lineage().isUnknown()
                ? "no compute is known"
                : "what counts is not known");
  }

  private static String known(Position position) {
    return position.counted().isBounded()
        ? Plain.flop(position.counted())
            + ": the "
            + position.framework().shortName()
            + " line lies between"
        : distance(position);
  }
}
