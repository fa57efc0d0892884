package org.flopaudit.law;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flopaudit.ledger.Ledger;

/**
 * Where one ledger stands on a day. A position is reckoned when it is first asked for: most models
 * disclose so little that the rules ask for few of them.
 */
public final class Positions {
  private final Frameworks frameworks;
  private final Ledger ledger;
  private final LocalDate day;
  private final Map<String, Optional<Position>> reckoned = new HashMap<>();

  /** The positions of a ledger under some frameworks. */
  public Positions(Frameworks frameworks, Ledger ledger, LocalDate day) {
    this.frameworks = frameworks;
    this.ledger = ledger;
    this.day = day;
  }

  /** The position under a framework; empty if it is not known or has no threshold. */
  public Optional<Position> find(String framework) {
    return reckoned.computeIfAbsent(
        framework,
        id ->
            frameworks
                .find(id)
                .filter(Framework::hasThreshold)
                .map(found -> Position.of(found, ledger, day)));
  }

  /** The position under each framework that has a threshold, by id. */
  public List<Position> all() {
    return frameworks.all().stream().flatMap(framework -> find(framework.id()).stream()).toList();
  }
}
