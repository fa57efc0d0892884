package org.flopaudit.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.flopaudit.fact.ModelId;
import org.flopaudit.law.Position;
import org.flopaudit.report.Visible;

/**
 * Something that is not disclosed.
 *
 * @param text what is missing
 * @param laws the laws that it leaves open; none where it leaves open all that cannot be told
 */
public record Gap(String text, List<String> laws) {

  /** Copies the list. */
  public Gap {
    laws = List.copyOf(laws);
  }

  /**
   * What is missing; what several laws ask for is said once.
   *
   * @param model the model in whose part they stand
   */
  static List<Gap> among(List<Position> positions, ModelId model) {
    long open = positions.stream().filter(position -> !position.missing().isEmpty()).count();
    Map<String, List<String>> laws = new LinkedHashMap<>();
    for (Position position : positions) {
      for (String missing : position.missing()) {
        laws.computeIfAbsent(Plain.ofThis(model, missing), text -> new ArrayList<>())
            .add(position.framework().shortName());
      }
    }
    return laws.entrySet().stream()
        .map(
            each ->
                new Gap(
                    Plain.text(Visible.line(each.getKey())),
                    each.getValue().size() == open ? List.of() : each.getValue()))
        .toList();
  }
}
