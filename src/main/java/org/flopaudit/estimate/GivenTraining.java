package org.flopaudit.estimate;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.Stage;

/**
 * A training run that somebody describes in figures.
 *
 * @param figures by kind, in the unit of the kind; kinds that are names are refused when reckoning
 * @param device the accelerator by name, or an empty string
 * @param stage which part of a model's training it is; empty where that does not matter
 * @param isAdapter whether an adapter was trained and not the whole model
 * @param isRounded whether the figures are rounded as documents round them, and not meant to the
 *     last digit
 */
public record GivenTraining(
    Map<FactKind, BigDecimal> figures,
    String device,
    Optional<Stage> stage,
    boolean isAdapter,
    boolean isRounded) {

  /** Copies the map. */
  public GivenTraining {
    figures = Map.copyOf(figures);
  }

  /** The same run as one part of a model's training. */
  public GivenTraining in(Optional<Stage> part) {
    return new GivenTraining(figures, device, part, isAdapter, isRounded);
  }

  /** A run of a whole model, with figures meant to the last digit. */
  public static GivenTraining of(Map<FactKind, BigDecimal> figures, String device) {
    return new GivenTraining(figures, device, Optional.empty(), false, false);
  }
}
