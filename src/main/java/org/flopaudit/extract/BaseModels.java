package org.flopaudit.extract;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flopaudit.fact.Relation;
import org.flopaudit.fact.Technique;
import org.flopaudit.source.Evidence;

/** The models that this one came from: a name behind words such as "fine-tuned version of". */
final class BaseModels implements NameExtractor {
  private static final Map<Sign, Relation> RELATIONS = new EnumMap<>(Sign.class);
  private static final Set<Hedge> HEDGES =
      EnumSet.of(Hedge.PLANNED, Hedge.COMPARED, Hedge.POSSIBLE);

  static {
    RELATIONS.put(Sign.FINE_TUNED_FROM, Relation.FINE_TUNE);
    RELATIONS.put(Sign.CONTINUED_FROM, Relation.CONTINUED_PRETRAINING);
    RELATIONS.put(Sign.INITIALISED_FROM, Relation.UNSPECIFIED);
    RELATIONS.put(Sign.BASED_ON, Relation.UNSPECIFIED);
    RELATIONS.put(Sign.BASE_KEY, Relation.UNSPECIFIED);
    RELATIONS.put(Sign.ADAPTER_OF, Relation.ADAPTER);
    RELATIONS.put(Sign.MERGED_FROM, Relation.MERGE);
    RELATIONS.put(Sign.QUANTISED_FROM, Relation.QUANTIZATION);
    RELATIONS.put(Sign.PRUNED_FROM, Relation.PRUNING);
    RELATIONS.put(Sign.EXPANDED_FROM, Relation.EXPANSION);
  }

  private final SmallWords words;

  /** An extractor that knows the words of names. */
  BaseModels(SmallWords words) {
    this.words = words;
  }

  @Override
  public void read(Reading reading, FactSink sink) {
    if (reading.passage().isCode()) {
      return;
    }
    if (reading.passage().cell().isPresent()) {
      reading.labelled(Sign.BASE_KEY).forEach(name -> inCell(name, reading, sink));
      return;
    }
    for (Cue cue : reading.cues()) {
      if (RELATIONS.containsKey(cue.sign()) && isTelling(cue, reading)) {
        NamesBehind.of(reading, cue).forEach(name -> behind(cue, name, reading, sink));
      }
    }
  }

  /** A label such as "Base model" tells only with its value behind it: "Base model: X". */
  private static boolean isTelling(Cue cue, Reading reading) {
    return cue.sign() != Sign.BASE_KEY || reading.is(WordClass.LABEL_END, cue.to());
  }

  private void inCell(NameMention name, Reading reading, FactSink sink) {
    if (!isFoundAlready(name, sink)) {
      Setting setting = new Setting(reading, name.from());
      Evidence evidence = reading.evidence(name.span());
      sink.base(name.text(), Relation.UNSPECIFIED, setting.ofMaking(evidence));
    }
  }

  private void behind(Cue cue, NameMention name, Reading reading, FactSink sink) {
    boolean isHedged = HEDGES.stream().anyMatch(hedge -> hedge.isBefore(cue, reading));
    if (isHedged || isFoundAlready(name, sink)) {
      return;
    }
    Setting setting = new Setting(reading, cue.from());
    Relation relation = RELATIONS.getOrDefault(cue.sign(), Relation.UNSPECIFIED);
    technique(relation)
        .ifPresent(
            technique ->
                sink.technique(
                    technique, setting.ofMaking(reading.evidence(cue.from(), cue.to()))));
    Evidence evidence = reading.evidence(cue.from(), Math.max(cue.to(), name.to()));
    sink.base(name.text(), relation, setting.ofMaking(evidence));
  }

  /** Whether a base is known under this name or a fuller one: "Llama 3" for Meta-Llama-3-8B. */
  private boolean isFoundAlready(NameMention name, FactSink sink) {
    NameParts parts = NameParts.of(name.text(), words);
    return sink.bases()
        .filter(base -> !base.equals(name.text()))
        .anyMatch(base -> NameParts.of(base, words).includes(parts));
  }

  /** How the model was made, where the relation says so. */
  private static Optional<Technique> technique(Relation relation) {
    return switch (relation) {
      case FINE_TUNE, ADAPTER -> Optional.of(Technique.FINE_TUNING);
      case MERGE -> Optional.of(Technique.MERGE);
      case QUANTIZATION -> Optional.of(Technique.QUANTIZATION);
      case PRUNING -> Optional.of(Technique.PRUNING);
      case EXPANSION -> Optional.of(Technique.EXPANSION);
      case CONTINUED_PRETRAINING, UNSPECIFIED -> Optional.empty();
    };
  }
}
