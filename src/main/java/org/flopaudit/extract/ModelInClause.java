package org.flopaudit.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.flopaudit.quantity.Quantity;
import org.flopaudit.source.Span;

/**
 * A model that a clause names: by its name, or as "the 27B model", or "the 27B".
 *
 * @param text its name, or its size
 * @param own whether it is one that the document is about
 * @param from its first token
 * @param to the token after its last
 */
record ModelInClause(String text, boolean own, int from, int to) {
  private static final int FARTHEST_ORIGIN = 1;

  /** The models that a clause names, in order. */
  static List<ModelInClause> all(Reading reading, Span clause) {
    List<ModelInClause> models = new ArrayList<>();
    for (NameMention name : reading.names()) {
      if (name.isWithin(clause)) {
        models.add(new ModelInClause(name.text(), name.own(), name.from(), name.to()));
      }
    }
    List<Quantity> inside =
        reading.quantities().stream()
            .filter(q -> clause.start() <= q.from() && q.to() <= clause.end())
            .toList();
    boolean isList = inside.stream().anyMatch(quantity -> isSize(reading, quantity));
    for (Quantity quantity : inside) {
      if (isSize(reading, quantity) || (isList && isShort(reading, quantity))) {
        String size = Sizes.name(quantity.high());
        models.add(new ModelInClause(size, true, quantity.from(), quantity.to()));
      }
    }
    models.sort(Comparator.comparingInt(ModelInClause::from));
    return models;
  }

  private static boolean isSize(Reading reading, Quantity quantity) {
    boolean isTheOne =
        quantity.isBare()
            && quantity.scaled()
            && quantity.from() > 0
            && reading.is(WordClass.ARTICLE, quantity.from() - 1);
    return (isTheOne || Sizes.isSizeOfModel(quantity, quantity.readings()))
        && !reading.isInName(quantity.from());
  }

  /** The 1B of "the 4B model was trained with 4T tokens and 1B with 2T". */
  private static boolean isShort(Reading reading, Quantity quantity) {
    return quantity.isBare()
        && quantity.scaled()
        && reading.is(WordClass.PARTING, quantity.to())
        && !reading.isInName(quantity.from());
  }

  /** "Quill-2 is resumed from Quill-1 and trained for": what a relation leads to is no subject. */
  boolean isOrigin(Reading reading) {
    return reading.cues().stream()
        .filter(cue -> cue.sign().isRelation() && cue.sign() != Sign.TEACHER)
        .anyMatch(cue -> cue.isRightBefore(from, FARTHEST_ORIGIN));
  }

  /** What it is the owner of. */
  Owner owner() {
    return own ? Owner.own(text) : Owner.other(text);
  }
}
