package org.flopaudit.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** An open database file that no other run can open, and whose schema is ours. */
final class Database implements AutoCloseable {
  /** Tells our files from those of other programs: "flop" in ASCII. */
  private static final int APPLICATION = 0x666C6F70;

  private static final int VERSION = 1;
  private static final int BUSY = 5;
  private static final int NOT_A_DATABASE = 26;

  private final Path file;
  private final Connection connection;

  private Database(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /**
   * Opens a database, and makes it if it is not there.
   *
   * @throws StoreException if it cannot be opened, another run has it, or it is not ours
   */
  static Database open(Path file) {
    try {
      Properties settings = new Properties();
      settings.setProperty("busy_timeout", "0"); // another run will not be done in three seconds
      Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file, settings);
      try {
        Database database = new Database(file, connection);
        database.prepare();
        return database;
      } catch (SQLException | RuntimeException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw failure(file, e);
    }
  }

  /** The lock holds until the process ends, however it ends. */
  private void prepare() throws SQLException {
    run("PRAGMA locking_mode = EXCLUSIVE");
    run("BEGIN EXCLUSIVE");
    int application = number("PRAGMA application_id");
    if (application == 0 && number("SELECT count(*) FROM sqlite_master") == 0) {
      run(schema());
      run("PRAGMA application_id = " + APPLICATION);
      run("PRAGMA user_version = " + VERSION);
    } else if (application != APPLICATION) {
      throw new StoreException(file + " is a database of another program; name another file");
    } else if (number("PRAGMA user_version") != VERSION) {
      throw new StoreException(
          file + " is the store of another version of flopaudit; delete it, or name another file");
    }
    run("COMMIT");
    run("PRAGMA journal_mode = WAL");
    run("PRAGMA synchronous = NORMAL");
    connection.setAutoCommit(false);
  }

  /** The connection, which begins a transaction by itself. */
  Connection connection() {
    return connection;
  }

  /** Runs statements that give nothing back. */
  void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private int number(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.getInt(1);
    }
  }

  private static String schema() {
    try (InputStream in = Database.class.getResourceAsStream("/store/schema.sql")) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its own file store/schema.sql");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("the program cannot read its own file store/schema.sql", e);
    }
  }

  /** What went wrong, in a sentence. */
  StoreException failure(SQLException e) {
    return failure(file, e);
  }

  private static StoreException failure(Path file, SQLException e) {
    return new StoreException(
        switch (e.getErrorCode() & 0xFF) {
          case BUSY -> file + " is in use by another run; wait for its end, or name another file";
          case NOT_A_DATABASE -> file + " is no database; name another file";
          default -> "the store " + file + " cannot be used: " + e.getMessage();
        });
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failure(e);
    }
  }
}
