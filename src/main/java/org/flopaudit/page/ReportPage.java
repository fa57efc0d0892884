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
import org.flopaudit.ledger.Entry;
import org.flopaudit.lineage.Edge;
import org.flopaudit.lineage.Lineage;
import org.flopaudit.report.Product;
import org.flopaudit.report.Report;
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
 * @param cards the questions of the summary
 * @param laws the laws with a line that binds on the day
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
    List<Card> cards,
    List<LawItem> laws,
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
    cards = List.copyOf(cards);
    laws = List.copyOf(laws);
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
      Map<String, List<FindingItem>> byModel =
          findings.stream().collect(Collectors.groupingBy(finding -> finding.model().anchor()));
      return new ReportPage(
          Assets.ofReport(),
          Product.NAME + " " + Product.VERSION,
          report.asOf().toString(),
          read(),
          report.inputs().given().stream().map(Visible::line).toList(),
          new Summary(report, models, findings, anchors).cards(),
          laws(),
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
