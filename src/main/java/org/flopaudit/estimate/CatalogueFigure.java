package org.flopaudit.estimate;

import java.util.List;

/** What a catalogue such as Epoch AI's says of the model. */
final class CatalogueFigure implements Method {
  private final Assumptions assumptions;

  CatalogueFigure(Assumptions assumptions) {
    this.assumptions = assumptions;
  }

  @Override
  public MethodName name() {
    return MethodName.CATALOGUE_FIGURE;
  }

  @Override
  public List<Estimate> estimates(ModelFacts facts) {
    return facts.catalogued().stream()
        .map(
            entry ->
                Estimates.estimate(
                    name(),
                    entry.stage(),
                    Figure.exactly(entry.compute())
                        .because(Figures.stated(entry.compute()) + " FLOP", entry.source())
                        .times(margin(entry.confidence()).figure())))
        .toList();
  }

  /** A catalogue that does not say how sure it is, is taken as least sure. */
  private Assumption margin(String confidence) {
    return switch (confidence) {
      case "Confident" -> assumptions.catalogueConfident();
      case "Likely" -> assumptions.catalogueLikely();
      default -> assumptions.catalogueSpeculative();
    };
  }
}
