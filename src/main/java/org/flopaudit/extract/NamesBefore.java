package org.flopaudit.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.flopaudit.source.Span;

/** Finds the models that words such as "as the teacher" are about: those named before them. */
final class NamesBefore {
  private static final int FARTHEST = 8;

  private final Reading reading;
  private final Cue cue;

  private NamesBefore(Reading reading, Cue cue) {
    this.reading = reading;
    this.cue = cue;
  }

  /**
   * The nearest name before a cue in its clause, and those that it is listed with. The document
   * itself is none of them.
   */
  static List<NameMention> of(Reading reading, Cue cue) {
    return new NamesBefore(reading, cue).find(name -> cue.from() - name.to() <= FARTHEST);
  }

  /**
   * The names before a cue with nothing but describing words between: "a Samovar model, fine-tuned
   * on". One of the document's own is among them only without a comma, or where the repository's
   * name goes on from it.
   */
  static List<NameMention> described(Reading reading, Cue cue) {
    return new NamesBefore(reading, cue)
        .find(name -> reading.areAll(WordClass.DESCRIBING, name.to(), cue.from())).stream()
            .filter(
                name ->
                    !name.own()
                        || reading.hasNoComma(name.to(), cue.from())
                        || reading.words().isOrigin(name.text()))
            .toList();
  }

  private List<NameMention> find(Predicate<NameMention> isNear) {
    Span clause = reading.clause(cue.from());
    List<NameMention> found = new ArrayList<>();
    List<NameMention> names = reading.relatedNames();
    for (int i = names.size() - 1; i >= 0; i--) {
      NameMention name = names.get(i);
      if (name.to() > cue.from() || !name.isWithin(clause)) {
        continue;
      }
      boolean belongs = found.isEmpty() ? isNear.test(name) : isListed(name, found.get(0));
      if (!belongs) {
        break;
      }
      found.add(0, name);
    }
    return found.stream().filter(name -> !name.itself()).toList();
  }

  private boolean isListed(NameMention name, NameMention next) {
    return name.to() <= next.from()
        ? reading.areAll(WordClass.LISTING, name.to(), next.from())
        : name.from() == next.from();
  }
}
