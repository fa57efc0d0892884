package org.flopaudit.extract;

import java.util.List;
import java.util.Optional;

/** The extractors of amounts, in the order in which they are asked; the first claim holds. */
final class AmountExtractors {
  private static final List<AmountExtractor> ALL =
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

  /** What a number claims at its place, if anything. */
  static Optional<Claim> claim(Measured measured, Setting setting) {
    if (measured.isMereNumber()) {
      return Optional.empty();
    }
    for (AmountExtractor extractor : ALL) {
      Optional<Claim> claim = extractor.claim(measured, setting);
      if (claim.isPresent()) {
        return claim;
      }
    }
    return Optional.empty();
  }
}
