package org.flopaudit.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.flopaudit.data.DataFolder;
import org.flopaudit.document.Document;
import org.flopaudit.fact.Disclosures;
import org.flopaudit.fact.Distillation;
import org.flopaudit.fact.Fact;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.ImpliedTeacher;
import org.flopaudit.fact.Technique;
import org.flopaudit.quantity.Dimension;
import org.flopaudit.quantity.Lexicon;
import org.flopaudit.source.Evidence;

/**
 * Reads a document's disclosures: cut into passages, recognise quantities, cues and names, ask each
 * extractor. A pure function of the document, safe to run in any number of threads.
 */
public final class Extraction {
  private final Lexicon lexicon;
  private final Cues cues;
  private final ModelNames names;
  private final MetadataKeys keys;
  private final SyntheticDatasets synthetic;
  private final List<NameExtractor> nameExtractors;

  private Extraction(
      Lexicon lexicon,
      Cues cues,
      ModelNames names,
      MetadataKeys keys,
      SyntheticDatasets synthetic) {
    this.lexicon = lexicon;
    this.cues = cues;
    this.names = names;
    this.keys = keys;
    this.synthetic = synthetic;
    this.nameExtractors =
        List.of(
            new DeviceNames(lexicon),
            new BaseModels(),
            new Teachers(),
            new DatasetLinks(),
            new Techniques());
  }

  /**
   * An extraction with the words of a folder.
   *
   * @throws org.flopaudit.data.DataException with every fault of its tables
   */
  public static Extraction read(DataFolder folder) {
    Lexicon lexicon = Lexicon.read(folder);
    return new Extraction(
        lexicon,
        Cues.read(folder),
        ModelNames.read(folder, lexicon),
        MetadataKeys.read(folder),
        SyntheticDatasets.read(folder));
  }

  /** All that a document discloses. */
  public Disclosures disclosures(Document document) {
    Outline outline = Outline.of(document, names);
    Reader reader = new Reader(lexicon, cues, names, outline);
    Settings settings = new Settings(outline, reader);
    FactSink sink = new FactSink();
    Set<Evidence> plainHours = new HashSet<>();
    boolean saysPretraining = false;
    Statements statements = new Statements();
    MetadataFacts metadata = new MetadataFacts(keys, document, sink);
    metadata.read();
    List<Passage> passages = Passages.of(document);
    Configurations configurations = Configurations.of(passages, reader);
    for (Passage passage : passages) {
      if (passage.place() instanceof Passage.Place.Metadata) {
        continue;
      }
      Reading reading = reader.read(passage);
      saysPretraining |= reading.has(Sign.PRETRAINING);
      if (passage.isCode()) {
        Configurations.Use use = configurations.of(passage);
        if (use == Configurations.Use.NONE) {
          continue;
        }
        metadata.line(reading, use == Configurations.Use.MERGE);
      }
      statements.read(reading, settings.at(reading, 0));
      amounts(reading, settings, sink, plainHours);
      for (NameExtractor extractor : nameExtractors) {
        extractor.read(reading, settings, sink);
      }
    }
    List<Fact> settled = FamilySizes.named(HoursUsed.settled(sink.facts(), plainHours));
    Variants variants =
        Variants.of(
            DocumentStage.completed(
                settled, outline.repository() + " " + outline.title(), saysPretraining));
    List<ImpliedTeacher> implied = synthetic.implied(variants.facts());
    return new Disclosures(
        document.file().path(),
        outline.title(),
        variants.names(),
        variants.facts(),
        statements.withheld(),
        implied,
        statements.placeholders(),
        distillation(sink, implied));
  }

  /**
   * How a line of a document was read, in lines of text.
   *
   * @param line from 1 to the last line of the file
   */
  public List<String> explain(Document document, int line) {
    Outline outline = Outline.of(document, names);
    Reader reader = new Reader(lexicon, cues, names, outline);
    Explanation explanation =
        new Explanation(document.file(), line, cues, new Settings(outline, reader));
    for (Passage passage : Passages.of(document)) {
      if (explanation.isAbout(passage)) {
        explanation.add(reader.read(passage));
      }
    }
    return explanation.lines(disclosures(document));
  }

  private void amounts(
      Reading reading, Settings settings, FactSink sink, Set<Evidence> plainHours) {
    if (reading.table().log() || reading.passage().isColumnHeader()) {
      return;
    }
    for (Measured measured : Measured.of(reading, cues)) {
      if (reading.isInName(measured.token()) || measured.quantity().high().signum() == 0) {
        continue;
      }
      Setting setting = settings.at(reading, measured.token());
      for (AmountExtractor extractor : AmountExtractors.ALL) {
        Optional<Claim> claim = extractor.claim(measured, setting);
        if (claim.isPresent()) {
          if (claim.get().kind() == FactKind.DEVICE_HOURS && !measured.has(Dimension.DEVICE_TIME)) {
            plainHours.add(reading.evidence(measured.span()));
          }
          sink.amount(
              claim.get(),
              setting.owner(),
              setting.stage(),
              measured.quantity().bound(),
              reading.evidence(measured.span()));
          break;
        }
      }
    }
  }

  private static Distillation distillation(FactSink sink, List<ImpliedTeacher> implied) {
    if (sink.has(FactKind.TEACHER_MODEL)) {
      return Distillation.TEACHER_NAMED;
    }
    boolean taught =
        sink.facts().stream()
            .filter(f -> f.kind() == FactKind.TECHNIQUE && f.about() == Fact.About.SELF)
            .map(f -> f.value().text())
            .anyMatch(
                t ->
                    t.equals(Technique.DISTILLATION.label())
                        || t.equals(Technique.SYNTHETIC_DATA.label()));
    if (taught) {
      return Distillation.TEACHER_NOT_NAMED;
    }
    return implied.isEmpty() ? Distillation.NONE : Distillation.TEACHER_IMPLIED_BY_DATASET;
  }
}
