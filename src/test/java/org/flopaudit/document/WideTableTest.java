package org.flopaudit.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A table of any shape costs each of its cells a bounded number of looks at others. */
class WideTableTest {
  private static final int SIDE = 1_000;

  private static List<Table.Cell> headers(boolean across) {
    List<Table.Cell> cells = new ArrayList<>();
    for (int i = 0; i < SIDE; i++) {
      Prose word = new Prose.Builder().verbatim("h" + i, i).build();
      cells.add(new Table.Cell(across ? 0 : i, across ? i : 0, 1, 1, true, word));
    }
    return cells;
  }

  @Test
  void headers_are_looked_for_in_the_first_columns() {
    Table table = new Table(Prose.EMPTY, headers(true), 0);
    assertThat(table.rowHeaders(table.at(0, 5))).hasSize(5);
    assertThat(table.rowHeaders(table.at(0, SIDE - 1))).hasSize(32);
  }

  @Test
  void headers_are_looked_for_in_the_first_rows() {
    Table table = new Table(Prose.EMPTY, headers(false), SIDE - 1);
    assertThat(table.columnHeaders(table.at(5, 0))).hasSize(5);
    assertThat(table.columnHeaders(table.at(SIDE - 1, 0))).hasSize(32);
  }
}
