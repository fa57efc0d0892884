package org.flopaudit.fact;

import java.util.List;
import java.util.stream.Stream;

/**
 * All that one document discloses; plain values without a reference to the file's text, so that
 * millions can be held or stored.
 *
 * @param path the document's path as the user gave it
 * @param title the document's own name for its model, or empty
 * @param models the variants that the document is about, as it names them; one or none for a card
 *     of one model
 * @param facts in the order of the document, own facts and others'
 * @param withheld what is said not to be disclosed
 * @param impliedTeachers teachers that data sets give away
 * @param placeholders template text left in
 * @param distillation the verdict on teachers
 */
public record Disclosures(
    String path,
    String title,
    List<String> models,
    List<Fact> facts,
    List<Withheld> withheld,
    List<ImpliedTeacher> impliedTeachers,
    List<Placeholder> placeholders,
    Distillation distillation) {

  /** Copies the lists. */
  public Disclosures {
    models = List.copyOf(models);
    facts = List.copyOf(facts);
    withheld = List.copyOf(withheld);
    impliedTeachers = List.copyOf(impliedTeachers);
    placeholders = List.copyOf(placeholders);
  }

  /** The stated facts of a kind about the document's own models. */
  public Stream<Fact> own(FactKind kind) {
    return facts.stream()
        .filter(fact -> fact.kind() == kind)
        .filter(fact -> fact.about() == Fact.About.SELF && fact.basis() == Fact.Basis.STATED);
  }
}
