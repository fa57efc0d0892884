package org.flopaudit.extract;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.flopaudit.document.Document;
import org.flopaudit.fact.Disclosures;
import org.flopaudit.fact.Distillation;
import org.flopaudit.fact.Fact;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.ImpliedTeacher;
import org.flopaudit.fact.Technique;
import org.flopaudit.source.Evidence;

/** What one document discloses: gathered passage by passage, then settled by the whole document. */
final class DocumentFacts {
  private static final Set<String> TAUGHT =
      Set.of(Technique.DISTILLATION.label(), Technique.SYNTHETIC_DATA.label());

  private final Document document;
  private final Wording wording;
  private final Measurer measurer;
  private final NameExtractors names;
  private final FactSink sink = new FactSink();
  private final MetadataFacts metadata;
  private final Statements statements = new Statements();
  private final HoursUsed hours = new HoursUsed();
  private final FullerNames fullerNames;
  private final Editions editions;
  private final SiblingBases siblings;
  private final Set<Evidence> frontMatter;
  private boolean saysPretraining;

  /** What a document discloses; so far only by its metadata. */
  DocumentFacts(Document document, Wording wording, Measurer measurer, NameExtractors names) {
    this.document = document;
    this.wording = wording;
    this.measurer = measurer;
    this.names = names;
    this.fullerNames = new FullerNames(wording.words());
    this.editions = new Editions(wording.words());
    this.siblings = new SiblingBases(wording.words());
    this.metadata = new MetadataFacts(wording, document, sink);
    metadata.read();
    this.frontMatter = sink.facts().stream().map(Fact::evidence).collect(Collectors.toSet());
  }

  // ---- gathering

  /**
   * Adds what a passage discloses. Code is read only where it configures a run.
   *
   * @param use what the code is for that the passage is a line of
   */
  void read(Passage passage, Configurations.Use use, Reader reader) {
    if (passage.isMetadata()) {
      return;
    }
    boolean isConfiguration = use != Configurations.Use.NONE;
    if (passage.isCode() && !isConfiguration) {
      return;
    }
    Reading reading = reader.read(passage);
    if (isConfiguration) {
      metadata.line(reading, use);
    }
    saysPretraining |= reading.has(Sign.PRETRAINING) && !passage.isCode();
    statements.read(reading);
    editions.note(reading);
    siblings.note(reading);
    amounts(reading, use);
    names.read(reading, sink);
  }

  private void amounts(Reading reading, Configurations.Use use) {
    if (reading.table().log() || reading.passage().isColumnHeader()) {
      return;
    }
    for (Measured measured : measurer.measured(reading)) {
      if (!measured.isZero() && !reading.isInName(measured.token())) {
        Setting setting = new Setting(reading, measured.token());
        AmountExtractors.claim(measured, setting)
            .filter(claim -> use.counts(claim.kind()))
            .ifPresent(claim -> add(claim, measured, setting));
      }
    }
  }

  private void add(Claim claim, Measured measured, Setting setting) {
    hours.note(claim, measured);
    sink.amount(
        claim, measured.quantity().bound(), setting.ofAmount(claim.kind(), measured.evidence()));
  }

  // ---- settling

  /** All that the document discloses, once every passage has been read. */
  Disclosures settled(Outline outline) {
    if (document.format() == Document.Format.HTML && outline.isTeaching()) {
      return ofExamples(outline);
    }
    editions.note(outline.repository());
    siblings.addTo(sink);
    DocumentStage stage = new DocumentStage(outline, saysPretraining);
    List<Fact> sized =
        editions.named(FamilySizes.named(hours.settled(fullerNames.kept(sink.facts()))));
    Variants variants = Variants.of(stage.completed(sized));
    List<ImpliedTeacher> implied = wording.synthetic().implied(variants.facts());
    return new Disclosures(
        document.file().path(),
        outline.title(),
        variants.names(),
        ofRepository(variants, outline),
        statements.withheld(),
        implied,
        statements.placeholders(),
        distillation(implied));
  }

  /** What a page that teaches discloses: figures of other people's models. */
  private Disclosures ofExamples(Outline outline) {
    return new Disclosures(
        document.file().path(),
        outline.title(),
        List.of(),
        sink.facts().stream().map(Fact::ofAnother).toList(),
        statements.withheld(),
        List.of(),
        statements.placeholders(),
        Distillation.NONE);
  }

  /** In a card of several sizes the front matter is about the one that the repository holds. */
  private List<Fact> ofRepository(Variants variants, Outline outline) {
    if (variants.names().size() < 2 || Sizes.in(outline.repository()).isEmpty()) {
      return variants.facts();
    }
    return variants.facts().stream()
        .map(
            fact ->
                frontMatter.contains(fact.evidence()) && fact.model().isEmpty()
                    ? fact.withModel(outline.repository())
                    : fact)
        .toList();
  }

  private Distillation distillation(List<ImpliedTeacher> implied) {
    if (sink.own(FactKind.TEACHER_MODEL).findAny().isPresent()) {
      return Distillation.TEACHER_NAMED;
    }
    if (sink.own(FactKind.TECHNIQUE).anyMatch(fact -> TAUGHT.contains(fact.value().text()))) {
      return Distillation.TEACHER_NOT_NAMED;
    }
    return implied.isEmpty() ? Distillation.NONE : Distillation.TEACHER_IMPLIED_BY_DATASET;
  }
}
