package org.flopaudit.extract;

import java.util.List;

/** The extractors of numbers, in the order in which they are asked; the first claim holds. */
final class AmountExtractors {
  static final List<AmountExtractor> ALL =
      List.of(
          new ComputeClaims(),
          new DeviceClaims(),
          new TimeClaims(),
          new FootprintClaims(),
          new ScheduleClaims(),
          new TokenClaims(),
          new ExampleClaims(),
          new ParameterClaims());

  private AmountExtractors() {}
}
