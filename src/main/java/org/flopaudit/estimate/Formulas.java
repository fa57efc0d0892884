package org.flopaudit.estimate;

import java.math.BigDecimal;
import java.math.MathContext;

/** The arithmetic that methods and the calculator share, each with a step that shows it. */
final class Formulas {
  private static final BigDecimal SECONDS_AN_HOUR = BigDecimal.valueOf(3600);

  private Formulas() {}

  /**
   * Operations counted.
   *
   * @param operations for each parameter and token
   * @param parameters that work on each token
   * @param tokens seen
   * @return FLOP
   */
  static Figure operations(Figure operations, Figure parameters, Figure tokens) {
    Figure product = parameters.times(tokens).times(operations);
    return product.because(
        Figures.stated(operations.value())
            + " x "
            + Figures.stated(parameters.value())
            + " parameters x "
            + Figures.stated(tokens.value())
            + " tokens = "
            + Figures.flop(product.value()),
        "Kaplan et al. 2020 (arXiv 2001.08361)");
  }

  /**
   * Hardware used.
   *
   * @param deviceHours accelerators x hours
   * @param rate what each achieved, in FLOP/s
   * @return FLOP
   */
  static Figure hardware(Figure deviceHours, Figure rate) {
    Figure product = deviceHours.times(Figure.exactly(SECONDS_AN_HOUR)).times(rate);
    return product.because(
        Figures.stated(deviceHours.value())
            + " device-hours x 3600 s x "
            + Figures.rounded(rate.value())
            + " FLOP/s = "
            + Figures.flop(product.value()),
        "Commission guidelines C(2025) 7719, Annex A.2");
  }

  /**
   * What an accelerator achieved.
   *
   * @param peak its dense peak rate, in FLOP/s
   * @param utilization the part of it that was used, from 0 to 1
   * @return FLOP/s
   */
  static Figure rate(Figure peak, Figure utilization) {
    Figure product = peak.times(utilization);
    return product.because(
        Figures.stated(peak.value())
            + " FLOP/s at peak x "
            + Figures.stated(utilization.value())
            + " utilisation = "
            + Figures.rounded(product.value())
            + " FLOP/s",
        "arithmetic");
  }

  /**
   * The width of a transformer with so many parameters: 12 x depth x width^2, and width a fixed
   * multiple of depth (Kaplan et al. 2020, 2.1).
   */
  static BigDecimal width(BigDecimal parameters, BigDecimal aspectRatio) {
    double cube =
        parameters
            .multiply(aspectRatio)
            .divide(BigDecimal.valueOf(12), MathContext.DECIMAL64)
            .doubleValue();
    // A cube root has no exact decimals, and the result only bounds a correction.
    return BigDecimal.valueOf(Math.max(1, Math.cbrt(cube)));
  }
}
