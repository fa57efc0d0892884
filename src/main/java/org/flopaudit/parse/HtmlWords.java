package org.flopaudit.parse;

import org.flopaudit.document.Prose;
import org.flopaudit.source.Span;

/**
 * Collects words as a browser sets them: a run of white space is one space, none stands at the ends
 * or beside a line break, and characters without width are left out.
 */
final class HtmlWords implements HtmlPieces {
  private static final int NO_GAP = -1;
  private static final int LAST_WORD = 4;

  private Prose.Builder prose = new Prose.Builder();
  private int gapStart = NO_GAP;
  private int gapEnd = NO_GAP;
  private boolean gapBreaksLine;

  @Override
  public void verbatim(String characters, int start) {
    int wordStart = 0;
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      boolean space = isSpace(c);
      if (space || isInvisible(c)) {
        word(characters.substring(wordStart, i), start + wordStart);
        wordStart = i + 1;
      }
      if (space) {
        gap(start + i, start + i + 1);
      }
    }
    word(characters.substring(wordStart), start + wordStart);
  }

  @Override
  public void altered(String characters, Span source) {
    boolean single = characters.length() == 1;
    if (single && isSpace(characters.charAt(0))) {
      space(source);
    } else if (!characters.isEmpty() && !(single && isInvisible(characters.charAt(0)))) {
      closeGap();
      prose.altered(characters, source);
    }
  }

  /** White space that stands for a stretch of the file. */
  void space(Span source) {
    gap(source.start(), source.end());
  }

  /** A line break that stands for a stretch of the file; many in a row count as one. */
  void lineBreak(Span source) {
    gap(source.start(), source.end());
    gapBreaksLine = true;
  }

  /** Takes back white space after the last word, so that the next piece joins on to it. */
  void join() {
    gapStart = NO_GAP;
    gapBreaksLine = false;
  }

  /** Whether white space follows the last word. */
  boolean hasGap() {
    return gapStart != NO_GAP;
  }

  /** The words so far, without what white space may follow. */
  CharSequence text() {
    return prose.text();
  }

  /** The end of the words so far, long enough to tell what a raised text after it is. */
  String lastWord() {
    CharSequence text = text();
    return text.subSequence(Math.max(0, text.length() - LAST_WORD), text.length()).toString();
  }

  /** Makes a link of the words since the text had a certain length. */
  void link(int from, String target) {
    int start = from;
    while (start < text().length() && Character.isWhitespace(text().charAt(start))) {
      start++;
    }
    prose.link(start, target);
  }

  /** The words so far; begins anew. */
  Prose take() {
    Prose taken = prose.build();
    prose = new Prose.Builder();
    join();
    return taken;
  }

  private void word(String word, int start) {
    if (!word.isEmpty()) {
      closeGap();
      prose.verbatim(word, start);
    }
  }

  private void gap(int start, int end) {
    gapStart = hasGap() ? Math.min(gapStart, start) : start;
    gapEnd = Math.max(gapEnd, end);
  }

  private void closeGap() {
    if (hasGap() && !prose.isEmpty()) {
      prose.altered(gapBreaksLine ? "\n" : " ", new Span(gapStart, gapEnd));
    }
    gapStart = NO_GAP;
    gapEnd = NO_GAP;
    gapBreaksLine = false;
  }

  private static boolean isSpace(char c) {
    return switch (c) {
      case ' ', '\t', '\n', '\r', '\f', '\u00A0', '\u2007', '\u202F' -> true;
      default -> false;
    };
  }

  /** Soft hyphen, zero-width space, word joiner, byte order mark. */
  private static boolean isInvisible(char c) {
    return c == '\u00AD' || c == '\u200B' || c == '\u2060' || c == '\uFEFF';
  }
}
