package org.flopaudit.parse;

import java.util.Iterator;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * What a raised text is. Directly after a digit, a closing bracket or a single letter, letters and
 * digits are an exponent, or the ending of an ordinal; after a ten even with white space between. A
 * long text is small print. Anything else, such as a dagger, a number after a word or a link, marks
 * a footnote and is no word of the sentence.
 */
enum HtmlRaised {
  /** A power: {@code 10<sup>22</sup>}. */
  EXPONENT,
  /** The ending of an ordinal: {@code 4<sup>th</sup>}. */
  ORDINAL,
  /** A remark set small: {@code <sup>on eight GPUs for two days</sup>}. */
  SMALL_PRINT,
  /** The mark of a footnote, a trademark, an affiliation. */
  MARK;

  private static final int LONGEST_MARK = 20;
  private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th");
  private static final Set<String> TRADEMARKS = Set.of("TM", "SM");

  /** What an element is that follows some words. */
  static HtmlRaised of(Element raised, HtmlWords before) {
    String text = beginning(raised);
    if (text.length() > LONGEST_MARK) {
      return SMALL_PRINT;
    }
    if (!isExpression(text) || TRADEMARKS.contains(text) || isLink(raised)) {
      return MARK;
    }
    if (before.hasGap()) {
      return endsInTen(before.text()) ? EXPONENT : MARK;
    }
    if (!endsInBase(before.text())) {
      return MARK;
    }
    return ORDINALS.contains(text) ? ORDINAL : EXPONENT;
  }

  /** The text of an element, or at least so much of it that its kind is plain. */
  private static String beginning(Element element) {
    StringBuilder text = new StringBuilder();
    Iterator<TextNode> nodes = element.nodeStream(TextNode.class).iterator();
    while (nodes.hasNext() && text.length() <= LONGEST_MARK) {
      text.append(nodes.next().getWholeText().strip());
    }
    return text.toString();
  }

  private static boolean isExpression(String text) {
    boolean says = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        says = true;
      } else if ("+-\u2212\u2013./ ".indexOf(c) < 0) {
        return false;
      }
    }
    return says;
  }

  private static boolean isLink(Element raised) {
    if (raised.selectFirst("a") != null) {
      return true;
    }
    Element parent = raised.parent();
    return parent != null && parent.normalName().equals("a") && parent.attr("href").startsWith("#");
  }

  private static boolean endsInBase(CharSequence text) {
    if (text.length() == 0) {
      return false;
    }
    char last = text.charAt(text.length() - 1);
    return Character.isDigit(last) || last == ')' || isVariable(last, text);
  }

  /** Whether the last word is a single letter. */
  private static boolean isVariable(char last, CharSequence text) {
    boolean single =
        text.length() == 1 || !Character.isLetterOrDigit(text.charAt(text.length() - 2));
    return Character.isLetter(last) && single;
  }

  private static boolean endsInTen(CharSequence text) {
    int n = text.length();
    return n >= 2
        && text.charAt(n - 2) == '1'
        && text.charAt(n - 1) == '0'
        && (n == 2 || !isPartOfNumber(text.charAt(n - 3)));
  }

  private static boolean isPartOfNumber(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == ',' || c == '-';
  }
}
