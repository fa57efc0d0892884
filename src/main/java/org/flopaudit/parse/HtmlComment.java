package org.flopaudit.parse;

import org.flopaudit.document.Prose;
import org.flopaudit.source.Span;

/** The words of {@code <!-- ... -->}. */
final class HtmlComment {
  private static final String OPEN = "<!--";
  private static final String CLOSE = "-->";

  private HtmlComment() {}

  /** Whether a stretch is one comment and nothing else; one never closed runs to the end. */
  static boolean isAlone(String source, Span stretch) {
    Span content = Lines.strip(source, stretch);
    if (!source.startsWith(OPEN, content.start())) {
      return false;
    }
    int close = source.indexOf(CLOSE, content.start() + OPEN.length());
    return close < 0 || close + CLOSE.length() >= content.end();
  }

  /** The words of a stretch that is one comment. */
  static Prose of(String source, Span stretch) {
    Span content = Lines.strip(source, stretch);
    int start = Math.min(content.end(), content.start() + OPEN.length());
    int end = content.end();
    if (end - start >= CLOSE.length() && source.startsWith(CLOSE, end - CLOSE.length())) {
      end -= CLOSE.length();
    }
    Span words = Lines.strip(source, new Span(start, end));
    return new Prose.Builder()
        .verbatim(source.substring(words.start(), words.end()), words.start())
        .build();
  }
}
