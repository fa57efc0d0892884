package org.flopaudit.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.flopaudit.finding.Finding;
import org.flopaudit.report.Sha256;
import org.flopaudit.source.SourceFile;

/**
 * A database file in which runs keep what they read and what they found. A document that was read
 * before is not read again, so a run that was killed goes on from there; a run of which nothing
 * changed has the findings of the run before.
 */
public final class Store implements AutoCloseable {
  /** So many documents at most are read again after a run was killed. */
  private static final int COMMITTED_AT_ONCE = 200;

  private final Path file;
  private final Edition edition;
  private final Database database;
  private final DocumentTables documents;
  private int uncommitted;

  private Store(Path file, Edition edition, Database database, DocumentTables documents) {
    this.file = file;
    this.edition = edition;
    this.database = database;
    this.documents = documents;
  }

  /**
   * Who reads and finds.
   *
   * @param program the digest of all that decides how a document is read
   * @param rules the digest of what decides besides what is found
   */
  public record Edition(String program, String rules) {}

  /**
   * Opens a store, and makes it if it is not there. What another program read is forgotten.
   *
   * @throws StoreException if it cannot be opened, another run has it, or it is no store
   */
  public static Store open(Path file, Edition edition) {
    Database database = Database.open(file);
    try {
      forgetOthers(database, edition.program());
      return new Store(file, edition, database, new DocumentTables(database.connection()));
    } catch (SQLException e) {
      database.close();
      throw database.failure(e);
    }
  }

  private static void forgetOthers(Database database, String program) throws SQLException {
    try (PreparedStatement same =
        database.connection().prepareStatement("SELECT 1 FROM program WHERE digest = ?")) {
      same.setString(1, program);
      try (ResultSet rows = same.executeQuery()) {
        if (rows.next()) {
          return;
        }
      }
    }
    for (String table : List.of("program", "documents", "disclosures", "withheld", "run")) {
      database.run("DELETE FROM " + table);
    }
    Rows digest = new Rows(database.connection(), "program", 1);
    digest.add(program);
    digest.write();
    database.connection().commit();
  }

  /**
   * A document as it was read before, or else as it is read now, which is then kept. May be called
   * on several threads.
   *
   * @param repository the repository that it belongs to
   * @param reader reads it
   * @throws StoreException if the store breaks
   */
  public ReadDocument read(
      String repository, SourceFile text, Function<SourceFile, ReadDocument> reader) {
    String sha256 = Sha256.of(text.text().getBytes(StandardCharsets.UTF_8)).hex();
    DocumentTables.Key key = new DocumentTables.Key(repository, text.path(), sha256);
    Optional<DocumentTables.Kept> kept = find(key);
    if (kept.isPresent()) {
      return unpacked(kept.get());
    }
    ReadDocument read = reader.apply(text);
    keep(key, read);
    return read;
  }

  private synchronized Optional<DocumentTables.Kept> find(DocumentTables.Key key) {
    try {
      return documents.find(key);
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  private void keep(DocumentTables.Key key, ReadDocument read) {
    DocumentTables.Kept forms =
        new DocumentTables.Kept(DisclosuresForm.of(read.disclosures()), RemarksForm.of(read));
    synchronized (this) {
      try {
        documents.keep(key, forms, read.disclosures());
        if (++uncommitted == COMMITTED_AT_ONCE) {
          database.connection().commit();
          uncommitted = 0;
        }
      } catch (SQLException e) {
        throw database.failure(e);
      }
    }
  }

  private ReadDocument unpacked(DocumentTables.Kept forms) {
    try {
      return RemarksForm.read(forms.remarks(), DisclosuresForm.read(forms.disclosures()));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw damaged();
    }
  }

  /**
   * The digest of all that decides the results of this run: the program, the documents that were
   * read since the store was opened, and what else the caller names.
   */
  public synchronized String key(List<String> others) {
    Sha256 digest = new Sha256();
    try {
      List.of(edition.program(), edition.rules(), documents.digest())
          .forEach(part -> add(part, digest));
      others.forEach(part -> add(part, digest));
      return digest.hex();
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  private static void add(String part, Sha256 digest) {
    digest.add((part + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The findings of the run before, if all that decided them is as it was.
   *
   * @param key as {@link #key} gives it
   */
  public synchronized Optional<List<Finding>> findings(String key) {
    try (PreparedStatement same =
        database.connection().prepareStatement("SELECT 1 FROM run WHERE key = ?")) {
      same.setString(1, key);
      try (ResultSet rows = same.executeQuery()) {
        return rows.next() ? Optional.of(findings()) : Optional.empty();
      }
    } catch (SQLException e) {
      throw database.failure(e);
    } catch (IllegalArgumentException e) {
      throw damaged();
    }
  }

  private List<Finding> findings() throws SQLException {
    List<Finding> findings = new ArrayList<>();
    try (Statement statement = database.connection().createStatement();
        ResultSet rows = statement.executeQuery("SELECT form FROM findings ORDER BY id")) {
      while (rows.next()) {
        findings.add(FindingForm.read(rows.getBytes(1)));
      }
    }
    return findings;
  }

  /**
   * Begins to write the results of this run.
   *
   * @param key as {@link #key} gives it
   */
  public synchronized Results results(String key) {
    try {
      database.connection().commit();
      uncommitted = 0;
      return new Results(database, documents, key);
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  private StoreException damaged() {
    return new StoreException("the store " + file + " is damaged; delete it");
  }

  /** Keeps what was read, but no results that were not finished, and closes the file. */
  @Override
  public synchronized void close() {
    try {
      if (uncommitted > 0) {
        database.connection().commit();
      }
    } catch (SQLException e) {
      throw database.failure(e);
    } finally {
      database.close();
    }
  }
}
