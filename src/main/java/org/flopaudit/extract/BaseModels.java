package org.flopaudit.extract;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.flopaudit.fact.Relation;
import org.flopaudit.fact.Technique;
import org.flopaudit.source.Evidence;

/** The models that this one came from: a name beside words such as "fine-tuned version of". */
final class BaseModels implements NameExtractor {
  private static final Map<Sign, Relation> RELATIONS = new EnumMap<>(Sign.class);

  /** Where the names stand that a cue is about; behind it, unless said here. */
  private static final Map<Sign, BiFunction<Reading, Cue, List<NameMention>>> FINDERS =
      Map.of(
          Sign.BASE_AS, NamesBefore::of,
          Sign.BASED, BaseModels::oneModelBefore,
          Sign.CONTINUED_ON, NamesBefore::described,
          Sign.FINE_TUNED_MODEL, NamesBefore::described,
          Sign.FINE_TUNED_ON, BaseModels::modelsBehind,
          Sign.INITIALISES, Origins::ofWeights,
          Sign.APPLIES, Origins::ofTuning,
          Sign.FAMILY, Origins::ofFamily);

  private static final Set<Hedge> HEDGES =
      EnumSet.of(Hedge.PLANNED, Hedge.COMPARED, Hedge.POSSIBLE);
  private static final Set<Sign> ATTRIBUTES =
      EnumSet.of(Sign.BASED_ON, Sign.INITIALISED_FROM, Sign.INITIALISES, Sign.CONTINUED_FROM);
  private static final Set<Sign> ACTIONS = EnumSet.of(Sign.FINE_TUNES, Sign.CONTINUES);
  private static final int FARTHEST_SUBJECT = 3;
  private static final int FARTHEST_NOUN = 5;

  static {
    RELATIONS.put(Sign.FINE_TUNED_FROM, Relation.FINE_TUNE);
    RELATIONS.put(Sign.FINE_TUNES, Relation.FINE_TUNE);
    RELATIONS.put(Sign.FINE_TUNED_ON, Relation.FINE_TUNE);
    RELATIONS.put(Sign.FINE_TUNED_MODEL, Relation.FINE_TUNE);
    RELATIONS.put(Sign.CONTINUED_FROM, Relation.CONTINUED_PRETRAINING);
    RELATIONS.put(Sign.CONTINUED_ON, Relation.CONTINUED_PRETRAINING);
    RELATIONS.put(Sign.INITIALISED_FROM, Relation.UNSPECIFIED);
    RELATIONS.put(Sign.INITIALISES, Relation.UNSPECIFIED);
    RELATIONS.put(Sign.APPLIES, Relation.FINE_TUNE);
    RELATIONS.put(Sign.FAMILY, Relation.UNSPECIFIED);
    RELATIONS.put(Sign.CONTINUES, Relation.CONTINUED_PRETRAINING);
    RELATIONS.put(Sign.BASED, Relation.UNSPECIFIED);
    RELATIONS.put(Sign.BASED_ON, Relation.UNSPECIFIED);
    RELATIONS.put(Sign.BASE_KEY, Relation.UNSPECIFIED);
    RELATIONS.put(Sign.BASE_AS, Relation.UNSPECIFIED);
    RELATIONS.put(Sign.CONVERTED_FROM, Relation.UNSPECIFIED);
    RELATIONS.put(Sign.ADAPTER_OF, Relation.ADAPTER);
    RELATIONS.put(Sign.MERGED_FROM, Relation.MERGE);
    RELATIONS.put(Sign.QUANTISED_FROM, Relation.QUANTIZATION);
    RELATIONS.put(Sign.PRUNED_FROM, Relation.PRUNING);
    RELATIONS.put(Sign.EXPANDED_FROM, Relation.EXPANSION);
  }

  private final RelationWords relations;

  /** An extractor that knows how the name of a repository tells of its making. */
  BaseModels(RelationWords relations) {
    this.relations = relations;
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
        names(cue, reading, sink).stream()
            .filter(name -> !reading.words().isDescendant(name.text()))
            .forEach(name -> add(cue, name, reading, sink));
      }
    }
  }

  /**
   * Whether a cue tells of the making of the document's own model. A label such as "Base model"
   * does only with its value behind it: "Base model: X". "Fine-tuning X" may be advice, and tells
   * only in "we fine-tune X" or "by fine-tuning X".
   */
  static boolean isTelling(Cue cue, Reading reading) {
    if (Telling.isIdle(cue, reading, HEDGES)) {
      return false;
    }
    if (ATTRIBUTES.contains(cue.sign()) && Telling.isAttributeOfAnother(cue, reading)) {
      return false;
    }
    if (cue.sign() == Sign.BASED) {
      return isWhatThisIs(cue, reading);
    }
    if (cue.sign() == Sign.FAMILY) {
      return reading.has(Sign.TRAINING, cue::follows)
          && reading.has(Sign.FIRST_PERSON, cue::follows);
    }
    if (ACTIONS.contains(cue.sign())) {
      return reading.is(WordClass.WAY, cue.from() - 1)
          || reading.has(Sign.FIRST_PERSON, we -> we.isRightBefore(cue.from(), FARTHEST_SUBJECT));
    }
    return cue.sign() != Sign.BASE_KEY || reading.is(WordClass.LABEL_END, cue.to());
  }

  /** "This is a Samovar-based chat model", and no aside about "Samovar-based models". */
  private static boolean isWhatThisIs(Cue cue, Reading reading) {
    int clause = reading.clause(cue.from()).start();
    for (int token = clause; token < cue.from(); token++) {
      if (reading.is(WordClass.INDEFINITE, token)) {
        return (token == clause || reading.is(WordClass.TELLING_VERB, token - 1))
            && cue.from() - token <= FARTHEST_NOUN;
      }
    }
    return false;
  }

  private static List<NameMention> names(Cue cue, Reading reading, FactSink sink) {
    List<NameMention> found = FINDERS.getOrDefault(cue.sign(), NamesBehind::of).apply(reading, cue);
    return found.isEmpty() ? NamesBehind.shortened(reading, cue, sink) : found;
  }

  private static List<NameMention> modelsBehind(Reading reading, Cue cue) {
    return NamesBehind.of(reading, cue).stream()
        .filter(name -> isSurelyModel(name, reading))
        .toList();
  }

  private static List<NameMention> oneModelBefore(Reading reading, Cue cue) {
    return NamesBefore.described(reading, cue).stream().filter(BaseModels::isOneModel).toList();
  }

  /** "Llama-2-based" tells of weights, "BERT-based" often of no more than a kind of network. */
  private static boolean isOneModel(NameMention name) {
    return name.text().chars().anyMatch(Character::isDigit) || name.text().indexOf('/') > 0;
  }

  /** "Fine-tuned on the Samovar model" names a base, "fine-tuned on Samovar" may name data. */
  private static boolean isSurelyModel(NameMention name, Reading reading) {
    return name.text().indexOf('/') > 0 || reading.has(Sign.MODEL, cue -> cue.from() == name.to());
  }

  private static void inCell(NameMention name, Reading reading, FactSink sink) {
    Setting setting = new Setting(reading, name.from());
    Evidence evidence = reading.evidence(name.span());
    sink.base(name.text(), Relation.UNSPECIFIED, setting.ofCell(evidence));
  }

  private void add(Cue cue, NameMention name, Reading reading, FactSink sink) {
    Setting setting = new Setting(reading, cue.from());
    Relation relation = relation(cue, reading);
    technique(relation)
        .ifPresent(
            technique ->
                sink.technique(
                    technique, setting.ofMaking(reading.evidence(cue.from(), cue.to()))));
    Evidence evidence =
        reading.evidence(Math.min(cue.from(), name.from()), Math.max(cue.to(), name.to()));
    sink.base(name.text(), relation, setting.ofMaking(evidence));
  }

  /** What the words tell; for one that was converted, what the name of its repository adds. */
  private Relation relation(Cue cue, Reading reading) {
    Relation told = RELATIONS.getOrDefault(cue.sign(), Relation.UNSPECIFIED);
    return cue.sign() == Sign.CONVERTED_FROM
        ? relations.ofPath(reading.passage().document().file().path()).orElse(told)
        : told;
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
