package org.flopaudit.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flopaudit.document.Block;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.Placeholder;
import org.flopaudit.fact.Withheld;
import org.flopaudit.source.Span;

/**
 * What a document says about its own silence: that something is withheld, or nothing but a
 * template's placeholder where compute should stand.
 */
final class Statements {
  private static final Map<Sign, FactKind> TOPICS = new EnumMap<>(Sign.class);

  static {
    TOPICS.put(Sign.COMPUTE, FactKind.TRAINING_COMPUTE);
    TOPICS.put(Sign.TOKENS, FactKind.TRAINING_TOKENS);
    TOPICS.put(Sign.PARAMETERS, FactKind.PARAMETERS);
    TOPICS.put(Sign.ACTIVE_PARAMETERS, FactKind.ACTIVE_PARAMETERS);
    TOPICS.put(Sign.DEVICE_HOURS, FactKind.DEVICE_HOURS);
    TOPICS.put(Sign.DEVICE, FactKind.DEVICE_TYPE);
    TOPICS.put(Sign.DEVICE_COUNT, FactKind.DEVICE_COUNT);
    TOPICS.put(Sign.TIME, FactKind.TRAINING_TIME);
    TOPICS.put(Sign.COST, FactKind.TRAINING_COST);
    TOPICS.put(Sign.ENERGY, FactKind.ENERGY);
    TOPICS.put(Sign.EMISSIONS, FactKind.EMISSIONS);
    TOPICS.put(Sign.TEACHER, FactKind.TEACHER_MODEL);
    TOPICS.put(Sign.DATA, FactKind.TRAINING_DATASET);
  }

  private final List<Withheld> withheld = new ArrayList<>();
  private final List<Placeholder> placeholders = new ArrayList<>();

  /** Notes what a reading says is withheld or left as a template had it. */
  void read(Reading reading, Setting setting) {
    reading.cues().stream()
        .filter(cue -> cue.sign() == Sign.WITHHELD)
        .findFirst()
        .ifPresent(cue -> withhold(reading, cue));
    reading.cues().stream()
        .filter(cue -> cue.sign() == Sign.PLACEHOLDER)
        .findFirst()
        .filter(cue -> setting.isAboutCompute())
        .ifPresent(
            cue ->
                placeholders.add(
                    new Placeholder(section(reading), reading.evidence(span(reading, cue)))));
  }

  /** What is withheld is named in the same clause: before the words, or else behind them. */
  private void withhold(Reading reading, Cue cue) {
    Span clause = reading.clause(cue.from());
    for (Map.Entry<Sign, FactKind> topic : TOPICS.entrySet()) {
      boolean named = reading.has(topic.getKey(), clause) || inHeaders(reading, topic.getKey());
      if (named) {
        withheld.add(new Withheld(topic.getValue(), reading.evidence()));
      }
    }
  }

  private static boolean inHeaders(Reading reading, Sign topic) {
    return reading.headers().stream().anyMatch(header -> header.has(topic));
  }

  private static Span span(Reading reading, Cue cue) {
    return reading.span(cue.from(), cue.to());
  }

  private static String section(Reading reading) {
    Optional<Block.Heading> heading = reading.passage().headings().stream().findFirst();
    return heading.map(h -> h.prose().text()).orElse("");
  }

  /** What is said to be withheld. */
  List<Withheld> withheld() {
    return withheld;
  }

  /** The placeholders that stand where compute should. */
  List<Placeholder> placeholders() {
    return placeholders;
  }
}
