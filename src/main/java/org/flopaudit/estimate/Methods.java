package org.flopaudit.estimate;

import java.util.ArrayList;
import java.util.List;
import org.flopaudit.data.DataFolder;
import org.flopaudit.data.Faults;
import org.flopaudit.fact.FactKind;

/** Every method, the most trusted first. */
public final class Methods {
  private final List<Method> methods;
  private final Assumptions assumptions;
  private final Accelerators accelerators;
  private final StatedNumbers numbers;

  /** The methods with what they take for granted and the devices they know. */
  public Methods(Assumptions assumptions, Accelerators accelerators) {
    this.numbers = new StatedNumbers(assumptions);
    DevicesUsed devices = new DevicesUsed(numbers, assumptions, accelerators);
    this.assumptions = assumptions;
    this.accelerators = accelerators;
    this.methods =
        List.of(
            new StatedCompute(numbers),
            new TrainerLog(numbers, assumptions),
            new ParametersTimesTokens(numbers, assumptions),
            new HardwareTimesTime(numbers, assumptions, devices),
            new CatalogueFigure(assumptions),
            new WeakBounds(MethodName.ENERGY_USED, FactKind.ENERGY, numbers, assumptions, devices),
            new WeakBounds(
                MethodName.EMISSIONS_CAUSED, FactKind.EMISSIONS, numbers, assumptions, devices),
            new WeakBounds(
                MethodName.MONEY_SPENT, FactKind.TRAINING_COST, numbers, assumptions, devices));
  }

  /** Reads {@code catalog/assumptions.yaml} and {@code catalog/accelerators.table}. */
  public static Methods read(DataFolder folder, Faults faults) {
    return new Methods(Assumptions.read(folder, faults), Accelerators.read(folder, faults));
  }

  /** What is taken for granted. */
  public Assumptions assumptions() {
    return assumptions;
  }

  /** The devices that are known. */
  public Accelerators accelerators() {
    return accelerators;
  }

  /** How numbers are read. */
  StatedNumbers numbers() {
    return numbers;
  }

  /** The same methods for figures that are meant to the last digit. */
  Methods withoutRounding() {
    return new Methods(assumptions.withoutRounding(), accelerators);
  }

  /** Compute of forward passes, for teachers and for answers. */
  public Passes passes() {
    return new Passes(numbers, assumptions);
  }

  /** Everything that the facts of a model let one reckon. */
  public Estimates estimates(ModelFacts facts) {
    List<Estimate> all = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (Method method : methods) {
      List<Estimate> found = method.estimates(facts);
      all.addAll(found);
      if (found.isEmpty()) {
        missing.addAll(method.missing(facts));
      }
    }
    return new Estimates(all, missing);
  }
}
