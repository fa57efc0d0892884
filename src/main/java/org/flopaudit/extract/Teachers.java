package org.flopaudit.extract;

import java.util.Optional;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.Technique;
import org.flopaudit.source.Span;

/** The models whose outputs this one was trained on. */
final class Teachers implements NameExtractor {
  @Override
  public void read(Reading reading, Settings settings, FactSink sink) {
    if (reading.passage().cell().isPresent()) {
      inCell(reading, settings, sink);
      return;
    }
    for (Cue cue : reading.cues()) {
      if (cue.sign() == Sign.GENERATES && isAboutData(reading)) {
        before(reading, cue).ifPresent(name -> add(reading, settings, sink, cue, name));
      }
      boolean taught = cue.sign() == Sign.DISTILLED_FROM || cue.sign() == Sign.TEACHER;
      boolean generated = cue.sign() == Sign.GENERATED_BY && isAboutData(reading);
      if (taught || generated) {
        for (NameMention name : BaseModels.names(reading, cue)) {
          boolean near = taught || name.from() - cue.to() <= 3;
          if (near && !settings.outline().isItself(name.text())) {
            add(reading, settings, sink, cue, name);
          }
        }
      }
    }
  }

  /** "Teacher | X": the row says what the name is. */
  private static void inCell(Reading reading, Settings settings, FactSink sink) {
    boolean teacher =
        reading.table().pairs()
            && reading.headers().stream()
                .anyMatch(header -> !header.column() && header.isNamed(Sign.TEACHER));
    for (NameMention name : reading.names()) {
      if (teacher && name.known() && !settings.outline().isItself(name.text())) {
        Setting setting = settings.at(reading, name.from());
        sink.name(
            FactKind.TEACHER_MODEL,
            name.text(),
            setting.subject(),
            setting.stage(),
            reading.evidence(name.span()));
      }
    }
  }

  /** The model right before words such as "to generate": "we used GPT-4 to generate responses". */
  private static Optional<NameMention> before(Reading reading, Cue cue) {
    return reading.names().stream()
        .filter(NameMention::known)
        .filter(name -> name.to() <= cue.from() && cue.from() - name.to() <= 3)
        .findFirst();
  }

  private static boolean isAboutData(Reading reading) {
    return reading.has(Sign.DATA) || reading.has(Sign.TRAINING) || reading.has(Sign.EXAMPLES);
  }

  private static void add(
      Reading reading, Settings settings, FactSink sink, Cue cue, NameMention name) {
    Setting setting = settings.at(reading, cue.from());
    if (reading.hasBefore(Sign.PLAN, cue, 8)
        || setting.isEvaluation()
        || reading.hasBefore(Sign.COMPARISON, cue, 5)) {
      return;
    }
    Span words = reading.span(Math.min(cue.from(), name.from()), Math.max(cue.to(), name.to()));
    technique(Technique.DISTILLATION, reading, setting, sink, cue);
    if (cue.sign() == Sign.GENERATED_BY || cue.sign() == Sign.GENERATES) {
      technique(Technique.SYNTHETIC_DATA, reading, setting, sink, cue);
    }
    sink.name(
        FactKind.TEACHER_MODEL, name.text(), Owner.OWN, setting.stage(), reading.evidence(words));
  }

  private static void technique(
      Technique technique, Reading reading, Setting setting, FactSink sink, Cue cue) {
    sink.name(
        FactKind.TECHNIQUE,
        technique.label(),
        setting.subject(),
        setting.stage(),
        reading.evidence(reading.span(cue.from(), cue.to())));
  }
}
