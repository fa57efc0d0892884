package org.flopaudit.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.flopaudit.estimate.FlopRange;
import org.flopaudit.fact.ModelId;
import org.flopaudit.law.Loophole;
import org.flopaudit.law.Position;
import org.flopaudit.ledger.Entry;
import org.flopaudit.ledger.Ledger;
import org.flopaudit.lineage.Edge;
import org.flopaudit.report.Visible;
import org.flopaudit.rule.Subject;

/**
 * The part of the page about one audited model.
 *
 * @param link its name and place
 * @param developer who made it, or empty
 * @param compute what the training of its weights took, in few words
 * @param added what its own training added to that; empty where it is known to be nothing
 * @param sentence what can be said of it
 * @param signs its verdicts, the gravest first
 * @param tallies how many lines it is over, cannot be told for, and so on, the gravest first
 * @param standings where it stands to the lines of the laws that bind
 * @param unconcerned the laws whose lines are about another kind of model
 * @param apart compute that does not count, or may not
 * @param gaps what would have to be disclosed
 * @param turns what undisclosed amounts would turn
 * @param loopholes proposals under which it would cross a line that it does not cross under the law
 * @param ledger the ledger
 * @param parents what it was made from, and who taught it
 * @param children what was made from it
 * @param findings what the rules found
 * @param documents the files that were read
 */
public record ModelPart(
    Link link,
    String developer,
    String compute,
    String added,
    String sentence,
    List<Sign> signs,
    List<Tally> tallies,
    List<Standing> standings,
    List<String> unconcerned,
    List<Apart> apart,
    List<Gap> gaps,
    List<Turn> turns,
    List<String> loopholes,
    List<LedgerLine> ledger,
    List<Kin> parents,
    List<Link> children,
    List<FindingItem> findings,
    List<String> documents) {

  /** Copies the lists. */
  public ModelPart {
    signs = List.copyOf(signs);
    tallies = List.copyOf(tallies);
    standings = List.copyOf(standings);
    unconcerned = List.copyOf(unconcerned);
    apart = List.copyOf(apart);
    gaps = List.copyOf(gaps);
    turns = List.copyOf(turns);
    loopholes = List.copyOf(loopholes);
    ledger = List.copyOf(ledger);
    parents = List.copyOf(parents);
    children = List.copyOf(children);
    findings = List.copyOf(findings);
    documents = List.copyOf(documents);
  }

  /**
   * How many lines have a verdict.
   *
   * @param sign the verdict
   * @param count how many, from 1
   */
  public record Tally(Sign sign, long count) {}

  /** Its verdicts by the names that style sheet and script know, the gravest first. */
  public String styles() {
    return signs.stream().map(Sign::style).collect(Collectors.joining(" "));
  }

  static ModelPart of(
      Subject subject, Surroundings around, List<FindingItem> findings, Anchors anchors) {
    List<Position> binding = binding(subject);
    Ledger ledger = subject.ledger();
    List<LedgerLine> lines =
        ledger.entries().stream()
            .map(entry -> LedgerLine.of(entry, around.shows(entry, ledger.model()), anchors))
            .toList();
    Set<Quote> quotes =
        lines.stream()
            .flatMap(line -> line.working().quotes().stream())
            .collect(Collectors.toSet());
    return new ModelPart(
        anchors.of(subject.model().id()),
        ledger.developer().map(Visible::line).orElse(""),
        Plain.flop(ledger.lineage()),
        added(ledger),
        Sentence.of(ledger, binding),
        signs(subject),
        tallies(binding),
        Standing.of(binding),
        unconcerned(subject),
        Apart.among(binding),
        Gap.among(binding, ledger.model()),
        Turn.among(binding, ledger.model()),
        loopholes(subject.positions()),
        lines,
        subject.parents().stream().map(edge -> Kin.of(edge, quotes, anchors)).toList(),
        around.children(ledger.model()).stream()
            .map(Edge::child)
            .distinct()
            .map(anchors::of)
            .toList(),
        findings,
        subject.model().disclosures().stream()
            .map(document -> Visible.line(document.path()))
            .toList());
  }

  /** The laws that bind and whose line is about such a model. */
  static List<Position> binding(Subject subject) {
    return subject.positions().stream()
        .filter(Position::binds)
        .filter(position -> position.deciding().applies())
        .toList();
  }

  private static List<String> unconcerned(Subject subject) {
    return subject.positions().stream()
        .filter(Position::binds)
        .filter(position -> !position.deciding().applies())
        .map(position -> position.framework().shortName())
        .toList();
  }

  /**
   * Its verdicts under the laws that bind, the gravest first; that it is under a line is only told
   * where it is under all.
   */
  static List<Sign> signs(Subject subject) {
    List<Sign> grave =
        binding(subject).stream()
            .map(position -> Sign.of(position.verdict()))
            .filter(sign -> sign != Sign.UNDER)
            .distinct()
            .sorted()
            .toList();
    return grave.isEmpty() ? List.of(Sign.UNDER) : grave;
  }

  /** What is the greatest first, and what is unknown last. */
  static Comparator<Subject> byCompute() {
    return Comparator.comparing((Subject subject) -> subject.ledger().lineage().isUnknown())
        .thenComparing(subject -> subject.ledger().lineage().low(), Comparator.reverseOrder())
        .thenComparing(subject -> subject.model().id());
  }

  private static String added(Ledger ledger) {
    FlopRange own =
        ledger.sum(entry -> entry.activity().isUpdate() && entry.model().equals(ledger.model()));
    return own.isNone() ? "" : Plain.flop(own);
  }

  private static List<Tally> tallies(List<Position> positions) {
    return Arrays.stream(Sign.values())
        .map(
            sign ->
                new Tally(
                    sign,
                    positions.stream()
                        .filter(position -> Sign.of(position.verdict()) == sign)
                        .count()))
        .filter(tally -> tally.count() > 0)
        .toList();
  }

  private static List<String> loopholes(List<Position> positions) {
    Set<String> seen = new HashSet<>();
    List<String> sentences = new ArrayList<>();
    for (Loophole loophole : Loophole.among(positions)) {
      if (loophole.binds() && seen.add(loophole.closedBy().framework().id())) {
        FlopRange counted = loophole.closedBy().counted();
        sentences.add(
            "Under "
                + loophole.law().framework().shortName()
                + " as written: "
                + Sign.of(loophole.law().verdict()).words()
                + ". Under the "
                + loophole.closedBy().framework().shortName()
                + ", which is no law, "
                + Plain.flop(counted)
                + " would count, and its line is "
                + Plain.text(loophole.closedBy().deciding().limb().threshold().text())
                + ".");
      }
    }
    return sentences;
  }

  /** What a part needs to know of other parts of the page. */
  interface Surroundings {

    /** Whether the part of the entry's own model, which is another one, shows the same entry. */
    boolean shows(Entry entry, ModelId besides);

    /** What was made from a model. */
    List<Edge> children(ModelId model);
  }
}
