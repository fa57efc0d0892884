package org.flopaudit.extract;

import java.util.List;
import java.util.Optional;
import org.flopaudit.quantity.Token;
import org.flopaudit.source.Span;

/** Where the name of a model that begins at a token ends. */
final class NameEnds {
  private static final int LONGEST_VERSION = 4;

  private final ModelFamilies families;
  private final SmallWords words;

  /** An eye for names that knows families and the words of names. */
  NameEnds(ModelFamilies families, SmallWords words) {
    this.families = families;
    this.words = words;
  }

  /** The token after the name that begins at a token, or that token itself where none begins. */
  int end(String text, List<Token> tokens, int at, Outline outline) {
    int end = lead(text, tokens, at, outline);
    boolean goesOn = end > at;
    while (goesOn) {
      int next = extended(tokens, end);
      goesOn = next > end;
      end = next;
    }
    return end;
  }

  // ---- what a name begins with

  private int lead(String text, List<Token> tokens, int at, Outline outline) {
    Token token = tokens.get(at);
    if (token.kind() == Token.Kind.NAME) {
      return isName(token.text(), outline) ? at + 1 : at;
    }
    if (token.kind() != Token.Kind.WORD || isJoined(tokens, at)) {
      return at;
    }
    int family = families.end(text, tokens, at);
    if (family > at) {
      return family;
    }
    int chain = chainEnd(tokens, at);
    if (chain > at + 1 && families.isEndingOfWord(text(text, tokens, at, chain))) {
      return chain;
    }
    boolean isName =
        Character.isUpperCase(token.text().charAt(0))
            && (isSized(tokens, at) || outline.isOwnWord(token.text()));
    return isName ? at + 1 : at;
  }

  /** Whether a word stands behind a hyphen, as the "gpt" of "lit-gpt". */
  private static boolean isJoined(List<Token> tokens, int at) {
    return at > 1
        && tokens.get(at - 1).is("-")
        && !tokens.get(at).spaced()
        && !tokens.get(at - 1).spaced();
  }

  /** The token after the words that hyphens join to one, as the three of "rubert-base-cased". */
  private int chainEnd(List<Token> tokens, int at) {
    int end = at + 1;
    while (end + 1 < tokens.size() && isLink(tokens, end)) {
      end += 2;
    }
    return end;
  }

  private boolean isLink(List<Token> tokens, int hyphen) {
    return (tokens.get(hyphen).is("-") || tokens.get(hyphen).is("_"))
        && !tokens.get(hyphen).spaced()
        && !tokens.get(hyphen + 1).spaced()
        && tokens.get(hyphen + 1).kind() == Token.Kind.WORD
        && !words.is(WordClass.HANGING, tokens.get(hyphen + 1));
  }

  private static String text(String text, List<Token> tokens, int from, int to) {
    Span span = tokens.get(from).span().union(tokens.get(to - 1).span());
    return text.substring(span.start(), span.end());
  }

  /** Whether a word has a size right behind it, as in "Parallax 424B", and can be a name. */
  private boolean isSized(List<Token> tokens, int at) {
    return at + 2 < tokens.size()
        && tokens.get(at + 1).kind() == Token.Kind.NUMBER
        && Sizes.isLetter(tokens.get(at + 2))
        && !isCounted(tokens, at + 3)
        && !words.is(WordClass.NO_NAME, tokens.get(at));
  }

  private boolean isName(String name, Outline outline) {
    int slash = name.indexOf('/');
    if (slash != name.lastIndexOf('/') || name.startsWith("http")) {
      return false;
    }
    String text = name.substring(slash + 1);
    NameParts parts = NameParts.of(text, words);
    if (words.has(WordClass.NO_FAMILY, parts.family())) {
      return false;
    }
    if (hasSize(text)) {
      return true;
    }
    return families.include(text, parts) || outline.isOwn(name);
  }

  /** Whether a part of the name is a size, as in "Foo-7B" or "Bar_1.5b-chat". */
  private static boolean hasSize(String name) {
    int start = 0;
    boolean letterBefore = false;
    for (int i = 0; i <= name.length(); i++) {
      if (i == name.length() || name.charAt(i) == '-' || name.charAt(i) == '_') {
        if (letterBefore && Sizes.isSize(name.substring(start, i))) {
          return true;
        }
        letterBefore |= i > start && Character.isLetter(name.charAt(start));
        start = i + 1;
      }
    }
    return false;
  }

  // ---- what goes on with it

  /** Takes in a version, a size or a suffix: "Llama" + "2", "Mistral" + "7B", "Qwen" + "Chat". */
  private int extended(List<Token> tokens, int at) {
    if (at == tokens.size()) {
      return at;
    }
    boolean isHyphen = tokens.get(at).is("-") || tokens.get(at).is("_");
    int next = isHyphen ? at + 1 : at;
    if (next == tokens.size()) {
      return at;
    }
    Token following = tokens.get(next);
    boolean isJoined = isHyphen && !tokens.get(at).spaced() && !following.spaced();
    if (isHyphen && !isJoined) {
      return at;
    }
    return switch (following.kind()) {
      case NUMBER -> number(tokens, next).orElse(at);
      case NAME -> isJoined || isVersionOrSize(following.text()) ? next + 1 : at;
      case WORD ->
          (isJoined && !words.is(WordClass.HANGING, following))
                  || (!isJoined && isSuffix(following))
              ? next + 1
              : at;
      case RAISED, SYMBOL -> at;
    };
  }

  /** The token after a number that goes on with a name as its size or its version. */
  private Optional<Integer> number(List<Token> tokens, int at) {
    if (at + 1 < tokens.size() && Sizes.isLetter(tokens.get(at + 1))) {
      return Optional.of(at + 2);
    }
    boolean isVersion =
        tokens.get(at).text().length() <= LONGEST_VERSION && !isCounted(tokens, at + 1);
    return isVersion ? Optional.of(at + 1) : Optional.empty();
  }

  /** Whether a number counts what follows and so is not a version: "Llama 2 trillion tokens". */
  private boolean isCounted(List<Token> tokens, int at) {
    return at < tokens.size()
        && tokens.get(at).kind() == Token.Kind.WORD
        && words.isEnding(WordClass.COUNTED_ENDING, tokens.get(at).folded());
  }

  private static boolean isVersionOrSize(String name) {
    boolean isNumbered =
        name.length() > 1
            && (name.charAt(0) == 'v' || name.charAt(0) == 'V')
            && Character.isDigit(name.charAt(1));
    return isNumbered || Character.isDigit(name.charAt(0)) || Sizes.isSize(name);
  }

  private boolean isSuffix(Token token) {
    return Character.isUpperCase(token.text().charAt(0)) && words.is(WordClass.SUFFIX, token);
  }
}
