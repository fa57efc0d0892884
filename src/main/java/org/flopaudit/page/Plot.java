package org.flopaudit.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.flopaudit.estimate.FlopRange;
import org.flopaudit.law.Position;
import org.flopaudit.law.Threshold;
import org.flopaudit.rule.Subject;

/**
 * Each model's compute as an interval on a logarithmic axis, with the lines of the law. Places are
 * in hundredths of the axis.
 *
 * @param ticks the powers of ten
 * @param lines the lines, from the lowest
 * @param bars the models of whose compute something is known, in the order of the page
 * @param unknown how many models there are of whose compute nothing is known
 */
public record Plot(List<Tick> ticks, List<Line> lines, List<Bar> bars, int unknown) {
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  /** Below this power of ten no threshold is near, and an axis would only get coarser. */
  private static final int LOWEST_POWER = 17;

  /** The axis where nothing is known of anything. */
  private static final Scale EMPTY = new Scale(22, 27);

  /** Copies the lists. */
  public Plot {
    ticks = List.copyOf(ticks);
    lines = List.copyOf(lines);
    bars = List.copyOf(bars);
  }

  /**
   * A power of ten.
   *
   * @param at its place
   * @param label such as {@code 10²⁵}
   */
  public record Tick(BigDecimal at, String label) {}

  /**
   * A figure that laws draw a line at.
   *
   * @param at its place
   * @param letter what stands at the line
   * @param threshold the figure
   * @param laws the laws, as sentences call them
   */
  public record Line(BigDecimal at, String letter, String threshold, List<String> laws) {

    /** Copies the list. */
    public Line {
      laws = List.copyOf(laws);
    }
  }

  /**
   * A model's compute.
   *
   * @param model the model
   * @param signs its verdicts, the gravest first
   * @param words the interval in words
   * @param from where it begins
   * @param width how wide it is; without upper end up to the end of the axis
   * @param isOpen whether it has no upper end
   */
  public record Bar(
      Link model,
      List<Sign> signs,
      String words,
      BigDecimal from,
      BigDecimal width,
      boolean isOpen) {

    /** Copies the list. */
    public Bar {
      signs = List.copyOf(signs);
    }

    /** The gravest of its verdicts, by the name that the style sheet knows. */
    public String gravest() {
      return signs.get(0).style();
    }
  }

  static Plot of(List<Subject> models, Anchors anchors) {
    Map<BigDecimal, Position> firsts = new TreeMap<>();
    Map<BigDecimal, List<String>> laws = new TreeMap<>();
    models.stream()
        .limit(1)
        .flatMap(subject -> subject.positions().stream())
        .filter(Position::binds)
        .forEach(
            position ->
                fixed(position)
                    .ifPresent(
                        flop -> {
                          firsts.putIfAbsent(flop, position);
                          laws.computeIfAbsent(flop, f -> new ArrayList<>())
                              .add(position.framework().shortName());
                        }));
    Scale scale = scale(models, firsts.keySet().stream().toList());
    List<Line> lines = new ArrayList<>();
    firsts.forEach(
        (flop, position) ->
            lines.add(
                new Line(
                    scale.place(flop),
                    String.valueOf(LETTERS.charAt(lines.size() % LETTERS.length())),
                    Plain.flop(flop),
                    laws.getOrDefault(flop, List.of()))));
    List<Tick> ticks = new ArrayList<>();
    for (int power = scale.from(); power <= scale.to(); power++) {
      ticks.add(new Tick(scale.placeOfPower(power), Plain.text("1e" + power)));
    }
    List<Bar> bars =
        models.stream()
            .filter(subject -> !subject.ledger().lineage().isUnknown())
            .map(subject -> bar(subject, scale, anchors))
            .toList();
    return new Plot(ticks, lines, bars, models.size() - bars.size());
  }

  private static Optional<BigDecimal> fixed(Position position) {
    Threshold threshold = position.framework().limbs().get(0).threshold();
    return threshold instanceof Threshold.Amount
        ? threshold.limit(FlopRange.UNKNOWN).map(BigDecimal::stripTrailingZeros)
        : Optional.empty();
  }

  private static Scale scale(List<Subject> models, List<BigDecimal> thresholds) {
    List<BigDecimal> values = new ArrayList<>(thresholds);
    for (Subject model : models) {
      FlopRange compute = model.ledger().lineage();
      values.add(compute.low());
      compute.high().ifPresent(values::add);
    }
    return values.stream()
        .filter(value -> value.signum() > 0)
        .map(Scale::around)
        .reduce(Scale::and)
        .map(scale -> scale.notBelow(LOWEST_POWER))
        .orElse(EMPTY);
  }

  private static Bar bar(Subject subject, Scale scale, Anchors anchors) {
    FlopRange compute = subject.ledger().lineage();
    BigDecimal from = scale.place(compute.low());
    BigDecimal to = compute.high().map(scale::place).orElse(new BigDecimal("100"));
    return new Bar(
        anchors.of(subject.model().id()),
        ModelPart.signs(subject),
        Plain.flop(compute),
        from,
        to.subtract(from),
        !compute.isBounded());
  }
}
