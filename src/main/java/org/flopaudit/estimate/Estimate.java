package org.flopaudit.estimate;

import java.math.BigDecimal;
import java.util.Optional;
import org.flopaudit.fact.Stage;

/**
 * Training compute of one stage, by one method.
 *
 * @param method how it was reckoned
 * @param stage the part of training; empty where the document does not tell
 * @param value the figure as stated or reckoned, in FLOP
 * @param range the amounts that it admits: other figures agree with it if they lie in here
 * @param counted what enters a ledger: a figure that the developer states is taken at its word, so
 *     that exactly 1e26 is exactly 1e26; operations that are counted, as the law has them counted
 * @param derivation how it came about
 */
public record Estimate(
    MethodName method,
    Optional<Stage> stage,
    BigDecimal value,
    FlopRange range,
    FlopRange counted,
    Derivation derivation) {}
