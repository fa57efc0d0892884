package org.flopaudit.extract;

import java.util.ArrayList;
import java.util.List;
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
    return new NamesBefore(reading, cue).find(FARTHEST);
  }

  /** The name that stands right before a cue: "a Samovar model fine-tuned on". */
  static List<NameMention> rightBefore(Reading reading, Cue cue) {
    return new NamesBefore(reading, cue).find(0);
  }

  private List<NameMention> find(int farthest) {
    Span clause = reading.clause(cue.from());
    List<NameMention> found = new ArrayList<>();
    List<NameMention> names = RelatedNames.in(reading);
    for (int i = names.size() - 1; i >= 0; i--) {
      NameMention name = names.get(i);
      if (name.to() > cue.from() || !name.isWithin(clause)) {
        continue;
      }
      boolean belongs =
          found.isEmpty() ? cue.from() - name.to() <= farthest : isListed(name, found.get(0));
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
