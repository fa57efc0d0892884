package org.flopaudit.extract;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.flopaudit.quantity.Quantity;
import org.flopaudit.quantity.Token;
import org.flopaudit.source.Span;

/** Whose an amount in running text is, by the models that its clause names. */
final class ClauseOwner {
  private static final int FARTHEST_BENEFICIARY = 3;
  private static final int FARTHEST_PARTICIPLE = 3;
  private static final int FARTHEST_NOUN = 3;

  private final Reading reading;
  private final int token;
  private final Span clause;
  private final List<ModelInClause> models;

  private ClauseOwner(Reading reading, int token) {
    this.reading = reading;
    this.token = token;
    this.clause = reading.clause(token);
    this.models = ModelInClause.all(reading, clause);
  }

  /** The owner of the amount at a token, if its clause tells. */
  static Optional<Owner> of(Reading reading, int token) {
    ClauseOwner owner = new ClauseOwner(reading, token);
    return owner
        .inOrder()
        .or(owner::beneficiary)
        .or(owner::toldOfAnother)
        .or(owner::beforeParenthesis)
        .or(owner::ownModel)
        .or(owner::othersSubject)
        .or(owner::onlyOther)
        .map(ModelInClause::owner)
        .or(owner::stranger);
  }

  /** "1.6T and 1.25T tokens, respectively": the numbers are dealt to the models in order. */
  private Optional<ModelInClause> inOrder() {
    boolean isSaid =
        IntStream.range(0, reading.tokens().size())
            .anyMatch(word -> reading.is(WordClass.IN_ORDER, word));
    if (models.size() < 2 || !isSaid) {
      return Optional.empty();
    }
    List<Integer> alike =
        quantity()
            .map(
                one ->
                    reading.quantities().stream()
                        .filter(other -> other.readings().equals(one.readings()))
                        .map(Quantity::from)
                        .filter(from -> !reading.isInName(from))
                        .toList())
            .orElse(List.of());
    int place = alike.indexOf(token);
    return alike.size() == models.size() && place >= 0
        ? Optional.of(models.get(place))
        : Optional.empty();
  }

  /** The model that stands behind a number after "for": "47,000 A100 hours for the 34B". */
  private Optional<ModelInClause> beneficiary() {
    int end = quantity().map(Quantity::to).orElse(token + 1);
    return reading.is(WordClass.BENEFICIARY, end)
        ? models.stream()
            .filter(model -> model.from() > end && model.from() <= end + FARTHEST_BENEFICIARY)
            .findFirst()
        : Optional.empty();
  }

  /** "Despite Quill 2 being trained on 18T tokens": what is told of another's model. */
  private Optional<ModelInClause> toldOfAnother() {
    return before(token).filter(model -> !model.own() && isToldTrained(model.to()));
  }

  private boolean isToldTrained(int verb) {
    return reading.is(WordClass.TELLING_VERB, verb)
        && reading.has(
            Sign.TRAINING, cue -> cue.from() > verb && cue.from() <= verb + FARTHEST_PARTICIPLE);
  }

  /** "A folding module of Quill (trained for 270k steps)": the name before the parenthesis. */
  private Optional<ModelInClause> beforeParenthesis() {
    int open = token;
    while (open > clause.start() && !isParenthesis(open)) {
      open--;
    }
    int opening = open;
    boolean isInside = opening > clause.start() && reading.tokens().get(opening).is("(");
    return before(token)
        .filter(model -> isInside && isForeign(model))
        .filter(model -> model.to() <= opening && model.to() >= opening - FARTHEST_NOUN);
  }

  private boolean isParenthesis(int at) {
    return reading.tokens().get(at).is("(") || reading.tokens().get(at).is(")");
  }

  /** The last model named before a token. */
  private Optional<ModelInClause> before(int end) {
    return models.stream().filter(model -> model.to() <= end).reduce((first, second) -> second);
  }

  /** The last own model before the number, or else the first behind it. */
  private Optional<ModelInClause> ownModel() {
    List<ModelInClause> own =
        models.stream()
            .filter(model -> model.own() && !(model.to() <= token && model.isOrigin(reading)))
            .toList();
    return own.stream()
        .filter(model -> model.to() <= token)
        .reduce((first, second) -> second)
        .or(() -> own.stream().findFirst());
  }

  /** Another's model that stands where the subject of the clause stands, before the number. */
  private Optional<ModelInClause> othersSubject() {
    return models.stream()
        .filter(model -> model.from() < token)
        .filter(model -> mayStandBefore(model.from()))
        .reduce((first, second) -> second);
  }

  /** The other's model that alone is named before the number, where nobody speaks of his own. */
  private Optional<ModelInClause> onlyOther() {
    return before(token)
        .filter(this::isForeign)
        .filter(model -> !reading.hasNear(Sign.OWN_VOICE, token))
        .filter(model -> !reading.is(WordClass.MEANS, model.from() - 1))
        .filter(model -> reading.nearest(token, clause, Sign::isRelation).isEmpty());
  }

  private boolean isForeign(ModelInClause model) {
    return !model.own() && !reading.words().isAkin(model.text());
  }

  private boolean mayStandBefore(int subject) {
    return IntStream.range(clause.start(), subject)
        .allMatch(
            at ->
                reading.is(WordClass.BEFORE_SUBJECT, at)
                    || reading.tokens().get(at).kind() != Token.Kind.WORD);
  }

  /**
   * A name of two words or more of which nothing else is known: "Orrery Ultra was trained with".
   */
  private Optional<Owner> stranger() {
    int end = clause.start();
    while (isPartOfName(end)) {
      end++;
    }
    int verb = end + 1;
    boolean isTrained =
        reading.is(WordClass.TELLING_VERB, end)
            && reading.has(Sign.TRAINING, cue -> cue.from() == verb);
    if (!isTrained || end - clause.start() < 2) {
      return Optional.empty();
    }
    Span name = reading.span(clause.start(), end);
    return Optional.of(Owner.other(reading.text().substring(name.start(), name.end())));
  }

  private boolean isPartOfName(int at) {
    return at < reading.tokens().size()
        && Character.isUpperCase(reading.tokens().get(at).text().charAt(0))
        && !reading.is(WordClass.NO_NAME, at)
        && reading.cues().stream().noneMatch(cue -> cue.from() <= at && at < cue.to());
  }

  private Optional<Quantity> quantity() {
    return reading.quantities().stream().filter(number -> number.from() == token).findFirst();
  }
}
