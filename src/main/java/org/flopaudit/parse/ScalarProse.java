package org.flopaudit.parse;

import org.flopaudit.document.Prose;
import org.flopaudit.source.Span;

/**
 * Maps the value of a YAML or JSON scalar back to how it is written, by walking along both: quotes,
 * escapes, folded line breaks and the indentation of block text stand only in the source. A value
 * that cannot be followed to its end maps back as a whole.
 */
final class ScalarProse {

  /** How a scalar marks characters that it cannot hold as they are. */
  enum Quoting {
    /** No quotes: plain text, or block text. */
    NONE,
    /** YAML's single quotes, in which a quote is doubled. */
    DOUBLED,
    /** Double quotes, with backslash escapes. */
    BACKSLASH
  }

  private final String source;
  private final Span written;
  private final int end;
  private final String value;
  private final Quoting quoting;
  private final Prose.Builder prose = new Prose.Builder();
  private int at;
  private int done;

  private ScalarProse(String source, Span written, String value, Quoting quoting) {
    this.source = source;
    this.written = written;
    this.at = written.start();
    this.end = written.end();
    this.value = value;
    this.quoting = quoting;
  }

  /**
   * A value with its way back.
   *
   * @param source the text of the file
   * @param written where the value is written, without its quotes or the header of block text
   * @param value the value, escapes resolved
   */
  static Prose of(String source, Span written, String value, Quoting quoting) {
    if (written.length() == value.length() && source.startsWith(value, written.start())) {
      return new Prose.Builder().verbatim(value, written.start()).build();
    }
    return new ScalarProse(source, written, value, quoting).walk();
  }

  private Prose walk() {
    while (done < value.length() && at < end) {
      if (isEscape()) {
        escape();
      } else if (source.charAt(at) == value.charAt(done)) {
        same();
      } else if (isSpace(source.charAt(at))) {
        fold();
      } else if (isSpace(value.charAt(done))) {
        take(1, at);
      } else {
        at++;
      }
    }
    return value.substring(done).isBlank()
        ? prose.altered(value.substring(done), new Span(at, at)).build()
        : new Prose.Builder().altered(value, written).build();
  }

  private boolean isEscape() {
    char c = source.charAt(at);
    return switch (quoting) {
      case NONE -> false;
      case DOUBLED -> c == '\'' && at + 1 < end && source.charAt(at + 1) == '\'';
      case BACKSLASH -> c == '\\' && at + 1 < end;
    };
  }

  private void escape() {
    if (quoting == Quoting.DOUBLED) {
      take(1, at + 2);
      return;
    }
    char mark = source.charAt(at + 1);
    if (Lines.isBreak(mark)) {
      at = afterSpace(at + 1);
    } else {
      int units = mark == 'U' ? Character.charCount(value.codePointAt(done)) : 1;
      take(units, Math.min(end, at + 2 + hexDigits(mark)));
    }
  }

  private static int hexDigits(char mark) {
    return switch (mark) {
      case 'x' -> 2;
      case 'u' -> 4;
      case 'U' -> 8;
      default -> 0;
    };
  }

  private void same() {
    int from = at;
    int start = done;
    do {
      at++;
      done++;
    } while (at < end
        && done < value.length()
        && source.charAt(at) == value.charAt(done)
        && !isEscape());
    prose.verbatim(value.substring(start, done), from);
  }

  /** White space of the source stands for a line break or a space of the value, or for nothing. */
  private void fold() {
    int units = 0;
    while (done + units < value.length() && value.charAt(done + units) == '\n') {
      units++;
    }
    if (units == 0 && isSpace(value.charAt(done))) {
      units = 1;
    }
    take(units, afterSpace(at));
  }

  private void take(int units, int sourceEnd) {
    prose.altered(value.substring(done, done + units), new Span(at, sourceEnd));
    done += units;
    at = sourceEnd;
  }

  private int afterSpace(int from) {
    int i = from;
    while (i < end && isSpace(source.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || Lines.isBreak(c);
  }
}
