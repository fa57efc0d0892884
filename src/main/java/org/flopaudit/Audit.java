package org.flopaudit;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.flopaudit.data.DataFolder;
import org.flopaudit.data.Faults;
import org.flopaudit.estimate.Methods;
import org.flopaudit.extract.Extraction;
import org.flopaudit.finding.Finding;
import org.flopaudit.law.Frameworks;
import org.flopaudit.ledger.Ledger;
import org.flopaudit.ledger.Ledgers;
import org.flopaudit.lineage.Catalogue;
import org.flopaudit.lineage.Lineage;
import org.flopaudit.lineage.LineageBuilder;
import org.flopaudit.lineage.Model;
import org.flopaudit.report.Gate;
import org.flopaudit.report.LawText;
import org.flopaudit.report.Report;
import org.flopaudit.report.RuleText;
import org.flopaudit.report.Survey;
import org.flopaudit.rule.Landmarks;
import org.flopaudit.rule.Rule;
import org.flopaudit.rule.RuleEngine;
import org.flopaudit.rule.RuleReader;
import org.flopaudit.rule.Subject;
import org.flopaudit.source.Evidence;
import org.flopaudit.source.Inputs;
import org.flopaudit.source.Repository;

/** The whole pipeline: model cards and reports in, findings out. Start reading here. */
public final class Audit {
  private final Extraction extraction;
  private final Landmarks landmarks;
  private final Catalogue catalogue;
  private final Methods methods;
  private final Frameworks frameworks;
  private final List<Rule> rules;

  private Audit(DataFolder data, Optional<Path> ownRules, Faults faults) {
    extraction = Extraction.read(data);
    landmarks = Landmarks.read(data, faults);
    catalogue = Catalogue.read(data);
    methods = Methods.read(data, faults);
    List<DataFolder> folders = new ArrayList<>(List.of(data));
    ownRules.map(DataFolder::at).ifPresent(folders::add);
    frameworks = Frameworks.read(folders, faults);
    RuleReader reader = new RuleReader(frameworks, faults);
    List<Rule> all = new ArrayList<>(reader.builtIn(data));
    ownRules.ifPresent(folder -> all.addAll(reader.ofUser(DataFolder.at(folder))));
    rules = all.stream().sorted().toList();
  }

  /**
   * An audit by the data that ship with the program.
   *
   * @param ownRules a folder with further rules of the user's, and in its folder {@code frameworks}
   *     with further laws
   * @throws org.flopaudit.data.DataException with every fault of the data
   */
  public static Audit read(Optional<Path> ownRules) {
    Faults faults = new Faults();
    Audit audit = new Audit(DataFolder.builtIn(), ownRules, faults);
    faults.throwIfAny();
    return audit;
  }

  /**
   * Audits what the user named: inputs, documents, disclosures, lineage, ledgers, positions,
   * findings, report. The report is the same for any number of jobs and any order of the inputs.
   *
   * @param given what the user named
   * @param asOf the day whose law is applied
   * @param jobs how many repositories are read at once, from 1
   * @param gate what is shown and what fails
   */
  public Report report(List<String> given, Inputs inputs, LocalDate asOf, int jobs, Gate gate) {
    return report(given, inputs, asOf, jobs, gate, false);
  }

  /**
   * The same, with or without what is known of each model.
   *
   * @param surveys whether the report tells of the models too; it then holds all their ledgers
   */
  public Report report(
      List<String> given, Inputs inputs, LocalDate asOf, int jobs, Gate gate, boolean surveys) {
    Documents documents = Documents.read(inputs, given, jobs, this::read);
    Lineage lineage = LineageBuilder.of(documents.repositories(), catalogue);
    Ledgers ledgers = new Ledgers(lineage, methods);
    List<Finding> findings = new ArrayList<>();
    List<Subject> surveyed = new ArrayList<>();
    for (List<Model> models : byRepository(lineage)) {
      Evidence landmark = documents.landmark(models.get(0).id());
      List<Subject> subjects =
          models.stream().map(model -> subject(model, lineage, ledgers, asOf, landmark)).toList();
      findings.addAll(RuleEngine.findings(rules, subjects));
      if (surveys) {
        surveyed.addAll(subjects);
      }
    }
    return new Report(
        findings,
        rules(),
        lawsOfRules(asOf),
        documents.inputs(),
        documents.problems(),
        asOf,
        gate,
        surveys ? new Survey(surveyed, lineage) : Survey.NONE);
  }

  /** How the models of the inputs came from one another. */
  public Lineage lineage(Inputs inputs, int jobs) {
    Documents documents = Documents.read(inputs, List.of(), jobs, this::read);
    return LineageBuilder.of(documents.repositories(), catalogue);
  }

  /** The rules as users read them, by code. */
  public List<RuleText> rules() {
    return rules.stream().map(RulePages::of).toList();
  }

  /** Every law and proposal and where it stands on a day, by id. */
  public List<LawText> laws(LocalDate asOf) {
    return frameworks.all().stream().map(framework -> LawPages.of(framework, asOf)).toList();
  }

  private List<LawText> lawsOfRules(LocalDate asOf) {
    Set<String> named =
        rules.stream()
            .flatMap(rule -> rule.description().laws().stream())
            .collect(Collectors.toSet());
    return laws(asOf).stream().filter(law -> named.contains(law.id())).toList();
  }

  private ReadRepository read(Repository repository) {
    return ReadRepository.of(repository, extraction, landmarks);
  }

  /** The audited models, those of one repository together. */
  private static Collection<List<Model>> byRepository(Lineage lineage) {
    Map<String, List<Model>> models = new LinkedHashMap<>();
    for (Model model : lineage.models()) {
      if (model.isAudited()) {
        models.computeIfAbsent(model.id().repository(), id -> new ArrayList<>()).add(model);
      }
    }
    return models.values();
  }

  private Subject subject(
      Model model, Lineage lineage, Ledgers ledgers, LocalDate asOf, Evidence landmark) {
    Ledger ledger = ledgers.of(model.id());
    return new Subject(
        model,
        lineage.parents(model.id()),
        ledgers.estimates(model.id()),
        ledger,
        frameworks.positions(ledger, asOf),
        landmark);
  }
}
