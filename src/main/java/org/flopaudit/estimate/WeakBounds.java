package org.flopaudit.estimate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.flopaudit.fact.FactKind;

/**
 * From energy, emissions or cost back to accelerator hours, and from these to operations: wide, and
 * better than nothing.
 */
final class WeakBounds implements Method {
  private static final BigDecimal WATTS_A_KILOWATT = BigDecimal.valueOf(1000);

  private final MethodName name;
  private final FactKind kind;
  private final StatedNumbers numbers;
  private final Assumptions assumptions;
  private final DevicesUsed devices;

  /**
   * One of the three.
   *
   * @param name {@link MethodName#ENERGY_USED}, {@link MethodName#EMISSIONS_CAUSED} or {@link
   *     MethodName#MONEY_SPENT}
   * @param kind the facts it begins with
   */
  WeakBounds(
      MethodName name,
      FactKind kind,
      StatedNumbers numbers,
      Assumptions assumptions,
      DevicesUsed devices) {
    this.name = name;
    this.kind = kind;
    this.numbers = numbers;
    this.assumptions = assumptions;
    this.devices = devices;
  }

  @Override
  public MethodName name() {
    return name;
  }

  @Override
  public List<Estimate> estimates(ModelFacts facts) {
    return facts.parts().stream()
        .flatMap(
            part ->
                numbers
                    .one(part.all(kind))
                    .filter(figure -> figure.range().low().signum() >= 0)
                    .flatMap(spent -> deviceHours(spent, facts))
                    .flatMap(hours -> operations(hours, part, facts))
                    .map(figure -> Estimates.estimate(name, part.stage(), figure))
                    .stream())
        .toList();
  }

  private Optional<Figure> operations(Figure hours, ModelFacts.Part part, ModelFacts facts) {
    return devices
        .peak(part, facts)
        .map(peak -> Formulas.rate(peak, assumptions.utilization().figure()))
        .map(rate -> Formulas.hardware(hours, rate));
  }

  private static Figure bought(Figure dollars, Figure price) {
    Figure hours = dollars.dividedBy(price);
    return hours.because(
        Figures.stated(dollars.value())
            + " USD / "
            + Figures.stated(price.value())
            + " USD an hour = "
            + Figures.rounded(hours.value())
            + " device-hours",
        "arithmetic");
  }

  private Optional<Figure> deviceHours(Figure spent, ModelFacts facts) {
    if (kind == FactKind.TRAINING_COST) {
      return Optional.of(bought(spent, assumptions.hourlyPrice().figure()));
    }
    Figure energy =
        kind == FactKind.EMISSIONS
            ? spent.dividedBy(assumptions.carbonIntensity().figure())
            : spent;
    return devices
        .watts(facts)
        .map(watts -> watts.times(assumptions.powerDraw().figure()))
        .map(watts -> energy.times(Figure.exactly(WATTS_A_KILOWATT)).dividedBy(watts));
  }
}
