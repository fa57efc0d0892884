package org.flopaudit.estimate;

import java.math.BigDecimal;
import java.util.Optional;
import org.flopaudit.fact.Stage;

/**
 * A catalogue's figure for one model.
 *
 * @param compute training compute in FLOP
 * @param stage the part of training that the figure is for
 * @param confidence the catalogue's own word: Confident, Likely, Speculative, or empty
 * @param source which catalogue, and the day it was read
 */
public record Catalogued(
    BigDecimal compute, Optional<Stage> stage, String confidence, String source) {}
