package org.flopaudit.ledger;

import java.util.List;
import java.util.Locale;
import org.flopaudit.estimate.Derivation;
import org.flopaudit.estimate.FlopRange;
import org.flopaudit.estimate.Methods;
import org.flopaudit.estimate.Passes;
import org.flopaudit.fact.ModelId;
import org.flopaudit.lineage.Edge;
import org.flopaudit.lineage.EdgeType;
import org.flopaudit.lineage.Model;

/** What a teacher spent on its student: forward passes over data, or data that it wrote. */
final class Teaching {
  private Teaching() {}

  static Entry entry(
      Edge edge, Model student, OwnWork studentsWork, OwnWork teachersWork, Methods methods) {
    if (edge.type() == EdgeType.SYNTHETIC_DATA) {
      return generation(edge, student);
    }
    Passes.Reckoned passes = methods.passes().teaching(teachersWork.facts(), studentsWork.facts());
    boolean isKnown = passes.compute().isBounded();
    return new Entry(
        Activity.TEACHER_INFERENCE,
        edge.child(),
        edge.actor(),
        passes.compute(),
        passes.derivation(),
        isKnown
            ? List.of()
            : List.of(
                "the parameters of "
                    + edge.parent()
                    + " and the tokens it taught "
                    + edge.child()));
  }

  private static Entry generation(Edge edge, Model student) {
    boolean isPublic = isFromPublicData(edge.parent(), student);
    Derivation derivation = new Derivation(List.of(), List.of(), edge.evidence());
    return new Entry(
        isPublic ? Activity.PUBLIC_SYNTHETIC_DATA : Activity.SYNTHETIC_DATA,
        edge.child(),
        edge.actor(),
        FlopRange.UNKNOWN,
        isPublic ? derivation : derivation.assuming("the data are taken as not public"),
        List.of("how much data " + edge.parent() + " generated, discarded samples included"));
  }

  /** Whether the teacher is known only through a data set that the card names. */
  private static boolean isFromPublicData(ModelId teacher, Model student) {
    String name = teacher.name().toLowerCase(Locale.ROOT);
    return student.disclosures().stream()
        .flatMap(document -> document.impliedTeachers().stream())
        .flatMap(implied -> implied.teachers().stream())
        .anyMatch(implied -> ModelId.of(implied).name().toLowerCase(Locale.ROOT).equals(name));
  }
}
