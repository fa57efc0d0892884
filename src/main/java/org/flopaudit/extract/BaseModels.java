package org.flopaudit.extract;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.flopaudit.fact.Fact;
import org.flopaudit.fact.Relation;

/** The models that this one came from: a name behind words such as "fine-tuned version of". */
final class BaseModels implements NameExtractor {
  private static final int FARTHEST = 6;
  private static final Map<Sign, Relation> RELATIONS = new EnumMap<>(Sign.class);

  static {
    RELATIONS.put(Sign.FINE_TUNED_FROM, Relation.FINE_TUNE);
    RELATIONS.put(Sign.CONTINUED_FROM, Relation.CONTINUED_PRETRAINING);
    RELATIONS.put(Sign.INITIALISED_FROM, Relation.UNSPECIFIED);
    RELATIONS.put(Sign.BASED_ON, Relation.UNSPECIFIED);
    RELATIONS.put(Sign.ADAPTER_OF, Relation.ADAPTER);
    RELATIONS.put(Sign.MERGED_FROM, Relation.MERGE);
    RELATIONS.put(Sign.QUANTISED_FROM, Relation.QUANTIZATION);
    RELATIONS.put(Sign.PRUNED_FROM, Relation.PRUNING);
    RELATIONS.put(Sign.EXPANDED_FROM, Relation.EXPANSION);
  }

  @Override
  public void read(Reading reading, Settings settings, FactSink sink) {
    if (reading.names().isEmpty() || reading.passage().isCode()) {
      return;
    }
    for (Cue cue : reading.cues()) {
      Relation relation = RELATIONS.get(cue.sign());
      if (relation != null) {
        name(reading, cue)
            .filter(name -> !settings.outline().isItself(name.text()))
            .ifPresent(name -> add(reading, settings, sink, relation, cue, name));
      }
    }
  }

  private static void add(
      Reading reading,
      Settings settings,
      FactSink sink,
      Relation relation,
      Cue cue,
      NameMention name) {
    Setting setting = settings.at(reading, cue.from());
    if (!setting.isBlocked()
        && !setting.isEvaluation()
        && !reading.has(Sign.COMPARISON)
        && !reading.has(Sign.POSSIBLE)) {
      sink.base(
          name.text(),
          relation,
          setting.owner().about() == Fact.About.SELF ? setting.owner() : Owner.OWN,
          setting.stage(),
          reading.evidence(reading.span(cue.from(), Math.max(cue.to(), name.to()))));
    }
  }

  /** The first name behind a cue, if it is near and nothing but describing words lie between. */
  static Optional<NameMention> name(Reading reading, Cue cue) {
    for (NameMention name : reading.names()) {
      if (name.from() >= cue.to()) {
        return name.from() - cue.to() <= FARTHEST && !isParted(reading, cue.to(), name.from())
            ? Optional.of(name)
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean isParted(Reading reading, int from, int to) {
    for (int i = from; i < to; i++) {
      String word = reading.tokens().get(i).folded();
      if (word.equals(".")
          || word.equals(",")
          || word.equals(";")
          || word.equals("on")
          || word.equals("with")
          || word.equals("and")
          || word.equals("by")
          || word.equals("for")
          || word.equals("in")) {
        return true;
      }
    }
    return false;
  }
}
