package org.flopaudit.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.flopaudit.estimate.Figures;
import org.flopaudit.law.Position;
import org.flopaudit.law.Verdict;

/** How far a model is from the nearest threshold of the laws that bind. */
final class Distance {
  private final Position position;
  private final BigDecimal limit;

  private Distance(Position position, BigDecimal limit) {
    this.position = position;
    this.limit = limit;
  }

  /**
   * In words, such as {@code under eu-gl-gpaisr 1.8e23 FLOP count, 1.8 % of its threshold (above
   * 1e25 FLOP)}.
   *
   * @param laws the ids of the laws to look at
   */
  static String text(Subject subject, List<String> laws) {
    return laws.stream()
        .flatMap(law -> subject.position(law).stream())
        .filter(position -> position.binds() && position.framework().isLaw())
        .flatMap(position -> of(position).stream())
        .max(Comparator.comparing(Distance::share))
        .map(Distance::text)
        .orElse("none of the laws looked at binds on this day");
  }

  private static Optional<Distance> of(Position position) {
    return position
        .deciding()
        .limb()
        .threshold()
        .limit(position.ledger().originalOfOthers())
        .filter(limit -> limit.signum() > 0)
        .map(limit -> new Distance(position, limit));
  }

  /** The least that counts, as a share of the threshold. */
  private BigDecimal share() {
    return position.counted().low().divide(limit, MathContext.DECIMAL64);
  }

  private String text() {
    String law = position.framework().id();
    String threshold = position.deciding().limb().threshold().text();
    if (position.verdict() == Verdict.CROSSES) {
      return "the threshold of " + law + " (" + threshold + ") is met as it is";
    }
    if (position.counted().isUnknown()) {
      return "what counts under " + law + " cannot be told, and the threshold is " + threshold;
    }
    String counted = "under " + law + " " + position.counted().text() + " count, ";
    return position
        .counted()
        .high()
        .map(most -> counted + share(most) + " of its threshold (" + threshold + ")")
        .orElse(counted + "not all of it is disclosed, and the threshold is " + threshold);
  }

  private String share(BigDecimal most) {
    return Figures.percent(most.divide(limit, MathContext.DECIMAL64));
  }
}
