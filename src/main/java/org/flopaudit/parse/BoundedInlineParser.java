package org.flopaudit.parse;

import java.util.Optional;
import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.flopaudit.source.Limit;
import org.flopaudit.source.Limits;

/**
 * Leaves the markup of enormous paragraphs unread. commonmark takes time quadratic in the number of
 * open brackets, and in the length of a paragraph for some unclosed tags; no card that people wrote
 * comes near these bounds. The library lets us wrap its inline parser, but not name it without its
 * internal class.
 */
final class BoundedInlineParser implements InlineParser {
  /** Text of which the markup was not read: lines with soft line breaks between them. */
  static final class Unread extends CustomNode {
    private final Limit limit;

    private Unread(Limit limit) {
      this.limit = limit;
    }

    /** The limit that the paragraph is beyond. */
    Limit limit() {
      return limit;
    }
  }

  private final InlineParser parser;
  private final int longest;
  private final int mostBrackets;

  BoundedInlineParser(InlineParserContext context, Limits limits) {
    this.parser = new InlineParserImpl(context);
    this.longest = limits.count(Limit.MARKUP_CHARACTERS);
    this.mostBrackets = limits.count(Limit.MARKUP_BRACKETS);
  }

  @Override
  public void parse(SourceLines lines, Node block) {
    beyond(lines)
        .ifPresentOrElse(
            limit -> block.appendChild(unread(lines, limit)), () -> parser.parse(lines, block));
  }

  private static Unread unread(SourceLines lines, Limit limit) {
    Unread unread = new Unread(limit);
    for (SourceLine line : lines.getLines()) {
      if (unread.getFirstChild() != null) {
        unread.appendChild(new SoftLineBreak());
      }
      Text text = new Text(line.getContent().toString());
      text.addSourceSpan(line.getSourceSpan());
      unread.appendChild(text);
    }
    return unread;
  }

  private Optional<Limit> beyond(SourceLines lines) {
    int length = 0;
    for (SourceLine line : lines.getLines()) {
      length += line.getContent().length();
    }
    if (length > longest) {
      return Optional.of(Limit.MARKUP_CHARACTERS);
    }
    // almost every paragraph is too short for that many brackets
    return length > mostBrackets && brackets(lines) > mostBrackets
        ? Optional.of(Limit.MARKUP_BRACKETS)
        : Optional.empty();
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
