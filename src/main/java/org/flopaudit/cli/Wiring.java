package org.flopaudit.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.flopaudit.Audit;
import org.flopaudit.AuditTask;
import org.flopaudit.data.DataFolder;
import org.flopaudit.data.Faults;
import org.flopaudit.estimate.Calculator;
import org.flopaudit.estimate.Claim;
import org.flopaudit.estimate.Estimates;
import org.flopaudit.estimate.Methods;
import org.flopaudit.estimate.ModelFacts;
import org.flopaudit.extract.Extraction;
import org.flopaudit.fact.Disclosures;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.ModelId;
import org.flopaudit.finding.RuleId;
import org.flopaudit.law.Frameworks;
import org.flopaudit.law.Position;
import org.flopaudit.ledger.Activity;
import org.flopaudit.ledger.Entry;
import org.flopaudit.ledger.Ledger;
import org.flopaudit.lineage.Lineage;
import org.flopaudit.parse.Parsers;
import org.flopaudit.report.BillOfModels;
import org.flopaudit.report.LawText;
import org.flopaudit.report.Report;
import org.flopaudit.report.RuleText;
import org.flopaudit.review.Baseline;
import org.flopaudit.review.Decisions;
import org.flopaudit.review.RuleLevels;
import org.flopaudit.review.SuppressionReader;
import org.flopaudit.source.Hub;
import org.flopaudit.source.Inputs;
import org.flopaudit.source.Problem;
import org.flopaudit.source.Reading;
import org.flopaudit.source.SourceFile;

/** Joins the commands to the stages; reads rules and words only when a command needs them. */
final class Wiring implements Pipeline {

  /** The words of extraction, read once for all documents of a command. */
  private static final class Words {
    static final Extraction EXTRACTION = Extraction.read(DataFolder.builtIn());
  }

  @Override
  public Report check(List<String> inputs, Settings settings) {
    Audit audit = Audit.read(settings.rules());
    List<RuleId> rules = audit.rules().stream().map(RuleText::id).toList();
    Inputs named = named(inputs, settings.isOnline());
    Earlier files = settings.files();
    return audit.report(
        new AuditTask(
            inputs,
            named,
            files.revision().map(place -> revision(named, place)),
            settings.asOf(),
            settings.jobs(),
            settings.gate(),
            levels(settings.levels(), rules),
            new Decisions(
                files
                    .suppressions()
                    .map(file -> new SuppressionReader(rules).read(file))
                    .orElse(List.of()),
                files.trustsCards(),
                files.baseline().map(Baseline::read)),
            settings.keepsDigests(),
            settings.keepsSilences(),
            settings.progress()));
  }

  private static RuleLevels levels(Map<String, RuleLevels.Setting> given, List<RuleId> rules) {
    List<String> known =
        rules.stream().flatMap(rule -> Stream.of(rule.code(), rule.name())).toList();
    for (String word : given.keySet()) {
      if (!known.contains(word)) {
        throw org.flopaudit.cli.Words.unknown("rule", word, known);
      }
    }
    return new RuleLevels(given);
  }

  private static Inputs revision(Inputs named, Path place) {
    try {
      return named.readFrom(place);
    } catch (IllegalArgumentException e) {
      throw new UsageException("cannot compare: " + e.getMessage());
    }
  }

  @Override
  public Disclosures extract(String path) throws IOException {
    return Words.EXTRACTION.disclosures(Parsers.parse(file(path)));
  }

  @Override
  public List<String> explain(String path, int line) throws IOException {
    SourceFile file = file(path);
    if (line > file.lines()) {
      throw new IOException("the file ends at line " + file.lines());
    }
    return Words.EXTRACTION.explain(Parsers.parse(file), line);
  }

  @Override
  public Lineage lineage(List<String> inputs, int jobs, boolean isOnline) {
    return Audit.read(Optional.empty()).lineage(named(inputs, isOnline), jobs);
  }

  @Override
  public BillOfModels bill(List<String> inputs, int jobs, boolean isOnline) {
    return Audit.read(Optional.empty()).bill(named(inputs, isOnline), jobs);
  }

  private static Inputs named(List<String> inputs, boolean isOnline) {
    Inputs named = Inputs.of(inputs).withStandardInput(System.in);
    try {
      return isOnline ? named.withHub(Hub.of(System.getenv(), hubCache())) : named;
    } catch (IllegalArgumentException e) {
      throw new UsageException("the hub cannot be asked: " + e.getMessage());
    }
  }

  /** Where answers of the hub are kept, by the XDG convention. */
  private static Path hubCache() {
    String set = System.getenv().getOrDefault("XDG_CACHE_HOME", "");
    Path caches = set.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(set);
    return caches.resolve("flopaudit").resolve("hub");
  }

  @Override
  public Reckoned estimate(Map<FactKind, BigDecimal> figures, String device, LocalDate asOf) {
    Faults faults = new Faults();
    Calculator calculator = new Calculator(Methods.read(DataFolder.builtIn(), faults));
    Frameworks frameworks = Frameworks.read(DataFolder.builtIn(), faults);
    faults.throwIfAny();
    if (!device.isEmpty() && calculator.device(device).isEmpty()) {
      throw new UsageException("no accelerator is known by the name '" + device + "'");
    }
    try {
      Estimates estimates = calculator.estimates(figures, device);
      return new Reckoned(estimates, positions(estimates, frameworks, asOf));
    } catch (IllegalArgumentException e) {
      throw new UsageException("cannot reckon with that: " + e.getMessage());
    }
  }

  /** Where a model would stand that one developer trained from nothing with the best estimate. */
  private static List<Position> positions(
      Estimates estimates, Frameworks frameworks, LocalDate asOf) {
    ModelId model = ModelId.of("the model");
    Optional<String> developer = Optional.of("its developer");
    return Estimates.best(estimates.all()).stream()
        .map(
            best ->
                new Entry(
                    Activity.PRETRAINING,
                    model,
                    developer,
                    best.counted(),
                    best.derivation(),
                    List.of()))
        .map(entry -> new Ledger(model, developer, List.of(entry)))
        .flatMap(ledger -> frameworks.positions(ledger, asOf).stream())
        .filter(Position::binds)
        .toList();
  }

  @Override
  public Claim.Answer claim(String figure, String path, Optional<String> model) throws IOException {
    Claim claim = ClaimedFigure.read(figure);
    Disclosures card = extract(path);
    Faults faults = new Faults();
    Methods methods = Methods.read(DataFolder.builtIn(), faults);
    faults.throwIfAny();
    if (model.isEmpty() && card.models().size() > 1) {
      throw new IOException(
          "it describes several models; name one by --model: " + String.join(", ", card.models()));
    }
    List<Disclosures> documents = List.of(card);
    ModelFacts facts =
        model.map(name -> ModelFacts.of(documents, name)).orElseGet(() -> ModelFacts.of(documents));
    return claim.against(facts, methods);
  }

  @Override
  public List<RuleText> rules(Optional<Path> folder) {
    return Audit.read(folder).rules();
  }

  @Override
  public List<LawText> laws(LocalDate asOf) {
    return Audit.read(Optional.empty()).laws(asOf);
  }

  /** One file under the path that the user gave, without its siblings. */
  private static SourceFile file(String path) throws IOException {
    List<Reading> readings = new ArrayList<>();
    List<Problem> problems =
        new ArrayList<>(
            Inputs.of(List.of(path))
                .forEach(
                    repository -> repository.files().forEach(file -> readings.add(file.read())))
                .problems());
    readings.forEach(reading -> problems.addAll(reading.problems()));
    return readings.stream()
        .flatMap(reading -> reading.file().stream())
        .findFirst()
        .orElseThrow(() -> new IOException(sentence(problems)));
  }

  private static String sentence(List<Problem> problems) {
    return problems.stream()
        .map(Problem::sentence)
        .findFirst()
        .orElse("it is not a file that can be read as a document");
  }
}
