package org.flopaudit.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.flopaudit.fact.ModelId;
import org.flopaudit.law.Position;
import org.flopaudit.law.Turning;
import org.flopaudit.report.Visible;

/**
 * Something that is not disclosed, or what its amount would turn.
 *
 * @param text what is missing, or from which amount on a line is crossed
 * @param isTurning whether it tells an amount
 * @param laws the laws that it leaves open; none where it leaves open all that cannot be told
 */
public record Gap(String text, boolean isTurning, List<String> laws) {

  /** Copies the list. */
  public Gap {
    laws = List.copyOf(laws);
  }

  /**
   * What is missing first, then what it would turn; what several laws ask for is said once.
   *
   * @param model the model in whose part they stand
   */
  static List<Gap> among(List<Position> positions, ModelId model) {
    long open = positions.stream().filter(position -> !position.missing().isEmpty()).count();
    Map<String, List<String>> missing = new LinkedHashMap<>();
    Map<String, List<String>> turning = new LinkedHashMap<>();
    for (Position position : positions) {
      String law = position.framework().shortName();
      position.missing().forEach(what -> add(missing, Plain.ofThis(model, what), law));
      position
          .turning()
          .map(Turning::text)
          .ifPresent(text -> add(turning, Plain.ofThis(model, text), law));
    }
    List<Gap> gaps = new ArrayList<>();
    missing.forEach(
        (text, laws) -> gaps.add(gap(text, false, laws.size() == open ? List.of() : laws)));
    turning.forEach((text, laws) -> gaps.add(gap(text, true, laws)));
    return gaps;
  }

  private static void add(Map<String, List<String>> laws, String text, String law) {
    laws.computeIfAbsent(text, t -> new ArrayList<>()).add(law);
  }

  private static Gap gap(String text, boolean isTurning, List<String> laws) {
    return new Gap(Plain.text(Visible.line(text)), isTurning, laws);
  }
}
