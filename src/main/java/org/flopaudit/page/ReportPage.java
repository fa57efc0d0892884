package org.flopaudit.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.flopaudit.fact.ModelId;
import org.flopaudit.finding.Finding;
import org.flopaudit.law.Framework;
import org.flopaudit.law.Position;
import org.flopaudit.law.Verdict;
import org.flopaudit.ledger.Entry;
import org.flopaudit.lineage.Edge;
import org.flopaudit.lineage.Lineage;
import org.flopaudit.report.Product;
import org.flopaudit.report.Report;
import org.flopaudit.report.RuleText;
import org.flopaudit.report.Survey;
import org.flopaudit.report.Visible;
import org.flopaudit.rule.Subject;

/**
 * A report as readers of HTML see it: finished words in the order of the page.
 *
 * @param assets style and scripts
 * @param version the program's name and number
 * @param day the day whose law was applied
 * @param read what was read, in a sentence
 * @param given the inputs, as the user named them
 * @param briefs the whole in a few lines
 * @param laws the laws with a line that binds on the day
 * @param topics the questions of the summary
 * @param undisclosed the models of whose compute nothing is known
 * @param plot the plot
 * @param findings every finding, the gravest first
 * @param rules the rules that found something
 * @param models the audited models, the greatest first
 * @param named the models that are only named
 * @param problems what was wrong with inputs
 */
public record ReportPage(
    Assets assets,
    String version,
    String day,
    String read,
    List<String> given,
    List<Brief> briefs,
    List<LawItem> laws,
    List<Topic> topics,
    List<Link> undisclosed,
    Plot plot,
    List<FindingItem> findings,
    List<String> rules,
    List<ModelPart> models,
    List<NamedModel> named,
    List<String> problems) {
  /** How many of a long list are shown before a reader asks for all, where scripts run. */
  public static final int AT_FIRST = 50;

  /** Copies the lists. */
  public ReportPage {
    given = List.copyOf(given);
    briefs = List.copyOf(briefs);
    laws = List.copyOf(laws);
    topics = List.copyOf(topics);
    undisclosed = List.copyOf(undisclosed);
    findings = List.copyOf(findings);
    rules = List.copyOf(rules);
    models = List.copyOf(models);
    named = List.copyOf(named);
    problems = List.copyOf(problems);
  }

  static ReportPage of(Report report) {
    return new Maker(report).page();
  }

  /** The parts of a page while they are made. */
  private static final class Maker implements ModelPart.Surroundings {
    private final Report report;
    private final Lineage lineage;
    private final List<Subject> models;
    private final Anchors anchors;
    private final Map<ModelId, Set<Entry>> entries = new HashMap<>();

    Maker(Report report) {
      Survey survey = report.survey();
      this.report = report;
      this.lineage = survey.lineage();
      this.models = survey.models().stream().sorted(ModelPart.byCompute()).toList();
      this.anchors = Anchors.of(models, lineage);
      for (Subject subject : models) {
        entries.put(subject.model().id(), new HashSet<>(subject.ledger().entries()));
      }
    }

    ReportPage page() {
      List<FindingItem> findings = findings();
      List<LawItem> laws = laws();
      List<Topic> topics = topics(findings);
      List<Link> undisclosed =
          models.stream()
              .filter(subject -> subject.ledger().lineage().isUnknown())
              .map(subject -> anchors.of(subject.model().id()))
              .toList();
      Map<String, List<FindingItem>> byModel =
          findings.stream().collect(Collectors.groupingBy(finding -> finding.model().anchor()));
      return new ReportPage(
          Assets.ofReport(),
          Product.NAME + " " + Product.VERSION,
          report.asOf().toString(),
          read(),
          report.inputs().given().stream().map(Visible::line).toList(),
          briefs(laws, topics, undisclosed),
          laws,
          topics,
          undisclosed,
          Plot.of(models, anchors),
          findings,
          findings.stream().map(FindingItem::rule).distinct().sorted().toList(),
          models.stream().map(subject -> part(subject, byModel)).toList(),
          named(),
          report.problems().stream()
              .map(problem -> Visible.line(problem.path() + ": " + problem.sentence()))
              .toList());
    }

    private ModelPart part(Subject subject, Map<String, List<FindingItem>> byModel) {
      String anchor = anchors.of(subject.model().id()).anchor();
      return ModelPart.of(subject, this, byModel.getOrDefault(anchor, List.of()), anchors);
    }

    private List<FindingItem> findings() {
      Map<String, String> names = new HashMap<>();
      models.stream()
          .limit(1)
          .flatMap(subject -> subject.positions().stream())
          .map(Position::framework)
          .forEach(law -> names.put(law.id(), law.shortName()));
      List<FindingItem> items = new ArrayList<>();
      List<Finding> gravestFirst =
          report.shown().stream().sorted(Comparator.comparing(Finding::level).reversed()).toList();
      for (Finding finding : gravestFirst) {
        items.add(FindingItem.of(finding, items.size() + 1, anchors, names));
      }
      return items;
    }

    private String read() {
      int failed = report.inputs().failures();
      String checked = counted(report.inputs().checked(), "file was", "files were") + " read";
      String rest = failed == 0 ? "" : ", " + counted(failed, "could", "could") + " not be read";
      return checked
          + rest
          + "; they describe "
          + counted(models.size(), "model", "models")
          + " and name "
          + counted(lineage.models().size() - models.size(), "other", "others")
          + ".";
    }

    private static String counted(int number, String one, String many) {
      return number + " " + (number == 1 ? one : many);
    }

    private List<Brief> briefs(List<LawItem> laws, List<Topic> topics, List<Link> undisclosed) {
      String over =
          laws.stream()
              .filter(law -> law.count(Sign.OVER) > 0)
              .map(law -> law.count(Sign.OVER) + " over " + law.shortName())
              .collect(Collectors.joining("; "));
      long untold =
          models.stream()
              .flatMap(
                  subject ->
                      ModelPart.binding(subject).stream()
                          .filter(position -> position.verdict() == Verdict.UNDETERMINED)
                          .limit(1))
              .count();
      List<Brief> briefs = new ArrayList<>();
      briefs.add(new Brief("who", "Over a line", over.isEmpty() ? "surely none" : over));
      briefs.add(
          new Brief(
              "who",
              "Cannot be told",
              counted((int) untold, "model", "models") + " for a line or more"));
      for (Topic topic : topics) {
        briefs.add(new Brief(topic.id(), topic.title(), topic.levels()));
      }
      briefs.add(
          new Brief(
              "unknown",
              "Whose compute nothing is known of",
              counted(undisclosed.size(), "model", "models")));
      return briefs;
    }

    private List<LawItem> laws() {
      List<Framework> binding =
          models.stream()
              .limit(1)
              .flatMap(subject -> subject.positions().stream())
              .filter(Position::binds)
              .map(Position::framework)
              .toList();
      return binding.stream().map(law -> LawItem.of(law, models, anchors)).toList();
    }

    private List<Topic> topics(List<FindingItem> findings) {
      return List.of(
          Topic.of(
              "ways-round",
              "Ways round a line",
              "No way round a line was found.",
              tagged("loophole", findings)),
          Topic.of(
              "contradictions",
              "Claims that do not add up",
              "No two figures of one model were found to contradict each other.",
              tagged("consistency", findings)),
          Topic.of(
              "not-disclosed",
              "Not disclosed",
              "No rule found a disclosure missing.",
              tagged("disclosure", findings)));
    }

    private List<FindingItem> tagged(String tag, List<FindingItem> findings) {
      Set<String> codes =
          report.rules().stream()
              .filter(rule -> rule.tags().contains(tag))
              .map(RuleText::id)
              .map(id -> id.code())
              .collect(Collectors.toSet());
      return findings.stream().filter(finding -> codes.contains(finding.code())).toList();
    }

    private List<NamedModel> named() {
      return lineage.models().stream()
          .filter(model -> !model.isAudited())
          .map(
              model ->
                  NamedModel.of(
                      model, lineage.parents(model.id()), lineage.children(model.id()), anchors))
          .toList();
    }

    @Override
    public boolean shows(Entry entry, ModelId besides) {
      return !entry.model().equals(besides)
          && entry.activity().isUpdate()
          && entries.getOrDefault(entry.model(), Set.of()).contains(entry);
    }

    @Override
    public List<Edge> children(ModelId model) {
      return lineage.children(model);
    }
  }
}
