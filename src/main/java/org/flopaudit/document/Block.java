package org.flopaudit.document;

/** A stretch of a document as it stands on the page, in reading order. */
public sealed interface Block {

  /** The words of the block; of a table, its caption. */
  Prose prose();

  /**
   * A heading.
   *
   * @param level from 1 (the title) to 6
   * @param prose its words
   */
  record Heading(int level, Prose prose) implements Block {}

  /**
   * A paragraph, a quotation, a caption, a footnote.
   *
   * @param prose its words
   */
  record Paragraph(Prose prose) implements Block {}

  /**
   * The first paragraph of a list item; what follows inside it comes as further items one level
   * deeper or as paragraphs.
   *
   * @param depth from 1
   * @param prose its words, without the bullet
   */
  record ListItem(int depth, Prose prose) implements Block {}

  /**
   * One line of a code block: configurations and logs are read line by line.
   *
   * @param language the first word of the fence's info string, lower case, or empty
   * @param block which code block of the document, from 0: lines of one block share it
   * @param prose the line
   */
  record CodeLine(String language, int block, Prose prose) implements Block {}

  /**
   * A comment that a browser would not show.
   *
   * @param prose its words
   */
  record Comment(Prose prose) implements Block {}

  /**
   * A table.
   *
   * @param table its cells
   */
  record TableBlock(Table table) implements Block {
    @Override
    public Prose prose() {
      return table.caption();
    }
  }
}
