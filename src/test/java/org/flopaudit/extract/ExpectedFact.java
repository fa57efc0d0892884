package org.flopaudit.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.flopaudit.fact.Fact;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.Stage;
import org.flopaudit.fact.Value;
import org.flopaudit.quantity.Bound;

/**
 * One line of a case: {@code kind value [model] stage bound}, the last three only where they
 * matter; {@code ?} before it where either reading is right.
 */
record ExpectedFact(
    FactKind kind,
    String value,
    Optional<String> model,
    Optional<Stage> stage,
    Optional<Bound> bound,
    boolean optional) {

  static ExpectedFact of(String line) {
    boolean optional = line.startsWith("? ");
    String said = optional ? line.substring(2) : line;
    int open = said.indexOf(" [");
    Optional<String> model =
        open < 0
            ? Optional.empty()
            : Optional.of(said.substring(open + 2, said.indexOf(']', open)));
    String plain =
        open < 0 ? said : said.substring(0, open) + said.substring(said.indexOf(']') + 1);
    List<String> words = new ArrayList<>(Arrays.asList(plain.split(" +", -1)));
    FactKind kind =
        FactKind.of(words.remove(0)).orElseThrow(() -> new AssertionError("no kind: " + line));
    Optional<Bound> bound = last(words, Bound.values(), Bound::sign);
    Optional<Stage> stage = last(words, Stage.values(), Stage::label);
    return new ExpectedFact(kind, String.join(" ", words), model, stage, bound, optional);
  }

  /** Takes the last word away if it is one of these; the first word is the value's. */
  private static <T> Optional<T> last(List<String> words, T[] values, Function<T, String> label) {
    String last = words.get(words.size() - 1);
    Optional<T> meant =
        Arrays.stream(values)
            .filter(value -> words.size() > 1 && label.apply(value).equals(last))
            .findFirst();
    meant.ifPresent(value -> words.remove(words.size() - 1));
    return meant;
  }

  /** Whether a fact says this, its model, stage and bound included where they are given. */
  boolean isMetBy(Fact fact) {
    return isRepeatedBy(fact)
        && model
            .map(name -> fact.model().filter(m -> squashed(m).contains(squashed(name))).isPresent())
            .orElse(true)
        && stage.map(s -> fact.stage().equals(Optional.of(s))).orElse(true)
        && bound.map(b -> fact.bound() == b).orElse(true);
  }

  /** Whether a fact has this kind and this value. */
  boolean isRepeatedBy(Fact fact) {
    if (fact.kind() != kind) {
      return false;
    }
    return fact.value() instanceof Value.Amount amount
        ? isAmount(amount)
        : squashed(fact.value().text()).endsWith(squashed(value));
  }

  private boolean isAmount(Value.Amount amount) {
    int range = value.indexOf("..");
    String low = range < 0 ? value : value.substring(0, range);
    String high = range < 0 ? value : value.substring(range + 2);
    return isNear(amount.low(), low) && isNear(amount.high(), high);
  }

  @Override
  public String toString() {
    return kind.label()
        + " "
        + value
        + model.map(name -> " [" + name + "]").orElse("")
        + stage.map(s -> " " + s.label()).orElse("")
        + bound.map(b -> " " + b.sign()).orElse("");
  }

  private static boolean isNear(BigDecimal read, String expected) {
    return Math.abs(read.doubleValue() / Double.parseDouble(expected) - 1) < 1e-9;
  }

  private static String squashed(String name) {
    StringBuilder letters = new StringBuilder();
    name.toLowerCase(Locale.ROOT)
        .chars()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
