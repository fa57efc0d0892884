package org.flopaudit.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.flopaudit.fact.Disclosures;
import org.flopaudit.fact.Fact;
import org.flopaudit.fact.Relation;
import org.flopaudit.fact.Stage;
import org.flopaudit.fact.Value;
import org.flopaudit.fact.Withheld;
import org.flopaudit.report.Sha256;
import org.flopaudit.source.Evidence;

/** The documents of a store and what they disclose. Not for several threads at once. */
final class DocumentTables {
  private static final String FOUND = // the one question that is asked of every document
      "SELECT id, disclosures, remarks FROM documents"
          + " WHERE repository = ? AND path = ? AND sha256 = ?";
  private static final String KEPT =
      "INSERT INTO documents (repository, path, sha256, title, distillation, disclosures, remarks)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id";

  private final Connection connection;
  private final PreparedStatement found;
  private final PreparedStatement kept;
  private final PreparedStatement seen;
  private final Rows disclosures;
  private final Rows withheld;

  DocumentTables(Connection connection) throws SQLException {
    this.connection = connection;
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("CREATE TEMP TABLE seen (document INTEGER PRIMARY KEY)");
    }
    found = connection.prepareStatement(FOUND);
    kept = connection.prepareStatement(KEPT);
    seen = connection.prepareStatement("INSERT OR IGNORE INTO seen VALUES (?)");
    disclosures = new Rows(connection, "disclosures", 15);
    withheld = new Rows(connection, "withheld", 5);
  }

  /**
   * What a document is known by.
   *
   * @param repository the repository that it belongs to
   * @param path its path as the user knows it
   * @param sha256 the digest of its text
   */
  record Key(String repository, String path, String sha256) {}

  /** A document in the form in which it is kept. */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  record Kept(byte[] disclosures, byte[] remarks) {}

  /** A document that was read before, from now on as one of this run. */
  Optional<Kept> find(Key key) throws SQLException {
    bind(found, key);
    try (ResultSet rows = found.executeQuery()) {
      if (!rows.next()) {
        return Optional.empty();
      }
      see(rows.getLong(1));
      return Optional.of(new Kept(rows.getBytes(2), rows.getBytes(3)));
    }
  }

  /** Keeps a document that was read now. */
  void keep(Key key, Kept forms, Disclosures read) throws SQLException {
    bind(kept, key);
    kept.setString(4, read.title());
    kept.setString(5, read.distillation().label());
    kept.setBytes(6, forms.disclosures());
    kept.setBytes(7, forms.remarks());
    long id;
    try (ResultSet rows = kept.executeQuery()) {
      id = rows.getLong(1);
    }
    see(id);
    for (Fact fact : read.facts()) {
      add(id, fact);
    }
    for (Withheld statement : read.withheld()) {
      Evidence evidence = statement.evidence();
      withheld.add(
          id,
          statement.kind().label(),
          evidence.from().line(),
          evidence.from().column(),
          evidence.quote());
    }
    disclosures.write();
    withheld.write();
  }

  private void add(long document, Fact fact) throws SQLException {
    Evidence evidence = fact.evidence();
    disclosures.add(
        document,
        fact.kind().label(),
        fact.amount().map(Value.Amount::low),
        fact.amount().map(Value.Amount::high),
        fact.kind().unit(),
        fact.amount().isPresent() ? Optional.empty() : fact.value().text(),
        fact.bound().sign(),
        fact.isOwn() ? "own" : "other",
        fact.model(),
        fact.stage().map(Stage::label),
        fact.relation().map(Relation::label),
        fact.basis() == Fact.Basis.STATED ? "stated" : "name",
        evidence.from().line(),
        evidence.from().column(),
        evidence.quote());
  }

  /** The digest of the documents of this run, the same in whatever order they came. */
  String digest() throws SQLException {
    Sha256 digest = new Sha256();
    String sql =
        "SELECT repository, path, sha256 FROM documents WHERE id IN (SELECT document FROM seen)"
            + " ORDER BY repository, path, sha256";
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        String row = rows.getString(1) + "\0" + rows.getString(2) + "\0" + rows.getString(3) + "\0";
        digest.add(row.getBytes(StandardCharsets.UTF_8));
      }
    }
    return digest.hex();
  }

  /** Drops every document that is none of this run. */
  void dropOthers() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("DELETE FROM documents WHERE id NOT IN (SELECT document FROM seen)");
      for (String table : new String[] {"disclosures", "withheld"}) {
        statement.executeUpdate(
            "DELETE FROM " + table + " WHERE document NOT IN (SELECT document FROM seen)");
      }
    }
  }

  private void see(long id) throws SQLException {
    seen.setLong(1, id);
    seen.executeUpdate();
  }

  private static void bind(PreparedStatement statement, Key key) throws SQLException {
    statement.setString(1, key.repository());
    statement.setString(2, key.path());
    statement.setString(3, key.sha256());
  }
}
