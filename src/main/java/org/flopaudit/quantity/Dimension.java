package org.flopaudit.quantity;

/** What a unit measures. Each has one base unit, in which factors are given. */
public enum Dimension {
  /** Base unit: one parameter. */
  PARAMETERS,
  /** Base unit: one token. */
  TOKENS,
  /** Base unit: one example, image, pair, row or prompt. */
  EXAMPLES,
  /** Base unit: one floating-point operation. */
  OPERATIONS,
  /** Base unit: one floating-point operation a second. */
  RATE,
  /** Base unit: one accelerator. */
  DEVICES,
  /** Base unit: one machine of several accelerators. */
  NODES,
  /** Base unit: one accelerator for one hour. */
  DEVICE_TIME,
  /** Base unit: one hour. */
  TIME,
  /** Base unit: one kilowatt-hour. */
  ENERGY,
  /** Base unit: one kilogram of CO2 equivalent. */
  EMISSIONS,
  /** Base unit: one US dollar. */
  MONEY,
  /** Base unit: one optimiser step. */
  STEPS,
  /** Base unit: one pass over the data. */
  EPOCHS,
  /** Base unit: one sequence of a batch. */
  SEQUENCES,
  /** Base unit: the whole, 1. */
  FRACTION,
  /** Base unit: one byte. */
  BYTES,
  /** Something counted that no fact is about, such as layers or languages. */
  OTHER
}
