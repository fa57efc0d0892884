package org.flopaudit.extract;

import java.util.EnumMap;
import java.util.Map;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.Technique;
import org.flopaudit.quantity.Token;

/** How the model was made, where a sentence says that it was made so. */
final class Techniques implements NameExtractor {
  private static final Map<Sign, Technique> TECHNIQUES = new EnumMap<>(Sign.class);

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
  public void read(Reading reading, Settings settings, FactSink sink) {
    if (!reading.passage().isSentence()) {
      return;
    }
    for (Cue cue : reading.cues()) {
      Technique technique = TECHNIQUES.get(cue.sign());
      if (technique != null && isAboutMaking(reading, cue, settings.at(reading, cue.from()))) {
        Setting setting = settings.at(reading, cue.from());
        sink.name(
            FactKind.TECHNIQUE,
            technique.label(),
            setting.subject(),
            setting.stage(),
            reading.evidence(reading.span(cue.from(), cue.to())));
      }
    }
  }

  /** Whether the sentence begins with somebody else's name: "Samovar was distilled". */
  private static boolean isOthersSubject(Reading reading) {
    if (reading.tokens().size() < 2) {
      return false;
    }
    Token verb = reading.tokens().get(1);
    boolean told = verb.is("was") || verb.is("were") || verb.is("is") || verb.is("has");
    Token subject = reading.tokens().get(0);
    boolean capital = Character.isUpperCase(subject.text().charAt(0));
    boolean ours =
        reading.names().stream().anyMatch(name -> name.own() && name.from() == 0)
            || ModelNames.isStarter(subject);
    return told && capital && !ours;
  }

  private static boolean isAboutMaking(Reading reading, Cue cue, Setting setting) {
    boolean own =
        cue.from() <= 1
            || reading.has(Sign.OWN_VOICE)
            || reading.has(Sign.TRAINING)
            || reading.names().stream().anyMatch(NameMention::own);
    boolean first =
        cue.sign() != Sign.MAY_BE_FINE_TUNING
            || reading.has(Sign.FIRST_PERSON)
            || reading.passage().isTitle();
    return own
        && first
        && !isOthersSubject(reading)
        && !reading.hasBefore(Sign.NEGATION, cue, 8)
        && !reading.isInDatasetLink(cue)
        && !reading.hasBefore(Sign.POSSIBLE, cue, 10)
        && !reading.hasBefore(Sign.COMPARISON, cue, 5)
        && !reading.hasBefore(Sign.PLAN, cue, 8)
        && !setting.isEvaluation()
        && !setting.isInference();
  }
}
