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

  /** The models that a clause names, in order. */
  static List<ModelInClause> all(Reading reading, Span clause) {
    List<ModelInClause> models = new ArrayList<>();
    for (NameMention name : reading.names()) {
      if (name.isWithin(clause)) {
        models.add(new ModelInClause(name.text(), name.own(), name.from(), name.to()));
      }
    }
    for (Quantity quantity : reading.quantities()) {
      boolean isInside = clause.start() <= quantity.from() && quantity.to() <= clause.end();
      if (isInside && isSize(reading, quantity)) {
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

  /** What it is the owner of. */
  Owner owner() {
    return own ? Owner.own(text) : Owner.other(text);
  }
}
