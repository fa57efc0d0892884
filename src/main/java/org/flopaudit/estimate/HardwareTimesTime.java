package org.flopaudit.estimate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flopaudit.fact.FactKind;

/** Accelerators x time x the rate they achieved. */
final class HardwareTimesTime implements Method {
  private final StatedNumbers numbers;
  private final Assumptions assumptions;
  private final DevicesUsed devices;

  HardwareTimesTime(StatedNumbers numbers, Assumptions assumptions, DevicesUsed devices) {
    this.numbers = numbers;
    this.assumptions = assumptions;
    this.devices = devices;
  }

  @Override
  public MethodName name() {
    return MethodName.HARDWARE_TIMES_TIME;
  }

  @Override
  public List<Estimate> estimates(ModelFacts facts) {
    List<Estimate> estimates = new ArrayList<>();
    for (ModelFacts.Part part : facts.parts()) {
      Optional<Figure> hours = deviceHours(part, facts);
      Optional<Figure> rate = rate(part, facts);
      if (hours.isPresent() && rate.isPresent()) {
        Figure figure = Formulas.hardware(hours.get(), rate.get());
        estimates.add(Estimates.estimate(name(), part.stage(), figure, assumptions.deviceTime()));
      }
    }
    return estimates;
  }

  private Optional<Figure> deviceHours(ModelFacts.Part part, ModelFacts facts) {
    return numbers
        .one(part.all(FactKind.DEVICE_HOURS))
        .or(
            () ->
                numbers
                    .one(part.all(FactKind.TRAINING_TIME))
                    .flatMap(
                        time -> devices.count(part, facts).map(count -> product(count, time))));
  }

  private static Figure product(Figure count, Figure time) {
    Figure hours = count.times(time);
    return hours.because(
        Figures.stated(count.value())
            + " devices x "
            + Figures.stated(time.value())
            + " hours = "
            + Figures.rounded(hours.value())
            + " device-hours",
        "arithmetic");
  }

  private Optional<Figure> rate(ModelFacts.Part part, ModelFacts facts) {
    Optional<Figure> achieved = numbers.one(facts.near(part, FactKind.THROUGHPUT));
    return achieved.or(() -> utilized(part, facts)).or(() -> usual(part, facts));
  }

  private Optional<Figure> utilized(ModelFacts.Part part, ModelFacts facts) {
    return numbers
        .one(facts.near(part, FactKind.UTILIZATION))
        .filter(stated -> stated.value().compareTo(BigDecimal.ONE) <= 0)
        .flatMap(
            stated -> devices.peakUtilized(part, facts).map(peak -> Formulas.rate(peak, stated)));
  }

  private Optional<Figure> usual(ModelFacts.Part part, ModelFacts facts) {
    return devices
        .peak(part, facts)
        .map(peak -> Formulas.rate(peak, assumptions.utilization().figure()));
  }

  @Override
  public List<String> missing(ModelFacts facts) {
    boolean hasHours =
        facts.has(FactKind.DEVICE_HOURS)
            || (facts.has(FactKind.DEVICE_COUNT) && facts.has(FactKind.TRAINING_TIME));
    if (hasHours) {
      return List.of("the type of accelerator");
    }
    boolean hasTime = facts.has(FactKind.TRAINING_TIME);
    boolean hasDevices = facts.has(FactKind.DEVICE_COUNT) || facts.has(FactKind.DEVICE_TYPE);
    if (hasTime) {
      return List.of("the number and type of accelerators");
    }
    return hasDevices ? List.of("the accelerator hours") : List.of();
  }
}
