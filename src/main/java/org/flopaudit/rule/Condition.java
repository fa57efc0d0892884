package org.flopaudit.rule;

import java.util.Set;

/** A question that a rule asks of a subject, answered in three values. */
sealed interface Condition
    permits AllOf,
        AnyOf,
        NotSo,
        Stated,
        WithheldFact,
        Unestimable,
        Compared,
        MadeBy,
        TeacherVerdict,
        Disagreeing,
        ShareAbove,
        Spent,
        Standing,
        LoopholeFound,
        PlaceholderLeft,
        DerivedBy,
        OddLineage,
        SinceEarlier {

  /** Its answer. */
  Outcome of(Subject subject);

  /** The holes of a message that are filled wherever it holds. */
  default Set<Hole> fills() {
    return Set.of();
  }
}
