package org.flopaudit.extract;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flopaudit.fact.Relation;
import org.flopaudit.fact.Technique;
import org.flopaudit.source.Evidence;

/** How the model was made, where a sentence says that it was made so. */
final class Techniques implements NameExtractor {
  private static final Map<Sign, Technique> TECHNIQUES = new EnumMap<>(Sign.class);

  private static final Set<Hedge> HEDGES = EnumSet.allOf(Hedge.class);

  static {
    TECHNIQUES.put(Sign.MADE_BY_FINE_TUNING, Technique.FINE_TUNING);
    TECHNIQUES.put(Sign.MAY_BE_FINE_TUNING, Technique.FINE_TUNING);
    TECHNIQUES.put(Sign.MADE_BY_RL, Technique.REINFORCEMENT_LEARNING);
    TECHNIQUES.put(Sign.MADE_BY_DISTILLATION, Technique.DISTILLATION);
    TECHNIQUES.put(Sign.MADE_BY_SYNTHETIC_DATA, Technique.SYNTHETIC_DATA);
    TECHNIQUES.put(Sign.MADE_BY_MERGE, Technique.MERGE);
    TECHNIQUES.put(Sign.MADE_BY_QUANTIZATION, Technique.QUANTIZATION);
    TECHNIQUES.put(Sign.MAY_BE_QUANTIZATION, Technique.QUANTIZATION);
    TECHNIQUES.put(Sign.MADE_BY_PRUNING, Technique.PRUNING);
    TECHNIQUES.put(Sign.MADE_BY_EXPANSION, Technique.EXPANSION);
    TECHNIQUES.put(Sign.MADE_BY_KICKSTARTING, Technique.KICKSTARTING);
    TECHNIQUES.put(Sign.MADE_BY_REINCARNATION, Technique.REINCARNATION);
    TECHNIQUES.put(Sign.MADE_BY_INFERENCE_SCALING, Technique.INFERENCE_SCALING);
  }

  private final RelationWords relations;

  /** An extractor that knows how the name of a repository tells of its making. */
  Techniques(RelationWords relations) {
    this.relations = relations;
  }

  @Override
  public void read(Reading reading, FactSink sink) {
    // "Finetuned from model: [More Information Needed]" is the template's word and nobody's claim.
    if (!reading.passage().isSentence() || reading.has(Sign.PLACEHOLDER)) {
      return;
    }
    for (Cue cue : reading.cues()) {
      if (TECHNIQUES.containsKey(cue.sign()) && isToldOfOwn(cue, reading)) {
        add(cue, reading, sink);
      }
    }
  }

  private static void add(Cue cue, Reading reading, FactSink sink) {
    Setting setting = new Setting(reading, cue.from());
    if (!setting.isEvaluation() && !setting.isInference()) {
      Evidence evidence = reading.evidence(cue.from(), cue.to());
      Optional.ofNullable(TECHNIQUES.get(cue.sign()))
          .ifPresent(technique -> sink.technique(technique, setting.ofMaking(evidence)));
    }
  }

  /** Whether the words are said, and said of the document's own model. */
  private boolean isToldOfOwn(Cue cue, Reading reading) {
    return Telling.isAboutOwn(cue, reading)
        && isFirmEnough(cue, reading)
        && !isOthersSentence(reading)
        && !HubLinks.isDataset(reading.passage().prose(), reading.span(cue.from(), cue.to()))
        && !(cue.sign() == Sign.MADE_BY_DISTILLATION && Telling.isAttributeOfAnother(cue, reading))
        && !Telling.isIdle(cue, reading, HEDGES);
  }

  /**
   * "Fine-tuning" may be advice, "our fine-tuning" is not; "GGUF" may be a link to somebody's
   * files, but not where the repository is named so.
   */
  private boolean isFirmEnough(Cue cue, Reading reading) {
    boolean mayBe =
        (cue.sign() == Sign.MAY_BE_QUANTIZATION && !isNamedQuantized(reading))
            || (cue.sign() == Sign.MAY_BE_FINE_TUNING && !reading.has(Sign.FIRST_PERSON));
    return !mayBe || reading.passage().isTitle();
  }

  private boolean isNamedQuantized(Reading reading) {
    return relations
        .ofPath(reading.passage().document().file().path())
        .filter(Relation.QUANTIZATION::equals)
        .isPresent();
  }

  /** Whether the sentence begins with somebody else's name: "Samovar was distilled". */
  private static boolean isOthersSentence(Reading reading) {
    boolean isOwn =
        reading.names().stream().anyMatch(name -> name.own() && name.from() == 0)
            || reading.is(WordClass.NO_NAME, 0);
    return reading.is(WordClass.TELLING_VERB, 1)
        && Character.isUpperCase(reading.tokens().get(0).text().charAt(0))
        && !isOwn;
  }
}
