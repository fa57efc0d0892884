package org.flopaudit.extract;

import java.util.Optional;
import org.flopaudit.quantity.Quantity;
import org.flopaudit.quantity.Token;

/** Finds the key, such as "batch size", that stands beside a number and says what it counts. */
final class KeyBeside {
  private static final int FARTHEST = 18;
  private static final int TOO_FAR = FARTHEST + 1;
  private static final int COMMA = 3;

  /** Opens a set of places in a run, "step{1,2,4...512}", and no count. */
  private static final String SET = "{";

  private final Reading reading;
  private final Quantity quantity;

  private KeyBeside(Reading reading, Quantity quantity) {
    this.reading = reading;
    this.quantity = quantity;
  }

  /** The key right before or right behind a quantity; of several the nearest. */
  static Optional<Sign> of(Reading reading, Quantity quantity) {
    return new KeyBeside(reading, quantity).nearest();
  }

  private Optional<Sign> nearest() {
    Optional<Sign> nearest = Optional.empty();
    int leastGap = TOO_FAR;
    for (Cue cue : reading.cues()) {
      int gap = cue.sign().isKey() ? gap(cue) : TOO_FAR;
      if (gap < leastGap) {
        nearest = Optional.of(cue.sign());
        leastGap = gap;
      }
    }
    return nearest;
  }

  /**
   * How far a key stands from the number, in tokens; too far where other words lie between, or
   * where the key is the unit of another number. A comma parts more than a word.
   */
  private int gap(Cue cue) {
    boolean isBehind = cue.from() >= quantity.to();
    int from = isBehind ? quantity.to() : cue.to();
    int to = isBehind ? cue.from() : quantity.from();
    int between = to - from;
    if (between < 0 || between > (isBehind ? 1 : FARTHEST)) {
      return TOO_FAR;
    }
    int gap = between;
    for (int token = from; token < to; token++) {
      if (!mayStandBetween(token)) {
        return TOO_FAR;
      }
      gap += reading.tokens().get(token).is(",") ? COMMA : 0;
    }
    if (isUnitOfAnother(cue)
        || (!isBehind && isTaken(cue))
        || (isBehind && reading.is(WordClass.LABEL_END, cue.to()))) {
      return TOO_FAR;
    }
    // at the same distance the key before the number is its own
    return isBehind ? gap + 1 : gap;
  }

  /** Symbols and linking words part nothing; nor do other numbers: "sizes of 1B, 7B", "8 x 4". */
  private boolean mayStandBetween(int token) {
    return (reading.tokens().get(token).kind() == Token.Kind.SYMBOL
            && !reading.tokens().get(token).is(SET))
        || reading.is(WordClass.LINK, token)
        || reading.is(WordClass.LISTING, token)
        || isBracketed(token)
        || isInBareNumber(token);
  }

  /** The M of "Params (M): 846.5". */
  private boolean isBracketed(int token) {
    return token > 0
        && reading.tokens().get(token - 1).is("(")
        && token + 1 < reading.tokens().size()
        && reading.tokens().get(token + 1).is(")");
  }

  private boolean isInBareNumber(int token) {
    boolean isInUnit =
        reading.quantities().stream()
            .anyMatch(other -> !other.isBare() && other.from() <= token && token < other.to());
    return !isInUnit
        && (reading.tokens().get(token).kind() == Token.Kind.NUMBER
            || reading.quantities().stream()
                .anyMatch(other -> other.from() <= token && token < other.to()));
  }

  /**
   * Whether a key belongs to a number before it that has no other: the "sequence length" of "128
   * sequence length and 64 batch size".
   */
  private boolean isTaken(Cue cue) {
    return reading.quantities().stream()
        .filter(other -> other.isBare() && other.to() == cue.from())
        .anyMatch(other -> isBareStart(other.from() - 1));
  }

  /** Whether no key and no sign of one stands right before a number. */
  private boolean isBareStart(int before) {
    return before < 0
        || reading.tokens().get(before).is(",")
        || reading.is(WordClass.LISTING, before)
        || reading.is(WordClass.MEANS, before);
  }

  private boolean isUnitOfAnother(Cue cue) {
    return reading.quantities().stream()
        .anyMatch(
            other ->
                other != quantity
                    && !other.isBare()
                    && other.from() < cue.from()
                    && cue.to() <= other.to());
  }
}
