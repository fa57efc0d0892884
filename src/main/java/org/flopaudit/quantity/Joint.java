package org.flopaudit.quantity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Two neighbouring quantities that mean one.
 *
 * <pre>
 * range    := quantity TO quantity | BETWEEN quantity AND quantity    of one unit: "38% to 43%"
 * duration := time ","? AND? time                                     "2 days and 5 hours"
 * product  := nodes EACH* devices PER? | devices PER node EACH* nodes   "16 nodes with 8 GPUs each"
 * </pre>
 */
final class Joint {
  private static final BigDecimal MOST_OF_ONE_NODE = BigDecimal.valueOf(16);
  private static final String EACH = "each";
  private static final int LONGEST_LINK = 5;
  private static final Unit HOUR = new Unit("hour", Dimension.TIME, BigDecimal.ONE);

  private final TokenRow row;

  Joint(TokenRow row) {
    this.row = row;
  }

  /** What two neighbours mean together; empty where each stands for itself. */
  Optional<Quantity> of(Quantity left, Quantity right) {
    if (isProduct(left, right)) {
      BigDecimal devices = left.low().multiply(right.low());
      Quantity counted = left.in(Dimension.DEVICES).isPresent() ? left : right;
      return Optional.of(joined(left, right, devices, devices, counted.readings()));
    }
    boolean single = isSingle(left) && isSingle(right) && right.bound() == Bound.EXACT;
    if (!single) {
      return Optional.empty();
    }
    if (isRange(left, right)) {
      return Optional.of(joined(left, right, left.low(), right.high(), left.readings()));
    }
    if (isDuration(left, right)) {
      BigDecimal hours = hours(left).add(hours(right));
      return Optional.of(joined(left, right, hours, hours, List.of(HOUR)));
    }
    return Optional.empty();
  }

  private static boolean isSingle(Quantity quantity) {
    return !quantity.isBare()
        && quantity.low().compareTo(quantity.high()) == 0
        && quantity.per().isEmpty();
  }

  private boolean isRange(Quantity left, Quantity right) {
    boolean to = row.is(left.to(), Particle.TO);
    boolean between = row.is(left.from() - 1, Particle.BETWEEN) && row.is(left.to(), Particle.AND);
    return (to || between)
        && right.from() == left.to() + 1
        && left.readings().equals(right.readings())
        && left.low().compareTo(right.low()) < 0;
  }

  private boolean isDuration(Quantity left, Quantity right) {
    if (left.in(Dimension.TIME).isEmpty() || right.in(Dimension.TIME).isEmpty()) {
      return false;
    }
    int next = row.skip(left.to(), ",");
    next = row.is(next, Particle.AND) ? next + 1 : next;
    return next == right.from() && factor(right).compareTo(factor(left)) < 0;
  }

  /** Nodes and the accelerators of each, in either order. */
  private boolean isProduct(Quantity left, Quantity right) {
    boolean nodesFirst = isOf(Dimension.NODES, left) && isOf(Dimension.DEVICES, right);
    if (nodesFirst) {
      return left.per().filter(per -> !per.equals(EACH)).isEmpty()
          && isOfOneNode(right)
          && areLinked(left, right);
    }
    boolean devicesFirst = isOf(Dimension.DEVICES, left) && isOf(Dimension.NODES, right);
    boolean isLinked = left.per().isPresent() ? areLinked(left, right) : areTimes(left, right);
    return devicesFirst && isOfOneNode(left) && right.per().isEmpty() && isLinked;
  }

  private static boolean isOf(Dimension dimension, Quantity quantity) {
    return quantity.in(dimension).isPresent() && quantity.low().compareTo(quantity.high()) == 0;
  }

  /** Accelerators "per node", "each", or so few that one node holds them. */
  private boolean isOfOneNode(Quantity devices) {
    return devices
        .per()
        .map(per -> per.equals(EACH) || isNode(devices.to() - 1))
        .orElse(devices.low().compareTo(MOST_OF_ONE_NODE) <= 0);
  }

  private boolean isNode(int at) {
    return row.unit(at)
        .filter(unit -> unit.meaning().get(0).dimension() == Dimension.NODES)
        .isPresent();
  }

  private boolean areTimes(Quantity left, Quantity right) {
    return row.is(left.to(), "x") && right.from() == left.to() + 1;
  }

  private boolean areLinked(Quantity left, Quantity right) {
    int between = right.from() - left.to();
    return between > 0
        && between <= LONGEST_LINK
        && IntStream.range(left.to(), right.from())
            .allMatch(at -> row.is(at, ",") || row.is(at, Particle.EACH));
  }

  private static BigDecimal hours(Quantity time) {
    return time.low().multiply(factor(time));
  }

  private static BigDecimal factor(Quantity time) {
    return time.in(Dimension.TIME).orElse(HOUR).factor();
  }

  private static Quantity joined(
      Quantity left, Quantity right, BigDecimal low, BigDecimal high, List<Unit> readings) {
    return new Quantity(
        low,
        high,
        left.bound(),
        readings,
        left.scaled() || right.scaled(),
        left.device().or(right::device),
        Optional.empty(),
        left.span().union(right.span()),
        left.from(),
        right.to());
  }
}
