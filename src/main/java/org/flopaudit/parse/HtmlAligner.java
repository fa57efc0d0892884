package org.flopaudit.parse;

import org.flopaudit.source.Span;
import org.jsoup.nodes.Entities;

/**
 * Walks a stretch of a file and the text that jsoup decoded from it side by side, so that each
 * character of the text finds its place: nearly all stand in the file as they are, an entity is one
 * or two characters for up to thirty-three.
 */
final class HtmlAligner {
  private final String file;
  private final int end;
  private final String decoded;
  private int at;
  private int next;

  private HtmlAligner(String file, Span stretch, String decoded) {
    this.file = file;
    this.at = stretch.start();
    this.end = stretch.end();
    this.decoded = decoded;
  }

  /**
   * Hands on a decoded text in pieces.
   *
   * @param file the text of the whole file
   * @param stretch where in it the text was decoded from
   * @param decoded what became of it
   */
  static void align(String file, Span stretch, String decoded, HtmlPieces pieces) {
    new HtmlAligner(file, stretch, decoded).walk(pieces);
  }

  private void walk(HtmlPieces pieces) {
    while (next < decoded.length()) {
      int same = sameCharacters();
      if (same > 0) {
        pieces.verbatim(decoded.substring(next, next + same), at);
        at += same;
        next += same;
      } else if (at < end && file.charAt(at) == '\0') {
        at++; // jsoup drops these
      } else if (!entity(pieces)) {
        pieces.altered(decoded.substring(next), new Span(Math.min(at, end), end));
        return;
      }
    }
  }

  /** How many characters from here are the same on both sides, up to the next entity. */
  private int sameCharacters() {
    int most = Math.min(end - at, decoded.length() - next);
    int same = 0;
    while (same < most && file.charAt(at + same) == decoded.charAt(next + same)) {
      if (file.charAt(at + same) == '&' && entityLength(at + same, next + same) > 0) {
        break;
      }
      same++;
    }
    return same;
  }

  private boolean entity(HtmlPieces pieces) {
    int length = at < end ? entityLength(at, next) : 0;
    if (length == 0) {
      return false;
    }
    int characters = decodedLength(at, next);
    pieces.altered(decoded.substring(next, next + characters), new Span(at, at + length));
    at += length;
    next += characters;
    return true;
  }

  /** How many characters of the file the entity at a place takes, or 0 where there is none. */
  private int entityLength(int start, int decodedStart) {
    if (file.charAt(start) != '&' || decodedLength(start, decodedStart) == 0) {
      return 0;
    }
    int length = isNumeric(start) ? numberEnd(start) - start : 1 + reference(start).length();
    return start + length < end && file.charAt(start + length) == ';' ? length + 1 : length;
  }

  /** How many characters the entity at a place became, or 0 if it is none that fits. */
  private int decodedLength(int start, int decodedStart) {
    if (isNumeric(start)) {
      return Character.charCount(decoded.codePointAt(decodedStart));
    }
    String characters = Entities.getByName(reference(start));
    return decoded.startsWith(characters, decodedStart) ? characters.length() : 0;
  }

  /** The name of the entity at a place, without ampersand and semicolon; empty if there is none. */
  private String reference(int start) {
    int nameEnd = start + 1;
    while (nameEnd < end && isNameCharacter(file.charAt(nameEnd))) {
      nameEnd++;
    }
    String name = file.substring(start + 1, nameEnd);
    boolean closed = nameEnd < end && file.charAt(nameEnd) == ';';
    return closed && Entities.isNamedEntity(name) ? name : Entities.findPrefix(name);
  }

  private boolean isNumeric(int start) {
    return start + 1 < end && file.charAt(start + 1) == '#' && numberEnd(start) > start;
  }

  /** Where a numeric reference ends, before its semicolon; its start if it has no digits. */
  private int numberEnd(int start) {
    int digits = start + 2;
    boolean hexadecimal = digits < end && (file.charAt(digits) | ' ') == 'x';
    if (hexadecimal) {
      digits++;
    }
    int numberEnd = digits;
    while (numberEnd < end && Character.digit(file.charAt(numberEnd), hexadecimal ? 16 : 10) >= 0) {
      numberEnd++;
    }
    return numberEnd == digits ? start : numberEnd;
  }

  private static boolean isNameCharacter(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
