package org.flopaudit.rule;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.flopaudit.fact.Placeholder;

/**
 * Template text was left under certain headings.
 *
 * @param headings words of which a heading must hold one, in lower case
 */
record PlaceholderLeft(List<String> headings) implements Condition {

  /** Copies the list. */
  PlaceholderLeft {
    headings = List.copyOf(headings);
  }

  @Override
  public Outcome of(Subject subject) {
    List<Placeholder> found =
        subject.documents().stream()
            .flatMap(document -> document.placeholders().stream())
            .filter(this::isMeant)
            .toList();
    if (found.isEmpty()) {
      return Outcome.no();
    }
    Grounds grounds = Grounds.NONE;
    for (Placeholder placeholder : found) {
      grounds = grounds.and(Grounds.quoting(placeholder.section(), placeholder.evidence()));
    }
    String sections =
        found.stream().map(Placeholder::section).distinct().collect(Collectors.joining(", "));
    return Outcome.yes(grounds.with(Hole.SECTIONS, sections));
  }

  private boolean isMeant(Placeholder placeholder) {
    String section = placeholder.section().toLowerCase(Locale.ROOT);
    return headings.stream().anyMatch(section::contains);
  }

  @Override
  public Set<Hole> fills() {
    return Set.of(Hole.SECTIONS);
  }
}
