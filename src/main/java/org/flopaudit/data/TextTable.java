package org.flopaudit.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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
   * @param file gives the file it stands in, which is needed only to show a fault
   * @param line its line, from 1
   * @param fields its fields, stripped
   */
  public record Row(Supplier<SourceFile> file, int line, List<String> fields) {

    /** A field, or an empty string where the row is shorter. */
    public String field(int index) {
      return index < fields.size() ? fields.get(index) : "";
    }

    /** The spellings of a field, in order, without empty ones. */
    public List<String> spellings(int index) {
      String field = field(index);
      if (field.indexOf(',') < 0) {
        return field.isEmpty() ? List.of() : List.of(field);
      }
      List<String> spellings = parts(field, ',');
      spellings.removeIf(String::isEmpty);
      return spellings;
    }

    /**
     * The constant that a field names, in lower case with hyphens; an unknown one is a fault.
     *
     * @param what what the field holds, for the fault
     */
    public <E extends Enum<E>> Optional<E> word(
        int index, Class<E> type, String what, Faults faults) {
      Optional<E> constant = DataNode.constant(field(index), type);
      if (constant.isEmpty()) {
        fault(faults, Faults.unknown(what, field(index), DataNode.words(type)));
      }
      return constant;
    }

    /** Notes a fault of this row. */
    public void fault(Faults faults, String sentence) {
      faults.add(file.get(), new Position(line, 1), sentence);
    }
  }

  private TextTable() {}

  /**
   * The rows of a table.
   *
   * @param fields how many fields a row must have; rows with fewer are faults
   */
  public static List<Row> rows(SourceFile file, int fields, Faults faults) {
    return complete(rows(file), fields, faults);
  }

  /** Every row of a table, however many fields it has. */
  static List<Row> rows(SourceFile file) {
    List<Row> rows = new ArrayList<>();
    for (int line = 1; line <= file.lines(); line++) {
      String text = file.slice(file.line(line)).strip();
      if (!text.isEmpty() && !text.startsWith("#")) {
        rows.add(new Row(() -> file, line, parts(text, ';')));
      }
    }
    return rows;
  }

  /** The rows that have as many fields as they must; the others are faults. */
  static List<Row> complete(List<Row> rows, int fields, Faults faults) {
    List<Row> complete = new ArrayList<>(rows.size());
    for (Row row : rows) {
      if (row.fields().size() < fields) {
        row.fault(
            faults, "expected " + fields + " fields parted by ';', found " + row.fields().size());
      } else {
        complete.add(row);
      }
    }
    return complete;
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
