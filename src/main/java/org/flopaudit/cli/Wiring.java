package org.flopaudit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flopaudit.Audit;
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
import org.flopaudit.law.Frameworks;
import org.flopaudit.ledger.Activity;
import org.flopaudit.ledger.Ledger;
import org.flopaudit.ledger.Supposition;
import org.flopaudit.lineage.Lineage;
import org.flopaudit.parse.Parsers;
import org.flopaudit.report.Calculation;
import org.flopaudit.report.LawText;
import org.flopaudit.report.Report;
import org.flopaudit.report.RuleText;
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

  /** What the calculator needs, read once however much it reckons. */
  private static final class Rulesets {
    static final Frameworks FRAMEWORKS;
    static final Calculator CALCULATOR;

    static {
      Faults faults = new Faults();
      CALCULATOR = new Calculator(Methods.read(DataFolder.builtIn(), faults));
      FRAMEWORKS = Frameworks.read(DataFolder.builtIn(), faults);
      faults.throwIfAny();
    }
  }

  @Override
  public Report check(List<String> inputs, Settings settings) {
    return Audit.read(settings.rules())
        .report(
            inputs,
            named(inputs, settings.isOnline()),
            settings.asOf(),
            settings.jobs(),
            settings.gate());
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
  public Calculation estimate(Described model, LocalDate asOf) {
    String device = model.training().device();
    if (!device.isEmpty() && Rulesets.CALCULATOR.device(device).isEmpty()) {
      throw new UsageException("no accelerator is known by the name '" + device + "'");
    }
    try {
      Activity activity = model.activity().orElseGet(() -> Supposition.activity(model.spent()));
      GivenTraining training = model.training().in(activity.stage());
      Estimates estimates = Rulesets.CALCULATOR.estimates(training);
      Ledger ledger = supposition(model, activity, training, estimates).ledger();
      return new Calculation(estimates, ledger, Rulesets.FRAMEWORKS.positions(ledger, asOf));
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
