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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.flopaudit.data.DataException;
import org.flopaudit.data.DataFolder;
import org.flopaudit.data.Faults;
import org.flopaudit.estimate.Methods;
import org.flopaudit.extract.Extraction;
import org.flopaudit.fact.Disclosures;
import org.flopaudit.fact.ModelId;
import org.flopaudit.finding.Finding;
import org.flopaudit.finding.RuleId;
import org.flopaudit.law.Frameworks;
import org.flopaudit.law.Positions;
import org.flopaudit.ledger.Ledger;
import org.flopaudit.ledger.Ledgers;
import org.flopaudit.lineage.Catalogue;
import org.flopaudit.lineage.Disagreement;
import org.flopaudit.lineage.Lineage;
import org.flopaudit.lineage.LineageBuilder;
import org.flopaudit.lineage.Model;
import org.flopaudit.parse.Parsers;
import org.flopaudit.report.BillOfModels;
import org.flopaudit.report.Coverage;
import org.flopaudit.report.Gate;
import org.flopaudit.report.LawText;
import org.flopaudit.report.LineageReport;
import org.flopaudit.report.Report;
import org.flopaudit.report.RuleText;
import org.flopaudit.report.Survey;
import org.flopaudit.review.Baseline;
import org.flopaudit.review.Decisions;
import org.flopaudit.review.Reviewer;
import org.flopaudit.rule.Landmarks;
import org.flopaudit.rule.Rule;
import org.flopaudit.rule.RuleEngine;
import org.flopaudit.rule.RuleReader;
import org.flopaudit.rule.Subject;
import org.flopaudit.source.Evidence;
import org.flopaudit.source.Inputs;
import org.flopaudit.source.Limits;
import org.flopaudit.source.Problem;
import org.flopaudit.source.Repository;
import org.flopaudit.source.SourceFile;
import org.flopaudit.store.ReadDocument;
import org.flopaudit.store.Results;
import org.flopaudit.store.Store;

/** The whole pipeline: model cards and reports in, findings out. Start reading here. */
public final class Audit {
  private final DocumentReader reader;
  private final Catalogue catalogue;
  private final Methods methods;
  private final Frameworks frameworks;
  private final List<Rule> rules;

  private Audit(DataFolder data, Optional<Path> ownRules, Faults faults) {
    // the words take as long to read as everything else together
    CompletableFuture<Extraction> words =
        CompletableFuture.supplyAsync(() -> Extraction.read(data));
    Landmarks landmarks = Landmarks.read(data, faults);
    catalogue = Catalogue.read(data);
    methods = Methods.read(data, faults);
    List<DataFolder> folders = new ArrayList<>(List.of(data));
    ownRules.map(DataFolder::at).ifPresent(folders::add);
    frameworks = Frameworks.read(folders, faults);
    RuleReader ruleReader = new RuleReader(frameworks, faults);
    List<Rule> all = new ArrayList<>(ruleReader.builtIn(data));
    ownRules.ifPresent(folder -> all.addAll(ruleReader.ofUser(DataFolder.at(folder))));
    rules = all.stream().sorted().toList();
    reader = new DocumentReader(new Parsers(Limits.STANDARD), joined(words), landmarks);
  }

  private static <T> T joined(CompletableFuture<T> reading) {
    try {
      return reading.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof DataException faulty) {
        throw faulty;
      }
      throw e;
    }
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
    return report(AuditTask.of(given, inputs, asOf, jobs, gate));
  }

  /**
   * Audits what a task names, compares it with an earlier revision where there is one, and applies
   * what was decided before.
   */
  public Report report(AuditTask task) {
    Documents documents = read(task.inputs(), task);
    Optional<Documents> earlier =
        task.earlier().map(inputs -> read(inputs, task).asEarlierThan(documents));
    Decisions decisions =
        earlier
            .map(before -> Baseline.of(report(before, Optional.empty(), task)))
            .map(task.decisions()::knowing)
            .orElse(task.decisions());
    return Reviewer.reviewed(report(documents, earlier, task), decisions, documents.comments());
  }

  /** What the rules say of the models of one repository, and which of them broke off. */
  private record Judged(
      List<Subject> subjects,
      List<Finding> findings,
      List<Coverage.Silence> silences,
      List<Coverage.BrokenRule> breaks) {}

  private static Judged judged(List<Rule> asked, List<Subject> subjects, AuditTask task) {
    RuleEngine.Outcomes outcomes = RuleEngine.outcomes(asked, subjects);
    Set<RuleId> broken =
        outcomes.breaks().stream().map(RuleEngine.Break::rule).collect(Collectors.toSet());
    List<Rule> sound = asked.stream().filter(rule -> !broken.contains(rule.id())).toList();
    return new Judged(
        subjects,
        outcomes.findings().stream().map(task.levels()::of).toList(),
        task.detail().silences() ? silences(sound, subjects) : List.of(),
        outcomes.breaks().stream().map(it -> broken(it, subjects.get(0))).toList());
  }

  private static Coverage.BrokenRule broken(RuleEngine.Break broken, Subject first) {
    return new Coverage.BrokenRule(
        broken.rule(), first.model().id().repository(), first.landmark(), broken.reason());
  }

  /** What the rules did not find in the models of one repository. */
  private static List<Coverage.Silence> silences(List<Rule> asked, List<Subject> subjects) {
    Subject first = subjects.get(0);
    return RuleEngine.silences(asked, subjects).stream()
        .map(
            silence ->
                new Coverage.Silence(
                    silence.rule(),
                    silence.applies(),
                    first.model().id().repository(),
                    first.landmark()))
        .toList();
  }

  private Documents read(Inputs inputs, AuditTask task) {
    BiFunction<Repository, SourceFile, ReadDocument> bounded = reader(inputs, task);
    return Documents.read(
        inputs,
        task.given(),
        task.jobs(),
        task.progress(),
        repository -> ReadRepository.of(repository, bounded, task.detail().digests()));
  }

  private Documents read(List<String> given, Inputs inputs, int jobs) {
    DocumentReader bounded = reader.within(inputs.limits());
    return Documents.read(
        inputs,
        given,
        jobs,
        read -> {},
        repository -> ReadRepository.of(repository, (owner, file) -> bounded.read(file), false));
  }

  /** Reads a document, unless the store has it as it was read before. */
  private BiFunction<Repository, SourceFile, ReadDocument> reader(Inputs inputs, AuditTask task) {
    DocumentReader bounded = reader.within(inputs.limits());
    return task.store().isEmpty()
        ? (owner, file) -> bounded.read(file)
        : (owner, file) -> task.store().get().read(owner.id(), file, bounded::read);
  }

  private Report report(Documents documents, Optional<Documents> earlier, AuditTask task) {
    List<Rule> asked = rules.stream().filter(rule -> task.levels().runs(rule.id())).toList();
    Found found =
        task.store().isPresent()
            ? found(documents, asked, task, task.store().get())
            : found(documents, earlier, asked, task, Optional.empty());
    List<Problem> problems = new ArrayList<>(documents.problems());
    earlier.ifPresent(revision -> problems.addAll(gone(revision, documents)));
    found.breaks().stream().map(Coverage.BrokenRule::problem).forEach(problems::add);
    return new Report(
            found.findings(),
            asked.stream().map(RulePages::of).toList(),
            lawsOfRules(asked, task.asOf()),
            documents
                .inputs()
                .unfinished(documents.count(repositories(found.breaks())), "a rule broke off"),
            problems,
            task.asOf(),
            task.gate())
        .covering(
            new Coverage(documents.digests(), documents.checkouts(), found.silences())
                .without(found.breaks()))
        .surveying(found.survey());
  }

  /**
   * What is found.
   *
   * @param findings by the rules
   * @param silences the rules that found nothing, where they are asked for
   * @param survey the models, where they are asked for
   * @param breaks the rules that broke off
   */
  private record Found(
      List<Finding> findings,
      List<Coverage.Silence> silences,
      Survey survey,
      List<Coverage.BrokenRule> breaks) {}

  /** What the run before found, if nothing has changed since; else what is found now, and kept. */
  private Found found(Documents documents, List<Rule> asked, AuditTask task, Store store) {
    String key = store.key(List.of(task.setting(), documents.origin()));
    Optional<List<Finding>> before =
        task.detail().silences() || task.detail().models() ? Optional.empty() : store.findings(key);
    if (before.isPresent()) {
      return new Found(before.get(), List.of(), Survey.NONE, List.of());
    }
    Results results = store.results(key);
    Found found = found(documents, Optional.empty(), asked, task, Optional.of(results));
    if (found.breaks().isEmpty()) {
      results.finish(task.asOf(), documents.inputs());
    }
    return found;
  }

  private Found found(
      Documents documents,
      Optional<Documents> earlier,
      List<Rule> asked,
      AuditTask task,
      Optional<Results> results) {
    Lineage lineage = LineageBuilder.of(documents.repositories(), catalogue);
    results.ifPresent(kept -> kept.add(lineage));
    Ledgers ledgers = new Ledgers(lineage, methods);
    Map<ModelId, List<ModelId>> rings = lineage.cycleOf();
    Map<ModelId, List<Disagreement>> contradicted = lineage.contradicted();
    List<Finding> findings = new ArrayList<>();
    List<Coverage.Silence> silences = new ArrayList<>();
    List<Subject> surveyed = new ArrayList<>();
    List<Coverage.BrokenRule> breaks = new ArrayList<>();
    InSequence<Judged> judging =
        new InSequence<>(
            task.jobs(),
            judged -> {
              findings.addAll(judged.findings());
              silences.addAll(judged.silences());
              breaks.addAll(judged.breaks());
              results.ifPresent(kept -> kept.add(judged.subjects(), judged.findings()));
            });
    try (judging) {
      for (List<Model> models : byRepository(lineage)) {
        Evidence landmark = documents.landmark(models.get(0).id());
        Optional<List<Disclosures>> before =
            earlier.flatMap(revision -> revision.disclosures(models.get(0).id().repository()));
        List<Subject> subjects =
            models.stream()
                .map(
                    model ->
                        subject(
                            model,
                            lineage,
                            rings.getOrDefault(model.id(), List.of()),
                            contradicted.getOrDefault(model.id(), List.of()),
                            ledgers,
                            task.asOf(),
                            landmark,
                            before))
                .toList();
        judging.add(() -> judged(asked, subjects, task));
        if (task.detail().models()) {
          surveyed.addAll(subjects);
        }
      }
      judging.finish();
    }
    return new Found(
        findings,
        silences,
        task.detail().models() ? new Survey(surveyed, lineage) : Survey.NONE,
        breaks);
  }

  private static Set<String> repositories(List<Coverage.BrokenRule> breaks) {
    return breaks.stream().map(Coverage.BrokenRule::repository).collect(Collectors.toSet());
  }

  /** The documents of an earlier revision of which no trace is left. */
  private static List<Problem> gone(Documents earlier, Documents later) {
    Set<String> paths = later.paths();
    return earlier.paths().stream()
        .filter(path -> !paths.contains(path))
        .map(path -> Problem.of(path, "the earlier revision has this document, and this one not"))
        .toList();
  }

  /**
   * How the models of the inputs came from one another.
   *
   * @param given what the user named
   * @param jobs how many repositories are read at once, from 1
   */
  public LineageReport lineage(List<String> given, Inputs inputs, int jobs) {
    Documents documents = read(given, inputs, jobs);
    Lineage lineage = LineageBuilder.of(documents.repositories(), catalogue);
    Ledgers ledgers = new Ledgers(lineage, methods);
    return new LineageReport(
        lineage,
        id -> compute(ledgers.of(id)),
        LineageReport.Direction.DOWN,
        documents.inputs(),
        documents.problems());
  }

  private static LineageReport.Compute compute(Ledger ledger) {
    return new LineageReport.Compute(
        ledger.sum(e -> e.activity().isUpdate() && e.model().equals(ledger.model())),
        ledger.lineage());
  }

  /** The models of the inputs, their lineage and the compute spent on each. */
  public BillOfModels bill(Inputs inputs, int jobs) {
    Lineage lineage = LineageBuilder.of(read(List.of(), inputs, jobs).repositories(), catalogue);
    return new BillOfModels(lineage, new Ledgers(lineage, methods).all());
  }

  /** The rules as users read them, by code. */
  public List<RuleText> rules() {
    return rules.stream().map(RulePages::of).toList();
  }

  /** Every law and proposal and where it stands on a day, by id. */
  public List<LawText> laws(LocalDate asOf) {
    return frameworks.all().stream().map(framework -> LawPages.of(framework, asOf)).toList();
  }

  private List<LawText> lawsOfRules(List<Rule> asked, LocalDate asOf) {
    Set<String> named =
        asked.stream()
            .flatMap(rule -> rule.description().laws().stream())
            .collect(Collectors.toSet());
    return laws(asOf).stream().filter(law -> named.contains(law.id())).toList();
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
      Model model,
      Lineage lineage,
      List<ModelId> ring,
      List<Disagreement> contradictions,
      Ledgers ledgers,
      LocalDate asOf,
      Evidence landmark,
      Optional<List<Disclosures>> earlier) {
    Ledger ledger = ledgers.of(model.id());
    return new Subject(
        model,
        lineage.parents(model.id()),
        ring,
        contradictions,
        ledgers.estimates(model.id()),
        ledger,
        new Positions(frameworks, ledger, asOf),
        landmark,
        earlier);
  }
}
