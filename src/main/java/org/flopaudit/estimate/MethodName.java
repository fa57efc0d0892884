package org.flopaudit.estimate;

import org.flopaudit.data.DataNode;

/** The ways of reckoning training compute, the most trusted first. */
public enum MethodName {
  /** The developer says so. */
  STATED_COMPUTE("the developer states it"),
  /** A training program counted it. */
  TRAINER_LOG("the training program's own count, made during the run"),
  /** 6 x parameters x tokens. */
  PARAMETERS_TIMES_TOKENS("counting operations needs no guess at utilisation"),
  /** Accelerators x time x rate. */
  HARDWARE_TIMES_TIME("accelerators and time are stated, parameters and tokens are not"),
  /** Somebody else's figure for this model. */
  CATALOGUE_FIGURE("the documents state too little; a catalogue has a figure"),
  /** From the energy used. */
  ENERGY_USED("only the energy is stated"),
  /** From the emissions caused. */
  EMISSIONS_CAUSED("only the emissions are stated"),
  /** From the money spent. */
  MONEY_SPENT("only the cost is stated");

  private final String reason;

  MethodName(String reason) {
    this.reason = reason;
  }

  /** The name that users see, such as {@code parameters-times-tokens}. */
  public String label() {
    return DataNode.word(this);
  }

  /** Why this method is used, where no better one could be. */
  public String reason() {
    return reason;
  }
}
