package org.flopaudit.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.flopaudit.source.Span;

/** Cuts the text of a block into sentences; decimals, versions and abbreviations do not end one. */
final class Sentences {
  private final SmallWords words;

  /** A cutter that knows abbreviations. */
  Sentences(SmallWords words) {
    this.words = words;
  }

  /** The sentences of a text, without the white space between them. */
  List<Span> of(String text) {
    List<Span> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (endsSentence(text, i)) {
        add(text, start, i + 1, sentences);
        start = i + 1;
      }
    }
    add(text, start, text.length(), sentences);
    return sentences;
  }

  private static void add(String text, int from, int to, List<Span> sentences) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (end > start) {
      sentences.add(new Span(start, end));
    }
  }

  private boolean endsSentence(String text, int i) {
    return switch (text.charAt(i)) {
      case '\n', '。', '！', '？' -> true;
      case '!', '?' -> isFollowedBySpace(text, i);
      case '.' -> isFollowedBySpace(text, i) && !isAbbreviation(text, i) && !continues(text, i);
      default -> false;
    };
  }

  private static boolean isFollowedBySpace(String text, int i) {
    return i + 1 >= text.length() || Character.isWhitespace(text.charAt(i + 1));
  }

  private boolean isAbbreviation(String text, int dot) {
    int start = dot;
    while (start > 0
        && (Character.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
      start--;
    }
    String word = text.substring(start, dot).toLowerCase(Locale.ROOT);
    boolean isUnit = start > 0 && Character.isDigit(text.charAt(start - 1));
    boolean isInitial = word.length() == 1 && !isUnit && !words.has(WordClass.LETTER_WORD, word);
    return isInitial || words.has(WordClass.ABBREVIATION, word);
  }

  /** Whether the next word begins in lower case, so that the full stop belonged to a word. */
  private static boolean continues(String text, int dot) {
    int next = dot + 1;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return next < text.length() && Character.isLowerCase(text.charAt(next));
  }
}
