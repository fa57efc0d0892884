package org.flopaudit.estimate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.flopaudit.fact.Fact;
import org.flopaudit.fact.FactKind;

/** The accelerators that a part of the training ran on. */
final class DevicesUsed {
  private final StatedNumbers numbers;
  private final Assumptions assumptions;
  private final Accelerators accelerators;

  DevicesUsed(StatedNumbers numbers, Assumptions assumptions, Accelerators accelerators) {
    this.numbers = numbers;
    this.assumptions = assumptions;
    this.accelerators = accelerators;
  }

  /** How many: as stated, or as the name of the machine has it ("8xA100", "TPU v3-128"). */
  Optional<Figure> count(ModelFacts.Part part, ModelFacts facts) {
    return numbers
        .one(facts.near(part, FactKind.DEVICE_COUNT))
        .or(
            () ->
                facts.near(part, FactKind.DEVICE_TYPE).stream()
                    .flatMap(fact -> named(fact).stream())
                    .findFirst());
  }

  private Optional<Figure> named(Fact fact) {
    return accelerators
        .find(fact.value().text())
        .flatMap(Accelerators.Match::count)
        .map(
            count ->
                new Figure(
                    BigDecimal.valueOf(count),
                    Interval.exactly(BigDecimal.valueOf(count)),
                    Derivation.quoting(count + " devices", fact.evidence())));
  }

  /** The dense peak rate of one, in FLOP/s: of any of them, where several kinds are meant. */
  Optional<Figure> peak(ModelFacts.Part part, ModelFacts facts) {
    List<Fact> types = facts.near(part, FactKind.DEVICE_TYPE);
    return types.stream()
        .flatMap(fact -> peak(fact).stream())
        .reduce(
            (first, second) ->
                new Figure(
                    first.value(),
                    first.range().union(second.range()),
                    first.derivation().then(second.derivation())));
  }

  private Optional<Figure> peak(Fact fact) {
    return accelerators
        .find(fact.value().text())
        .flatMap(match -> peak(match).map(figure -> quoted(figure, match, fact)));
  }

  private static Figure quoted(Figure figure, Accelerators.Match match, Fact fact) {
    return new Figure(
        figure.value(),
        figure.range(),
        Derivation.quoting(match.names(), fact.evidence()).then(figure.derivation()));
  }

  private Optional<Figure> peak(Accelerators.Match match) {
    return match.peak().map(range -> peak(match, range));
  }

  /**
   * The peak rate of one, where somebody states a utilisation of it and no precision: that of 16
   * bits as usual, and up to that of 8 bits where the device has one.
   */
  Optional<Figure> peakUtilized(ModelFacts.Part part, ModelFacts facts) {
    Optional<Interval> of8Bits =
        facts.near(part, FactKind.DEVICE_TYPE).stream()
            .flatMap(fact -> accelerators.find(fact.value().text()).stream())
            .flatMap(match -> match.peakOf8Bits().stream())
            .reduce(Interval::union);
    return peak(part, facts).map(peak -> of8Bits.map(rate -> orOf8Bits(peak, rate)).orElse(peak));
  }

  private static Figure orOf8Bits(Figure peak, Interval rate) {
    return peak.upTo(rate)
        .assuming(
            "the precision is not stated; the utilisation may be of the peak rate at 8 bits, "
                + Figures.rounded(rate)
                + " FLOP/s");
  }

  private Figure peak(Accelerators.Match match, Interval range) {
    Accelerator first = match.candidates().get(0);
    BigDecimal usual = match.peak(first).map(Interval::low).orElse(range.low());
    Figure peak =
        new Figure(
            usual,
            range,
            Derivation.of(
                first.name() + ": " + Figures.stated(usual) + " FLOP/s, dense, " + match.bits(),
                first.source()));
    return match.isFromMemory() ? peak.times(assumptions.peakFromMemory().figure()) : peak;
  }

  /** The rated power of one, in watts, where it is known. */
  Optional<Figure> watts(ModelFacts facts) {
    return facts.all(FactKind.DEVICE_TYPE).stream()
        .flatMap(fact -> accelerators.find(fact.value().text()).stream())
        .flatMap(match -> match.candidates().stream())
        .filter(device -> device.watts().isPresent())
        .map(
            device ->
                new Figure(
                    device.watts().get(),
                    Interval.exactly(device.watts().get()),
                    Derivation.of(
                        device.name() + ": " + Figures.stated(device.watts().get()) + " W",
                        device.source())))
        .reduce(
            (first, second) ->
                new Figure(first.value(), first.range().union(second.range()), first.derivation()));
  }
}
