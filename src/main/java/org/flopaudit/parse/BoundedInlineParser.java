package org.flopaudit.parse;

import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;

/**
 * Leaves the markup of enormous paragraphs unread. commonmark takes time quadratic in the number of
 * open brackets, and in the length of a paragraph for some unclosed tags; no card that people wrote
 * comes near these bounds. The library lets us wrap its inline parser, but not name it without its
 * internal class.
 */
final class BoundedInlineParser implements InlineParser {
  private static final int LONGEST = 20_000;
  private static final int MOST_BRACKETS = 2_000;

  /** Text of which the markup was not read: lines with soft line breaks between them. */
  static final class Unread extends CustomNode {}

  private final InlineParser parser;

  BoundedInlineParser(InlineParserContext context) {
    this.parser = new InlineParserImpl(context);
  }

  @Override
  public void parse(SourceLines lines, Node block) {
    if (isWithinBounds(lines)) {
      parser.parse(lines, block);
      return;
    }
    Unread unread = new Unread();
    for (SourceLine line : lines.getLines()) {
      if (unread.getFirstChild() != null) {
        unread.appendChild(new SoftLineBreak());
      }
      Text text = new Text(line.getContent().toString());
      text.addSourceSpan(line.getSourceSpan());
      unread.appendChild(text);
    }
    block.appendChild(unread);
  }

  private static boolean isWithinBounds(SourceLines lines) {
    int length = 0;
    for (SourceLine line : lines.getLines()) {
      length += line.getContent().length();
    }
    // almost every paragraph is too short for that many brackets
    return length <= MOST_BRACKETS || (length <= LONGEST && brackets(lines) <= MOST_BRACKETS);
  }

  private static int brackets(SourceLines lines) {
    int brackets = 0;
    for (SourceLine line : lines.getLines()) {
      CharSequence content = line.getContent();
      for (int i = 0; i < content.length(); i++) {
        brackets += content.charAt(i) == '[' ? 1 : 0;
      }
    }
    return brackets;
  }
}
