package org.flopaudit.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.Placeholder;
import org.flopaudit.fact.Withheld;

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
  void read(Reading reading) {
    first(Sign.WITHHELD, reading).ifPresent(cue -> withhold(cue, reading));
    first(Sign.PLACEHOLDER, reading)
        .filter(cue -> new Setting(reading, 0).isAboutCompute())
        .map(cue -> reading.evidence(cue.from(), cue.to()))
        .ifPresent(evidence -> placeholders.add(new Placeholder(section(reading), evidence)));
  }

  private static Optional<Cue> first(Sign sign, Reading reading) {
    return reading.has(sign) ? reading.nearest(0, reading.all(), sign::equals) : Optional.empty();
  }

  /** What is withheld is named in the same clause or by a header. */
  private void withhold(Cue cue, Reading reading) {
    TOPICS.forEach(
        (topic, kind) -> {
          if (reading.hasNear(topic, cue.from()) || reading.isHeaded(topic)) {
            withheld.add(new Withheld(kind, reading.evidence()));
          }
        });
  }

  private static String section(Reading reading) {
    return reading.passage().headings().stream()
        .findFirst()
        .map(heading -> heading.prose().text())
        .orElse("");
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
