package org.flopaudit.store;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collections;
import java.util.Optional;

/** The rows of one table while they are inserted, a hundred at a time. */
final class Rows {
  private static final int AT_ONCE = 100;

  private final PreparedStatement insertion;
  private int waiting;

  /**
   * Rows of a table.
   *
   * @param columns how many columns it has, from 1
   */
  Rows(Connection connection, String table, int columns) throws SQLException {
    String marks = String.join(", ", Collections.nCopies(columns, "?"));
    insertion = connection.prepareStatement("INSERT INTO " + table + " VALUES (" + marks + ")");
  }

  /** Adds a row; an empty {@link Optional} is a NULL, and a decimal becomes a REAL. */
  void add(Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      bind(i + 1, values[i]);
    }
    insertion.addBatch();
    if (++waiting == AT_ONCE) {
      write();
    }
  }

  /** Writes what waits. */
  void write() throws SQLException {
    if (waiting > 0) {
      insertion.executeBatch();
      waiting = 0;
    }
  }

  private void bind(int place, Object value) throws SQLException {
    if (value instanceof Optional<?> optional) {
      if (optional.isPresent()) {
        bind(place, optional.get());
      } else {
        insertion.setNull(place, Types.NULL);
      }
    } else if (value instanceof BigDecimal decimal) {
      insertion.setDouble(place, decimal.doubleValue());
    } else {
      insertion.setObject(place, value);
    }
  }
}
