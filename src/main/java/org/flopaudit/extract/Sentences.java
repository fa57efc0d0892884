package org.flopaudit.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.flopaudit.source.Span;

/** Cuts the text of a block into sentences; decimals, versions and abbreviations do not end one. */
final class Sentences {
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "e.g", "i.e", "cf", "fig", "figs", "vs", "approx", "ca", "no", "etc", "al", "sec", "eq",
          "resp", "incl", "z.b", "bzw", "dr", "mr", "ms", "inc", "st", "tab", "ref", "app", "min",
          "max", "avg", "hrs");

  private Sentences() {}

  /** The sentences of a text, without the white space between them. */
  static List<Span> of(String text) {
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

  private static boolean endsSentence(String text, int i) {
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

  private static boolean isAbbreviation(String text, int dot) {
    int start = dot;
    while (start > 0
        && (Character.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
      start--;
    }
    String word = text.substring(start, dot).toLowerCase(Locale.ROOT);
    boolean initial = word.length() == 1 && !word.equals("i");
    return initial || ABBREVIATIONS.contains(word);
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
