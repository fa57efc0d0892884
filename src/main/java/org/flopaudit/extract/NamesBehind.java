package org.flopaudit.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.flopaudit.quantity.Token;

/** Finds the models that words such as "fine-tuned version of" are about: those behind them. */
final class NamesBehind {
  private static final int FARTHEST = 6;
  private static final int LONGEST_ASPECT = 3;
  private static final int SHORTEST_END = 4;

  private final Reading reading;
  private final Cue cue;
  private final int start;

  private NamesBehind(Reading reading, Cue cue, int start) {
    this.reading = reading;
    this.cue = cue;
    this.start = start;
  }

  /**
   * The names behind a cue: the first, if it is near and only describing words lie between, and
   * those that it is listed with ("GPT-4 and/or GPT-3.5"). The document itself is none of them.
   */
  static List<NameMention> of(Reading reading, Cue cue) {
    return from(cue.to(), reading, cue);
  }

  /** The names behind a token, where the words of a cue go on before them. */
  static List<NameMention> from(int token, Reading reading, Cue cue) {
    NamesBehind behind = new NamesBehind(reading, cue, token);
    List<NameMention> known = behind.known();
    List<NameMention> found = known.isEmpty() ? behind.unknown() : known;
    return found.stream().filter(name -> !name.itself()).toList();
  }

  /**
   * A name that the document has given in full as a base or a teacher, and here by its end alone:
   * "initialised from the latest large-v3 model" is about org/samovar-large-v3.
   */
  static List<NameMention> shortened(Reading reading, Cue cue, FactSink sink) {
    int last = Math.min(reading.tokens().size(), cue.to() + FARTHEST);
    for (int token = cue.to(); token < last; token++) {
      Token word = reading.tokens().get(token);
      if (word.kind() == Token.Kind.NAME) {
        int at = token;
        return sink.origins()
            .filter(name -> isEnd(word.text(), name))
            .map(name -> reading.words().foundName(name, at, at + 1))
            .limit(1)
            .toList();
      }
    }
    return List.of();
  }

  private static boolean isEnd(String end, String name) {
    return end.length() >= SHORTEST_END
        && name.length() > end.length()
        && name.toLowerCase(Locale.ROOT).endsWith(end.toLowerCase(Locale.ROOT));
  }

  private List<NameMention> known() {
    List<NameMention> found = new ArrayList<>();
    for (NameMention name : reading.relatedNames()) {
      if (name.from() < start) {
        continue;
      }
      boolean follows =
          found.isEmpty() ? isObject(name) : isListed(found.get(found.size() - 1), name);
      if (!follows || isAspect(name)) {
        break;
      }
      if (isSaidWithId(found, name)) {
        found.clear();
      }
      found.add(name);
    }
    return found;
  }

  /** "The Samovar [org/samovar-base]": the id right behind a name says which it is. */
  private static boolean isSaidWithId(List<NameMention> found, NameMention name) {
    return found.size() == 1
        && found.get(0).to() == name.from()
        && found.get(0).text().indexOf('/') < 0
        && name.text().indexOf('/') > 0;
  }

  private boolean isObject(NameMention name) {
    return name.from() - start <= FARTHEST && !isParted(start, name.from()) && !isPartOnly(name);
  }

  /** "Based on the architecture of Samovar": the words before the name ask for a part of it. */
  private boolean isPartOnly(NameMention name) {
    for (int token = start; token < name.from(); token++) {
      if (reading.is(WordClass.ASPECT, token) && reading.is(WordClass.ORIGIN, token + 1)) {
        return !Teachers.isTeaching(cue);
      }
    }
    return false;
  }

  private boolean isParted(int from, int to) {
    for (int token = from; token < to; token++) {
      boolean parts =
          reading.is(WordClass.PARTING, token)
              || isPartingComma(token)
              || reading.tokens().get(token).kind() == Token.Kind.NUMBER;
      if (parts && !opensMakersList(token, to)) {
        return true;
      }
    }
    return false;
  }

  /** The bracket of "OpenAI (gpt-4 and gpt-3.5)", behind a maker and right before the name. */
  private boolean opensMakersList(int token, int name) {
    return token > start
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
    int from = start;
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
