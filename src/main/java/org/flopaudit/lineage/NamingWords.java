package org.flopaudit.lineage;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.flopaudit.data.DataFolder;
import org.flopaudit.data.Faults;
import org.flopaudit.data.TextTable;

/**
 * The words of {@code catalog/naming.table}, in lower case.
 *
 * @param vendors makers' names that may stand before a model's name
 * @param plain words that say no more than that it is the plain model
 * @param instruct other ways to write "instruct"
 * @param quantised endings of quantised copies, in the order in which they are tried
 * @param mirrors organisations that publish copies
 * @param localFolders first folders of paths that could be taken for hub ids
 * @param families names that fit many models
 */
record NamingWords(
    Set<String> vendors,
    Set<String> plain,
    Set<String> instruct,
    List<String> quantised,
    Set<String> mirrors,
    Set<String> localFolders,
    Set<String> families) {
  private static final String FILE = "catalog/naming.table";
  private static final List<String> KINDS =
      List.of("vendor", "plain", "instruct", "quantised", "mirror", "local", "family");

  /**
   * Reads the table.
   *
   * @throws org.flopaudit.data.DataException if it has faults
   */
  static NamingWords read(DataFolder folder) {
    Faults faults = new Faults();
    List<TextTable.Row> rows = folder.rows(FILE, 2, faults);
    for (TextTable.Row row : rows) {
      if (!KINDS.contains(row.field(0))) {
        row.fault(faults, Faults.unknown("kind of word", row.field(0), KINDS));
      }
    }
    faults.throwIfAny();
    return new NamingWords(
        words(rows, "vendor"),
        words(rows, "plain"),
        words(rows, "instruct"),
        list(rows, "quantised"),
        words(rows, "mirror"),
        words(rows, "local"),
        words(rows, "family"));
  }

  private static Set<String> words(List<TextTable.Row> rows, String kind) {
    return new HashSet<>(list(rows, kind));
  }

  private static List<String> list(List<TextTable.Row> rows, String kind) {
    return rows.stream()
        .filter(row -> row.field(0).equals(kind))
        .flatMap(row -> row.spellings(1).stream())
        .map(word -> word.toLowerCase(Locale.ROOT))
        .toList();
  }
}
