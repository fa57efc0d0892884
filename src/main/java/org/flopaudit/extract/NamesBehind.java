package org.flopaudit.extract;

import java.util.ArrayList;
import java.util.List;
import org.flopaudit.quantity.Token;

/** Finds the models that words such as "fine-tuned version of" are about: those behind them. */
final class NamesBehind {
  private static final int FARTHEST = 6;
  private static final int LONGEST_ASPECT = 3;

  private final Reading reading;
  private final Cue cue;

  private NamesBehind(Reading reading, Cue cue) {
    this.reading = reading;
    this.cue = cue;
  }

  /**
   * The names behind a cue: the first, if it is near and only describing words lie between, and
   * those that it is listed with ("GPT-4 and/or GPT-3.5"). The document itself is none of them.
   */
  static List<NameMention> of(Reading reading, Cue cue) {
    NamesBehind behind = new NamesBehind(reading, cue);
    List<NameMention> known = behind.known();
    List<NameMention> found = known.isEmpty() ? behind.unknown() : known;
    return found.stream().filter(name -> !name.itself()).toList();
  }

  private List<NameMention> known() {
    List<NameMention> found = new ArrayList<>();
    for (NameMention name : RelatedNames.in(reading)) {
      if (name.from() < cue.to()) {
        continue;
      }
      boolean follows =
          found.isEmpty() ? isObject(name) : isListed(found.get(found.size() - 1), name);
      if (!follows || isAspect(name)) {
        break;
      }
      found.add(name);
    }
    return found;
  }

  private boolean isObject(NameMention name) {
    return name.from() - cue.to() <= FARTHEST && !isParted(cue.to(), name.from());
  }

  private boolean isParted(int from, int to) {
    for (int token = from; token < to; token++) {
      boolean parts = reading.is(WordClass.PARTING, token) || isPartingComma(token);
      if (parts && !opensMakersList(token, to)) {
        return true;
      }
    }
    return false;
  }

  /** The bracket of "OpenAI (gpt-4 and gpt-3.5)", behind a maker and right before the name. */
  private boolean opensMakersList(int token, int name) {
    return token > cue.to()
        && token == name - 1
        && reading.tokens().get(token).is("(")
        && isCapital(reading.tokens().get(token - 1));
  }

  private boolean isPartingComma(int token) {
    return reading.tokens().get(token).is(",") && !reading.is(WordClass.ARTICLE, token + 1);
  }

  /** Whether only a part of a model is meant: "Samovar's tokenizer", a link to its model card. */
  private boolean isAspect(NameMention name) {
    int token = name.to();
    while (token < name.to() + LONGEST_ASPECT && reading.is(WordClass.OF_NAME, token)) {
      token++;
    }
    return !Teachers.isTeaching(cue)
        && (reading.is(WordClass.ASPECT, token) || reading.is(WordClass.ASPECT, name.to() - 1));
  }

  private boolean isListed(NameMention last, NameMention name) {
    boolean isPair = last.from() == name.from();
    return isPair
        || (last.to() <= name.from() && reading.areAll(WordClass.LISTING, last.to(), name.from()));
  }

  /** A name that no table knows, where it stands right behind "distilled from". */
  private List<NameMention> unknown() {
    int from = cue.to();
    int to = from;
    while (to < reading.tokens().size() && isCapital(reading.tokens().get(to))) {
      to++;
    }
    boolean isTeacher = cue.sign() == Sign.DISTILLED_FROM && reading.is(WordClass.ORIGIN, from - 1);
    if (!isTeacher || to == from) {
      return List.of();
    }
    return List.of(reading.words().unknownName(from, to));
  }

  private static boolean isCapital(Token token) {
    return token.kind() == Token.Kind.NAME
        || (token.kind() == Token.Kind.WORD && Character.isUpperCase(token.text().charAt(0)));
  }
}
