package org.flopaudit.law;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.flopaudit.estimate.FlopRange;
import org.flopaudit.estimate.Interval;

/**
 * Training compute that inference above the compute-optimal amount is worth.
 *
 * <p>With optimal training, inference grows with the square root of training; so one calibration
 * point gives the optimum for any model. Each order of magnitude above it is worth a part of an
 * order of magnitude of training, up to a ceiling (Pistillo and Villalobos 2025, II.D).
 *
 * @param training training compute of the calibration point, in FLOP
 * @param inference the optimal inference compute there, in FLOP
 * @param worth orders of magnitude of training that one of inference is worth
 * @param ceiling orders of magnitude of training that can be gained at most
 */
public record InferenceCredit(
    BigDecimal training, BigDecimal inference, BigDecimal worth, BigDecimal ceiling) {
  private static final MathContext PRECISION = MathContext.DECIMAL128;

  /** The training compute that a model is worth with so much inference. */
  public FlopRange equivalent(FlopRange trained, FlopRange inferred) {
    BigDecimal low = worth(trained.low(), inferred.low());
    Optional<BigDecimal> high =
        trained
            .high()
            .map(
                most ->
                    inferred
                        .high()
                        .map(answer -> worth(most, answer))
                        .orElseGet(() -> most.multiply(powerOfTen(ceiling))));
    return new FlopRange(new Interval(low, high));
  }

  /** The inference compute that goes with optimal training. */
  public BigDecimal optimum(BigDecimal trained) {
    return trained.divide(training, PRECISION).sqrt(PRECISION).multiply(inference, PRECISION);
  }

  /**
   * The inference for one token of an answer that makes a model worth a limit.
   *
   * @param trained its training compute, in FLOP
   * @param limit in FLOP, as training compute
   * @return FLOP for one token; empty where no inference suffices
   */
  public Optional<BigDecimal> inferenceFor(BigDecimal trained, BigDecimal limit) {
    if (trained.signum() == 0 || limit.compareTo(trained) <= 0) {
      return Optional.empty();
    }
    double wanting = Math.log10(limit.divide(trained, PRECISION).doubleValue());
    BigDecimal excess = BigDecimal.valueOf(wanting).divide(worth, PRECISION);
    return BigDecimal.valueOf(wanting).compareTo(ceiling) > 0
        ? Optional.empty()
        : Optional.of(optimum(trained).multiply(powerOfTen(excess), PRECISION));
  }

  private BigDecimal worth(BigDecimal trained, BigDecimal inferred) {
    BigDecimal optimum = optimum(trained);
    if (optimum.signum() == 0 || inferred.compareTo(optimum) <= 0) {
      return trained;
    }
    // An order of magnitude is a logarithm; double has digits enough for a curve read off a chart.
    double excess = Math.log10(inferred.divide(optimum, PRECISION).doubleValue());
    BigDecimal gained = BigDecimal.valueOf(excess).multiply(worth).min(ceiling);
    return trained.multiply(powerOfTen(gained));
  }

  /** Exact for whole exponents. */
  private static BigDecimal powerOfTen(BigDecimal exponent) {
    int whole = exponent.intValue();
    double rest = exponent.subtract(BigDecimal.valueOf(whole)).doubleValue();
    BigDecimal fraction = rest == 0 ? BigDecimal.ONE : BigDecimal.valueOf(Math.pow(10, rest));
    return fraction.scaleByPowerOfTen(whole);
  }
}
