package org.flopaudit.rule;

import org.flopaudit.estimate.Figures;
import org.flopaudit.fact.Fact;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.Value;

/** Facts in the words of a message. */
final class FactWords {
  private FactWords() {}

  /** What a kind is called, such as {@code training compute}. */
  static String of(FactKind kind) {
    return kind.label().replace('_', ' ');
  }

  /** What a fact says, such as {@code 3.8e25 FLOP} or {@code org/model}. */
  static String value(Fact fact) {
    return fact.value() instanceof Value.Amount amount
        ? number(amount) + " " + fact.kind().unit()
        : fact.value().text();
  }

  private static String number(Value.Amount amount) {
    String low = Figures.stated(amount.low());
    return amount.isRange() ? low + " to " + Figures.stated(amount.high()) : low;
  }
}
