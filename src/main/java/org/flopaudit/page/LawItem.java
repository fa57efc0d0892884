package org.flopaudit.page;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.flopaudit.law.Framework;
import org.flopaudit.law.Limb;
import org.flopaudit.rule.Subject;

/**
 * A law whose line binds on the day, and who stands where.
 *
 * @param id its id in the rulesets
 * @param shortName what sentences call it
 * @param name its full name
 * @param line its thresholds
 * @param question what meeting it decides
 * @param open the conditions that no card settles
 * @param sources where it can be read
 * @param columns the models by verdict, in the order of {@link Sign}
 * @param unconcerned how many models it is not about
 */
public record LawItem(
    String id,
    String shortName,
    String name,
    List<String> line,
    String question,
    List<String> open,
    List<Framework.Citation> sources,
    List<Column> columns,
    long unconcerned) {

  /** Copies the lists. */
  public LawItem {
    line = List.copyOf(line);
    open = List.copyOf(open);
    sources = List.copyOf(sources);
    columns = List.copyOf(columns);
  }

  /**
   * The models with one verdict.
   *
   * @param sign the verdict
   * @param count how many there are
   * @param first the first few of them
   */
  public record Column(Sign sign, int count, List<Link> first) {
    private static final int SHOWN = 3;

    /** Copies the list. */
    public Column {
      first = List.copyOf(first);
    }

    /** How many are not named. */
    public int others() {
      return count - first.size();
    }

    static Column of(Sign sign, List<Link> models) {
      boolean isWorthNaming = sign != Sign.UNDER;
      return new Column(
          sign, models.size(), isWorthNaming ? models.stream().limit(SHOWN).toList() : List.of());
    }
  }

  /** A law as the models of a run stand to it. */
  static LawItem of(Framework framework, List<Subject> models, Anchors anchors) {
    Map<Sign, List<Link>> bySign =
        models.stream()
            .flatMap(
                subject ->
                    ModelPart.binding(subject).stream()
                        .filter(position -> position.framework().equals(framework))
                        .map(position -> Map.entry(Sign.of(position.verdict()), subject)))
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(
                        each -> anchors.of(each.getValue().model().id()), Collectors.toList())));
    List<Column> columns =
        Arrays.stream(Sign.values())
            .map(sign -> Column.of(sign, bySign.getOrDefault(sign, List.of())))
            .toList();
    return new LawItem(
        framework.id(),
        framework.shortName(),
        framework.name(),
        framework.limbs().stream().map(LawItem::line).toList(),
        framework.question(),
        framework.open().stream().map(Framework.OpenQuestion::question).toList(),
        framework.citations(),
        columns,
        models.size() - columns.stream().mapToLong(Column::count).sum());
  }

  private static String line(Limb limb) {
    return limb.name() + ": " + Plain.text(limb.threshold().text());
  }
}
