package org.flopaudit.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flopaudit.Audit;
import org.flopaudit.AuditTask;
import org.flopaudit.data.DataFolder;
import org.flopaudit.data.Faults;
import org.flopaudit.estimate.Calculator;
import org.flopaudit.estimate.Claim;
import org.flopaudit.estimate.Estimate;
import org.flopaudit.estimate.Estimates;
import org.flopaudit.estimate.FlopRange;
import org.flopaudit.estimate.GivenTraining;
import org.flopaudit.estimate.Methods;
import org.flopaudit.estimate.ModelFacts;
import org.flopaudit.extract.Extraction;
import org.flopaudit.fact.Disclosures;
import org.flopaudit.fact.FactKind;
import org.flopaudit.finding.RuleId;
import org.flopaudit.law.Frameworks;
import org.flopaudit.law.Position;
import org.flopaudit.law.Threshold;
import org.flopaudit.ledger.Activity;
import org.flopaudit.ledger.Ledger;
import org.flopaudit.ledger.Ledgers;
import org.flopaudit.ledger.ShareClaim;
import org.flopaudit.ledger.Supposition;
import org.flopaudit.lineage.Lineage;
import org.flopaudit.lineage.Model;
import org.flopaudit.parse.Parsers;
import org.flopaudit.report.BillOfModels;
import org.flopaudit.report.Calculation;
import org.flopaudit.report.ClaimReading;
import org.flopaudit.report.Coverage;
import org.flopaudit.report.LineageReport;
import org.flopaudit.report.Report;
import org.flopaudit.report.RuleText;
import org.flopaudit.report.SourceRoot;
import org.flopaudit.review.Baseline;
import org.flopaudit.review.Decisions;
import org.flopaudit.review.RuleLevels;
import org.flopaudit.review.SuppressionReader;
import org.flopaudit.source.EnclosingClone;
import org.flopaudit.source.Hub;
import org.flopaudit.source.Inputs;
import org.flopaudit.source.Limit;
import org.flopaudit.source.Limits;
import org.flopaudit.source.Problem;
import org.flopaudit.source.Reading;
import org.flopaudit.source.SourceFile;
import org.flopaudit.store.Store;
import org.flopaudit.store.StoreException;

/** Joins the commands to the stages; reads rules and words only when a command needs them. */
final class Wiring implements Pipeline {

  /** The words of extraction, read once for all documents of a command. */
  private static final class Words {
    static final Extraction EXTRACTION = Extraction.read(DataFolder.builtIn());
  }

  /** What the calculator needs, read once however much it reckons. */
  private static final class Rulesets {
    static final Frameworks FRAMEWORKS;
    static final Methods METHODS;
    static final Calculator CALCULATOR;

    static {
      Faults faults = new Faults();
      METHODS = Methods.read(DataFolder.builtIn(), faults);
      CALCULATOR = new Calculator(METHODS);
      FRAMEWORKS = Frameworks.read(DataFolder.builtIn(), faults);
      faults.throwIfAny();
    }
  }

  @Override
  public Report check(List<String> inputs, Settings settings) {
    Audit audit = Audit.read(settings.rules());
    AuditTask task = task(inputs, settings, audit);
    Optional<Path> store = settings.files().store();
    Report report = store.isEmpty() ? audit.report(task) : kept(store.get(), audit, task, settings);
    return enclosing(inputs)
        .map(checkout -> report.covering(report.coverage().within(checkout)))
        .orElse(report);
  }

  private static Report kept(Path file, Audit audit, AuditTask task, Settings settings) {
    if (task.earlier().isPresent()) {
      throw new UsageException("--store keeps one revision; leave out --against");
    }
    try (Store store = Store.open(file, edition(settings))) {
      return audit.report(task.keptIn(store));
    } catch (StoreException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private static Store.Edition edition(Settings settings) {
    String limits =
        Arrays.stream(Limit.values())
            .map(limit -> " " + limit.key() + "=" + settings.limits().of(limit))
            .collect(Collectors.joining());
    try {
      String rules = settings.rules().isPresent() ? Digests.of(settings.rules().get()) : "";
      return new Store.Edition(Digests.ofProgram() + limits, rules);
    } catch (IOException e) {
      throw new UsageException("the rules cannot be read: " + e.getMessage());
    }
  }

  private static AuditTask task(List<String> inputs, Settings settings, Audit audit) {
    List<RuleId> rules = audit.rules().stream().map(RuleText::id).toList();
    Earlier files = settings.files();
    Watcher watcher = settings.watcher();
    double whole = files.revision().isPresent() ? 0.5 : 1;
    Inputs named =
        named(inputs, settings.isOnline(), settings.limits())
            .watchedBy(share -> watcher.reached(share * whole));
    return new AuditTask(
        inputs,
        named,
        files
            .revision()
            .map(place -> revision(named, place))
            .map(earlier -> earlier.watchedBy(share -> watcher.reached(whole + share * whole))),
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
        settings.detail(),
        Optional.empty(),
        read -> watcher.read());
  }

  /** The checkout in which all inputs lie, so that a viewer can open the revision audited. */
  private static Optional<Coverage.Enclosure> enclosing(List<String> inputs) {
    if (!inputs.stream().map(Path::of).allMatch(Files::exists)) {
      return Optional.empty();
    }
    return SourceRoot.folder(inputs)
        .flatMap(folder -> EnclosingClone.of(Path.of(folder)))
        .map(clone -> new Coverage.Enclosure(clone.folder(), clone.address(), clone.revision()));
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
  public LineageReport lineage(List<String> inputs, int jobs, boolean isOnline) {
    return Audit.read(Optional.empty())
        .lineage(inputs, named(inputs, isOnline, Limits.STANDARD), jobs);
  }

  @Override
  public BillOfModels bill(List<String> inputs, int jobs, boolean isOnline) {
    return Audit.read(Optional.empty()).bill(named(inputs, isOnline, Limits.STANDARD), jobs);
  }

  private static Inputs named(List<String> inputs, boolean isOnline, Limits limits) {
    Inputs named = Inputs.of(inputs).withStandardInput(System.in).withLimits(limits);
    try {
      return isOnline ? named.withHub(Hub.of(System.getenv(), hubCache(), limits)) : named;
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
  public Calculation estimate(Described model, Frameworks frameworks, LocalDate asOf) {
    String device = model.training().device();
    if (!device.isEmpty() && Rulesets.CALCULATOR.device(device).isEmpty()) {
      throw new UsageException("no accelerator is known by the name '" + device + "'");
    }
    try {
      Activity activity = model.activity().orElseGet(() -> Supposition.activity(model.spent()));
      GivenTraining training = model.training().in(activity.stage());
      Estimates estimates = Rulesets.CALCULATOR.estimates(training);
      Ledger ledger = supposition(model, activity, training, estimates).ledger();
      return new Calculation(estimates, ledger, frameworks.positions(ledger, asOf));
    } catch (IllegalArgumentException e) {
      throw new UsageException("cannot reckon with that: " + e.getMessage());
    }
  }

  /** What is said as an amount goes before what is reckoned; figures that tell nothing, unknown. */
  private static Supposition supposition(
      Described model, Activity activity, GivenTraining training, Estimates estimates) {
    Optional<FlopRange> reckoned = Estimates.best(estimates.all()).map(Estimate::counted);
    Optional<FlopRange> untold =
        training.figures().isEmpty() ? Optional.empty() : Optional.of(FlopRange.UNKNOWN);
    List<Supposition.Spent> spent = new ArrayList<>(model.spent());
    Rulesets.CALCULATOR
        .answering(training)
        .ifPresent(answer -> spent.add(new Supposition.Spent(Activity.INFERENCE, answer)));
    return new Supposition(
        model.compute().or(() -> reckoned).or(() -> untold),
        activity,
        spent,
        model.isOnAnothersBase());
  }

  @Override
  public ClaimReading claim(Claimed claim, LocalDate asOf) throws IOException {
    ClaimedFigure figure = ClaimedFigure.read(claim.figure());
    Optional<Claim> ofKind = figure.kind().map(kind -> new Claim(kind, figure.value()));
    Claim.Answer answer =
        ofKind.isPresent()
            ? ofKind.get().against(facts(claim), Rulesets.METHODS)
            : new ShareClaim(figure.value()).against(ledger(claim));
    Optional<FlopRange> compute =
        ofKind
            .filter(each -> each.kind() == FactKind.TRAINING_COMPUTE)
            .map(each -> FlopRange.exactly(each.value()))
            .or(() -> answer.implied().map(Estimate::likely));
    return new ClaimReading(
        claim.figure(),
        figure.kind().map(FactKind::unit).orElse(ClaimReading.SHARE),
        claim.path(),
        answer,
        compute,
        compute.map(amount -> inForce(amount, asOf)).orElse(List.of()));
  }

  private ModelFacts facts(Claimed claim) throws IOException {
    Disclosures card = extract(claim.path());
    if (claim.model().isEmpty() && card.models().size() > 1) {
      throw new IOException(
          "it describes several models; name one by --model: " + String.join(", ", card.models()));
    }
    List<Disclosures> documents = List.of(card);
    return claim
        .model()
        .map(name -> ModelFacts.of(documents, name))
        .orElseGet(() -> ModelFacts.of(documents));
  }

  /** The ledger of the model that the document describes, over all documents named. */
  private static Ledger ledger(Claimed claim) throws IOException {
    List<String> paths = new ArrayList<>(List.of(claim.path()));
    paths.addAll(claim.others());
    Lineage lineage = Audit.read(Optional.empty()).lineage(paths, Inputs.of(paths), 1).lineage();
    List<Model> described =
        lineage.models().stream()
            .filter(model -> model.disclosures().stream().anyMatch(d -> isAt(d, claim.path())))
            .filter(
                model ->
                    claim.model().map(name -> model.id().toString().contains(name)).orElse(true))
            .toList();
    if (described.size() != 1) {
      throw new IOException(
          described.isEmpty()
              ? "it describes no model"
              : "it describes several models; name one by --model: "
                  + described.stream()
                      .map(model -> model.id().toString())
                      .collect(Collectors.joining(", ")));
    }
    return new Ledgers(lineage, Rulesets.METHODS).of(described.get(0).id());
  }

  private static boolean isAt(Disclosures document, String path) {
    return Path.of(document.path()).normalize().equals(Path.of(path).normalize());
  }

  /**
   * Where so much compute would stand under the laws in force with a line in FLOP, by its height.
   */
  private static List<Position> inForce(FlopRange compute, LocalDate asOf) {
    Ledger ledger =
        new Supposition(Optional.of(compute), Activity.PRETRAINING, List.of(), false).ledger();
    return Rulesets.FRAMEWORKS.positions(ledger, asOf).stream()
        .filter(position -> position.binds() && position.deciding().applies())
        .filter(position -> line(position).isPresent())
        .sorted(Comparator.comparing(position -> line(position).orElseThrow()))
        .toList();
  }

  private static Optional<BigDecimal> line(Position position) {
    Threshold threshold = position.deciding().limb().threshold();
    return threshold instanceof Threshold.Amount
        ? threshold.limit(FlopRange.NONE)
        : Optional.empty();
  }

  @Override
  public List<RuleText> rules(Optional<Path> folder) {
    return Audit.read(folder).rules();
  }

  @Override
  public Frameworks frameworks(Optional<Path> folder) {
    if (folder.isEmpty()) {
      return Rulesets.FRAMEWORKS;
    }
    Faults faults = new Faults();
    Frameworks frameworks =
        Frameworks.read(List.of(DataFolder.builtIn(), DataFolder.at(folder.get())), faults);
    faults.throwIfAny();
    return frameworks;
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
