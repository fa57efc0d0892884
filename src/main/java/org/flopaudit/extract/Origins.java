package org.flopaudit.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.flopaudit.source.Span;

/**
 * Finds the models that a verb is about with words of its own before them: "we initialised the
 * encoder with weights of X", "by applying preference optimisation (DPO) to X".
 */
final class Origins {
  private static final int FARTHEST = 8;
  private static final int FARTHEST_TUNING = 4;
  private static final int LONGEST_BRACKET = 4;
  private static final Set<Sign> TUNINGS =
      EnumSet.of(Sign.FINE_TUNING, Sign.RL, Sign.CONTINUED_PRETRAINING);

  private final Reading reading;
  private final Cue cue;

  private Origins(Reading reading, Cue cue) {
    this.reading = reading;
    this.cue = cue;
  }

  /** The models whose weights a cue such as "initialised" says were taken, one for each part. */
  static List<NameMention> ofWeights(Reading reading, Cue cue) {
    return new Origins(reading, cue).weights();
  }

  /** The models to which a cue such as "applying" says a kind of tuning was applied. */
  static List<NameMention> ofTuning(Reading reading, Cue cue) {
    return new Origins(reading, cue).tuned();
  }

  /**
   * The models of a family that some were trained with, and those that it is said to consist of:
   * "we trained them using the Samovar family: small (samovar-1b), large (samovar-9b)".
   */
  static List<NameMention> ofFamily(Reading reading, Cue cue) {
    return new Origins(reading, cue).family();
  }

  private List<NameMention> family() {
    List<NameMention> names = reading.relatedNames();
    boolean isSource =
        names.stream().anyMatch(name -> name.to() == cue.from() && isTaken(name) && !name.own());
    boolean lists = reading.is(WordClass.LABEL_END, cue.to());
    return names.stream()
        .filter(name -> name.to() == cue.from() || (lists && name.from() > cue.to()))
        .filter(name -> isSource && !name.own())
        .toList();
  }

  private boolean isTaken(NameMention name) {
    int before = reading.is(WordClass.DEFINITE, name.from() - 1) ? 2 : 1;
    return reading.is(WordClass.EMPLOYING, name.from() - before);
  }

  private List<NameMention> weights() {
    Span clause = reading.clause(cue.from());
    List<NameMention> found = new ArrayList<>();
    int last = cue.to();
    for (int token = cue.to(); token < clause.end() && token - last <= FARTHEST; token++) {
      WordClass source = found.isEmpty() ? WordClass.SOURCE : WordClass.ORIGIN;
      if (token >= last && reading.is(source, token)) {
        found.addAll(NamesBehind.from(token + 1, reading, cue));
        last = found.stream().mapToInt(NameMention::to).max().orElse(last);
      }
    }
    return found;
  }

  private List<NameMention> tuned() {
    return reading.cues().stream()
        .filter(tuning -> TUNINGS.contains(tuning.sign()) && tuning.from() >= cue.to())
        .filter(tuning -> tuning.from() - cue.to() <= FARTHEST_TUNING)
        .map(tuning -> bracketEnd(tuning.to()))
        .filter(token -> reading.is(WordClass.TARGET, token))
        .map(token -> NamesBehind.from(token + 1, reading, cue))
        .findFirst()
        .orElse(List.of());
  }

  /** The token behind a bracket that opens at a token, as that of an abbreviation; or the token. */
  private int bracketEnd(int token) {
    if (token >= reading.tokens().size() || !reading.tokens().get(token).is("(")) {
      return token;
    }
    for (int end = token; end < Math.min(reading.tokens().size(), token + LONGEST_BRACKET); end++) {
      if (reading.tokens().get(end).is(")")) {
        return end + 1;
      }
    }
    return token;
  }
}
