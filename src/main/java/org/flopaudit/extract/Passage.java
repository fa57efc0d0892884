package org.flopaudit.extract;

import java.util.List;
import java.util.Optional;
import org.flopaudit.document.Block;
import org.flopaudit.document.Document;
import org.flopaudit.document.MetadataEntry;
import org.flopaudit.document.Prose;
import org.flopaudit.document.Table;

/**
 * One stretch of a document to read: a sentence, a table cell, a line of code, a metadata value.
 *
 * @param document the document it stands in
 * @param prose its words
 * @param place where in the document it stands
 * @param leadIns what introduces it, the nearest first: the first sentence of its block, then the
 *     short line that a list or a table stands under
 * @param headings the headings above it, innermost first
 */
record Passage(
    Document document,
    Prose prose,
    Place place,
    List<Prose> leadIns,
    List<Block.Heading> headings) {

  /** Where in a document a passage stands. */
  sealed interface Place {

    /**
     * In running text.
     *
     * @param block the number of its block: sentences of one paragraph share it
     * @param form what kind of block it is
     */
    record Sentence(int block, Form form) implements Place {}

    /**
     * In a table.
     *
     * @param block the number of its block
     * @param table the table
     * @param cell the cell
     */
    record Cell(int block, Table table, Table.Cell cell) implements Place {}

    /**
     * In a block of code or configuration.
     *
     * @param block which code block of the document
     */
    record CodeLine(int block) implements Place {}

    /**
     * In front matter, or in a JSON or YAML file.
     *
     * @param entry the key and its value
     */
    record Metadata(MetadataEntry entry) implements Place {}
  }

  /** What kind of text a sentence stands in. */
  enum Form {
    /** The heading of the whole document. */
    TITLE,
    /** A heading of a part. */
    HEADING,
    PARAGRAPH,
    ITEM,
    /** The caption of a table. */
    CAPTION
  }

  /** The cell it stands in, if it stands in one. */
  Optional<Place.Cell> cell() {
    return place instanceof Place.Cell cell ? Optional.of(cell) : Optional.empty();
  }

  /** Whether it is running text, and not the heading of a part. */
  boolean isSentence() {
    return place instanceof Place.Sentence && !isHeading();
  }

  /** Whether it is the title of the document. */
  boolean isTitle() {
    return place instanceof Place.Sentence sentence && sentence.form() == Form.TITLE;
  }

  /** Whether it is the heading of a part. */
  boolean isHeading() {
    return place instanceof Place.Sentence sentence && sentence.form() == Form.HEADING;
  }

  /** Whether it is a cell that heads a column. */
  boolean isColumnHeader() {
    return cell().filter(cell -> cell.cell().row() < cell.table().headerRows()).isPresent();
  }

  /** Whether it is a value of metadata. */
  boolean isMetadata() {
    return place instanceof Place.Metadata;
  }

  /** Whether it is a line of code. */
  boolean isCode() {
    return place instanceof Place.CodeLine;
  }
}
