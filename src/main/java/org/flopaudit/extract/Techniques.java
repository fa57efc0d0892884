package org.flopaudit.extract;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.flopaudit.fact.Technique;
import org.flopaudit.source.Evidence;

/** How the model was made, where a sentence says that it was made so. */
final class Techniques implements NameExtractor {
  private static final Map<Sign, Technique> TECHNIQUES = new EnumMap<>(Sign.class);

  /** Most tokens between a name and what a relative clause says of it. */
  private static final int LONGEST_LEAD = 5;

  static {
    TECHNIQUES.put(Sign.MADE_BY_FINE_TUNING, Technique.FINE_TUNING);
    TECHNIQUES.put(Sign.MAY_BE_FINE_TUNING, Technique.FINE_TUNING);
    TECHNIQUES.put(Sign.MADE_BY_RL, Technique.REINFORCEMENT_LEARNING);
    TECHNIQUES.put(Sign.MADE_BY_DISTILLATION, Technique.DISTILLATION);
    TECHNIQUES.put(Sign.MADE_BY_SYNTHETIC_DATA, Technique.SYNTHETIC_DATA);
    TECHNIQUES.put(Sign.MADE_BY_MERGE, Technique.MERGE);
    TECHNIQUES.put(Sign.MADE_BY_QUANTIZATION, Technique.QUANTIZATION);
    TECHNIQUES.put(Sign.MADE_BY_PRUNING, Technique.PRUNING);
    TECHNIQUES.put(Sign.MADE_BY_EXPANSION, Technique.EXPANSION);
    TECHNIQUES.put(Sign.MADE_BY_KICKSTARTING, Technique.KICKSTARTING);
    TECHNIQUES.put(Sign.MADE_BY_REINCARNATION, Technique.REINCARNATION);
    TECHNIQUES.put(Sign.MADE_BY_INFERENCE_SCALING, Technique.INFERENCE_SCALING);
  }

  @Override
  public void read(Reading reading, FactSink sink) {
    if (!reading.passage().isSentence()) {
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
  private static boolean isToldOfOwn(Cue cue, Reading reading) {
    return isAboutOwn(cue, reading)
        && isFirmEnough(cue, reading)
        && !isOthersSentence(reading)
        && !isOthersClause(cue, reading)
        && !HubLinks.isDataset(reading.passage().prose(), reading.span(cue.from(), cue.to()))
        && !isHedged(cue, reading);
  }

  private static boolean isAboutOwn(Cue cue, Reading reading) {
    return cue.from() <= 1
        || reading.has(Sign.OWN_VOICE)
        || reading.has(Sign.TRAINING)
        || reading.namesOwn();
  }

  /** "Fine-tuning" may be advice; "our fine-tuning" is not. */
  private static boolean isFirmEnough(Cue cue, Reading reading) {
    return cue.sign() != Sign.MAY_BE_FINE_TUNING
        || reading.has(Sign.FIRST_PERSON)
        || reading.passage().isTitle();
  }

  private static boolean isHedged(Cue cue, Reading reading) {
    for (Hedge hedge : Hedge.values()) {
      if (hedge.isBefore(cue, reading)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words are said of another's name before them: "Samovar, which was distilled". */
  private static boolean isOthersClause(Cue cue, Reading reading) {
    return reading.names().stream()
        .filter(name -> !name.own())
        .filter(name -> cue.from() >= name.to() && cue.from() - name.to() <= LONGEST_LEAD)
        .anyMatch(
            name ->
                reading.is(WordClass.RELATIVE, name.to())
                    || reading.is(WordClass.RELATIVE, name.to() + 1));
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
