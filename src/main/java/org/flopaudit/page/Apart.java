package org.flopaudit.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.flopaudit.law.Count;
import org.flopaudit.law.Position;
import org.flopaudit.report.Visible;

/**
 * Compute that does not count for certain.
 *
 * @param text why, and what was spent with its amount
 * @param laws the laws under which it is so; none where it is so under all
 */
public record Apart(String text, List<String> laws) {

  /** Copies the list. */
  public Apart {
    laws = List.copyOf(laws);
  }

  /** What some laws leave out or may leave out; what several leave out is said once. */
  static List<Apart> among(List<Position> positions) {
    Map<String, List<String>> laws = new LinkedHashMap<>();
    for (Position position : positions) {
      for (Count count : position.deciding().counts()) {
        if (isLeftOut(count)) {
          laws.computeIfAbsent(text(position, count), text -> new ArrayList<>())
              .add(position.framework().shortName());
        }
      }
    }
    return laws.entrySet().stream()
        .map(
            each ->
                new Apart(
                    each.getKey(),
                    each.getValue().size() == positions.size() ? List.of() : each.getValue()))
        .toList();
  }

  private static boolean isLeftOut(Count count) {
    boolean isSpent = !count.entry().compute().isNone();
    boolean isWhole = count.disputed().isNone() && !count.sure().isNone();
    return isSpent && !isWhole;
  }

  private static String text(Position position, Count count) {
    String entry = Plain.ofThis(position.ledger().model(), count.entry().label());
    return Plain.text(Visible.line(count.why() + ": " + entry))
        + " ("
        + Plain.flop(count.entry().compute())
        + ")";
  }
}
