package org.flopaudit.parse;

import org.flopaudit.document.Prose;
import org.flopaudit.source.Span;

/**
 * Maps what commonmark made of a stretch of text back to the stretch, by walking along both. They
 * differ where a backslash escapes a character and where an entity stands for one.
 */
final class InlineText {
  private static final String ESCAPABLE = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

  /** {@code \,} and its like are LaTeX's spaces: nobody escapes these in Markdown. */
  private static final String LATEX_SPACES = ",;:!";

  private static final int LONGEST_ENTITY = 40;

  private final String source;
  private final int end;
  private final String literal;
  private final Prose.Builder prose;
  private int at;
  private int done;

  private InlineText(String source, Span stretch, String literal, Prose.Builder prose) {
    this.source = source;
    this.at = stretch.start();
    this.end = stretch.end();
    this.literal = literal;
    this.prose = prose;
  }

  /**
   * Appends the text that commonmark read from a stretch of the source.
   *
   * @return where in the source the text ends
   */
  static int append(Prose.Builder prose, String source, Span stretch, String literal) {
    if (source.startsWith(literal, stretch.start())) {
      prose.verbatim(literal, stretch.start());
      return stretch.start() + literal.length();
    }
    return new InlineText(source, stretch, literal, prose).walk();
  }

  private int walk() {
    while (done < literal.length() && at < end) {
      int entityEnd = entityEnd();
      if (isEscape()) {
        escape();
      } else if (entityEnd > at) {
        take(decodedUnits(entityEnd), entityEnd);
      } else if (source.charAt(at) == literal.charAt(done)) {
        prose.verbatim(source.substring(at, at + 1), at);
        at++;
        done++;
      } else {
        at++;
      }
    }
    prose.altered(literal.substring(done), new Span(at, at));
    return at;
  }

  private boolean isEscape() {
    return source.charAt(at) == '\\'
        && at + 1 < end
        && ESCAPABLE.indexOf(source.charAt(at + 1)) >= 0
        && source.charAt(at + 1) == literal.charAt(done);
  }

  private void escape() {
    if (LATEX_SPACES.indexOf(source.charAt(at + 1)) >= 0) {
      prose.verbatim(source.substring(at, at + 2), at);
      at += 2;
      done++;
    } else {
      take(1, at + 2);
    }
  }

  /** The end of an entity that was decoded here, or the present place if none was. */
  private int entityEnd() {
    if (source.charAt(at) != '&') {
      return at;
    }
    int i = at + 1;
    int last = Math.min(end, at + LONGEST_ENTITY);
    while (i < last && (Character.isLetterOrDigit(source.charAt(i)) || source.charAt(i) == '#')) {
      i++;
    }
    boolean isEntity = i > at + 1 && i < last && source.charAt(i) == ';';
    return isEntity && !standsAsWritten(i + 1) ? i + 1 : at;
  }

  /** An unknown entity is left as it is; the decoded ampersand only looks so. */
  private boolean standsAsWritten(int entityEnd) {
    String entity = source.substring(at, entityEnd);
    return literal.startsWith(entity, done) && !isAmpersand(entity);
  }

  private static boolean isAmpersand(String entity) {
    return switch (entity) {
      case "&amp;", "&AMP;", "&#38;", "&#038;", "&#x26;", "&#X26;" -> true;
      default -> false;
    };
  }

  /** Some named entities stand for two characters: a second one that is not in the source. */
  private int decodedUnits(int entityEnd) {
    int units = Character.charCount(literal.codePointAt(done));
    int next = done + units;
    boolean hasSecond =
        next < literal.length()
            && (entityEnd == end || source.charAt(entityEnd) != literal.charAt(next))
            && Character.getType(literal.charAt(next)) == Character.NON_SPACING_MARK;
    return hasSecond ? units + 1 : units;
  }

  private void take(int units, int sourceEnd) {
    prose.altered(literal.substring(done, done + units), new Span(at, sourceEnd));
    done += units;
    at = sourceEnd;
  }
}
