package org.flopaudit.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.flopaudit.fact.ModelId;
import org.flopaudit.law.Position;
import org.flopaudit.law.Threshold;
import org.flopaudit.law.Turning;
import org.flopaudit.report.Visible;

/**
 * What an undisclosed amount would turn.
 *
 * @param what the amount, such as {@code the undisclosed fine-tuning of this model}
 * @param lines from how much on it would put the model over which lines, the least first; none
 *     where nothing else is known to count, so that only the line's own figure puts it over any
 */
public record Turn(String what, List<String> lines) {

  /** Copies the list. */
  public Turn {
    lines = List.copyOf(lines);
  }

  /**
   * What the undisclosed amounts of some positions would turn.
   *
   * @param model the model in whose part they stand
   */
  static List<Turn> among(List<Position> positions, ModelId model) {
    Map<String, List<Position>> same = new LinkedHashMap<>();
    for (Position position : positions) {
      position
          .turning()
          .map(turning -> Plain.text(Visible.line(Plain.ofThis(model, turning.what()))))
          .ifPresent(what -> same.computeIfAbsent(what, w -> new ArrayList<>()).add(position));
    }
    return same.entrySet().stream()
        .map(each -> new Turn(each.getKey(), lines(each.getValue())))
        .toList();
  }

  private static List<String> lines(List<Position> positions) {
    if (positions.stream().allMatch(Turn::decidesAlone)) {
      return List.of();
    }
    Map<String, List<String>> laws = new LinkedHashMap<>();
    positions.stream()
        .sorted(Comparator.comparing(Turn::decidesAlone).thenComparing(Turn::needed))
        .forEach(
            position ->
                laws.computeIfAbsent(least(position), least -> new ArrayList<>())
                    .add(position.framework().shortName()));
    return laws.entrySet().stream()
        .map(each -> each.getKey() + ": over " + String.join("; ", each.getValue()))
        .toList();
  }

  private static String least(Position position) {
    return decidesAlone(position)
        ? "as much as the line itself"
        : Plain.text(position.turning().map(Turning::least).orElseThrow());
  }

  private static BigDecimal needed(Position position) {
    return position.turning().map(Turning::flop).orElseThrow();
  }

  /** Whether nothing else is known to count toward a line that is an amount. */
  private static boolean decidesAlone(Position position) {
    return position.deciding().limb().threshold() instanceof Threshold.Amount
        && Standing.limit(position)
            .filter(limit -> limit.compareTo(needed(position)) == 0)
            .isPresent();
  }
}
