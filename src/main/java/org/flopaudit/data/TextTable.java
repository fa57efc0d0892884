package org.flopaudit.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flopaudit.source.Position;
import org.flopaudit.source.SourceFile;

/**
 * A table of words: one row a line, fields parted by semicolons, spellings inside a field by
 * commas; {@code #} begins a comment at the start of a line. Plain because a table of spellings
 * reads and diffs better so than as YAML.
 */
public final class TextTable {

  /**
   * One row.
   *
   * @param file the file it stands in
   * @param line its line, from 1
   * @param fields its fields, stripped
   */
  public record Row(SourceFile file, int line, List<String> fields) {

    /** A field, or an empty string where the row is shorter. */
    public String field(int index) {
      return index < fields.size() ? fields.get(index) : "";
    }

    /** The spellings of a field, in order, without empty ones. */
    public List<String> spellings(int index) {
      return split(field(index), ',');
    }

    /**
     * The constant that a field names, in lower case with hyphens; an unknown one is a fault.
     *
     * @param what what the field holds, for the fault
     */
    public <E extends Enum<E>> Optional<E> word(
        int index, Class<E> type, String what, Faults faults) {
      List<String> known = new ArrayList<>();
      for (E constant : type.getEnumConstants()) {
        if (DataNode.word(constant).equals(field(index))) {
          return Optional.of(constant);
        }
        known.add(DataNode.word(constant));
      }
      fault(faults, Faults.unknown(what, field(index), known));
      return Optional.empty();
    }

    /** Notes a fault of this row. */
    public void fault(Faults faults, String sentence) {
      faults.add(file, new Position(line, 1), sentence);
    }
  }

  private TextTable() {}

  /**
   * The rows of a table.
   *
   * @param fields how many fields a row must have; rows with fewer are faults
   */
  public static List<Row> rows(SourceFile file, int fields, Faults faults) {
    List<Row> rows = new ArrayList<>();
    for (int line = 1; line <= file.lines(); line++) {
      String text = file.slice(file.line(line)).strip();
      if (text.isEmpty() || text.startsWith("#")) {
        continue;
      }
      Row row = new Row(file, line, parts(text, ';'));
      if (row.fields().size() < fields) {
        row.fault(
            faults, "expected " + fields + " fields parted by ';', found " + row.fields().size());
      } else {
        rows.add(row);
      }
    }
    return rows;
  }

  private static List<String> split(String text, char separator) {
    return parts(text, separator).stream().filter(part -> !part.isEmpty()).toList();
  }

  private static List<String> parts(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = text.indexOf(separator); i >= 0; i = text.indexOf(separator, start)) {
      parts.add(text.substring(start, i).strip());
      start = i + 1;
    }
    parts.add(text.substring(start).strip());
    return parts;
  }
}
