package org.flopaudit.extract;

import java.util.ArrayList;
import java.util.List;
import org.flopaudit.quantity.Token;

/** Finds the names that words such as "fine-tuned version of" are about: those behind them. */
final class NamesBehind {
  private static final int FARTHEST = 6;

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
    int end = cue.to();
    for (NameMention name : reading.names()) {
      if (name.from() < cue.to() || !name.known()) {
        continue;
      }
      boolean follows = found.isEmpty() ? isObject(name) : isListed(end, name);
      if (!follows) {
        break;
      }
      found.add(name);
      end = name.to();
    }
    return found;
  }

  private boolean isObject(NameMention name) {
    return name.from() - cue.to() <= FARTHEST && !isParted(cue.to(), name.from());
  }

  private boolean isParted(int from, int to) {
    for (int token = from; token < to; token++) {
      if (reading.is(WordClass.PARTING, token) || isPartingComma(token)) {
        return true;
      }
    }
    return false;
  }

  private boolean isPartingComma(int token) {
    return reading.tokens().get(token).is(",") && !reading.is(WordClass.ARTICLE, token + 1);
  }

  private boolean isListed(int end, NameMention name) {
    return end <= name.from() && reading.areAll(WordClass.LISTING, end, name.from());
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
