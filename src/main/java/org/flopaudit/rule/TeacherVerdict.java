package org.flopaudit.rule;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.flopaudit.fact.Disclosures;
import org.flopaudit.fact.Distillation;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.ImpliedTeacher;
import org.flopaudit.fact.Technique;

/**
 * What the documents together say of teachers: a teacher that one of them names is named, whatever
 * the others leave out.
 *
 * @param verdict the verdict that must hold
 */
record TeacherVerdict(Distillation verdict) implements Condition {
  private static final List<Distillation> MOST_TELLING_FIRST =
      List.of(
          Distillation.TEACHER_NAMED,
          Distillation.TEACHER_NOT_NAMED,
          Distillation.TEACHER_IMPLIED_BY_DATASET,
          Distillation.NONE);
  private static final Set<String> TAUGHT =
      Set.of(
          Technique.DISTILLATION.label(),
          Technique.SYNTHETIC_DATA.label(),
          Technique.KICKSTARTING.label(),
          Technique.REINCARNATION.label());

  @Override
  public Outcome of(Subject subject) {
    Set<Distillation> said =
        subject.documents().stream().map(Disclosures::distillation).collect(Collectors.toSet());
    Distillation together =
        MOST_TELLING_FIRST.stream().filter(said::contains).findFirst().orElse(Distillation.NONE);
    return together == verdict ? Outcome.yes(grounds(subject)) : Outcome.no();
  }

  private static Grounds grounds(Subject subject) {
    List<ImpliedTeacher> implied =
        subject.documents().stream().flatMap(d -> d.impliedTeachers().stream()).toList();
    Grounds words =
        subject
            .stated(Set.of(FactKind.TECHNIQUE))
            .filter(fact -> TAUGHT.contains(fact.value().text()))
            .map(fact -> Grounds.quoting(fact.value().text(), fact.evidence()))
            .reduce(Grounds.NONE, Grounds::and);
    Grounds sets =
        implied.stream()
            .map(
                set ->
                    Grounds.quoting(
                        "data set " + set.dataset() + " (" + set.source() + ")", set.evidence()))
            .reduce(Grounds.NONE, Grounds::and);
    return words
        .and(sets)
        .with(
            Hole.DATASETS,
            implied.stream()
                .map(ImpliedTeacher::dataset)
                .distinct()
                .collect(Collectors.joining(", ")))
        .with(
            Hole.TEACHERS,
            implied.stream()
                .flatMap(set -> set.teachers().stream())
                .distinct()
                .collect(Collectors.joining(", ")));
  }

  @Override
  public Set<Hole> fills() {
    return verdict == Distillation.TEACHER_IMPLIED_BY_DATASET
        ? Set.of(Hole.DATASETS, Hole.TEACHERS)
        : Set.of();
  }
}
