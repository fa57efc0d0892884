package org.flopaudit.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.flopaudit.finding.Finding;
import org.flopaudit.law.Position;
import org.flopaudit.ledger.Entry;
import org.flopaudit.lineage.Edge;
import org.flopaudit.lineage.Lineage;
import org.flopaudit.lineage.Model;
import org.flopaudit.report.InputAccount;
import org.flopaudit.report.Product;
import org.flopaudit.rule.Subject;
import org.flopaudit.source.Evidence;

/**
 * The results of a run while they are written. They stand in the place of those of the run before
 * at once, when {@link #finish} has been called, or never.
 */
public final class Results {
  private static final List<String> TABLES =
      List.of("run", "models", "edges", "ledger_entries", "positions", "findings");

  private final Database database;
  private final DocumentTables documents;
  private final String key;
  private final Rows models;
  private final Rows edges;
  private final Rows entries;
  private final Rows positions;
  private final Rows findings;
  private long lastModel;

  Results(Database database, DocumentTables documents, String key) throws SQLException {
    this.database = database;
    this.documents = documents;
    this.key = key;
    Connection connection = database.connection();
    for (String table : TABLES) {
      database.run("DELETE FROM " + table);
    }
    models = new Rows(connection, "models", 6);
    edges = new Rows(connection, "edges", 8);
    entries = new Rows(connection, "ledger_entries", 8);
    positions = new Rows(connection, "positions", 7);
    findings = new Rows(connection, "findings", 13);
  }

  /** Adds the graph: every edge, and the models that are only named. */
  public void add(Lineage lineage) {
    try {
      for (Model model : lineage.models()) {
        for (Edge edge : lineage.parents(model.id())) {
          add(edge);
        }
        if (!model.isAudited()) {
          add(model, Optional.empty());
        }
      }
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  /** Adds the models of one repository, with their ledgers and positions, and what is found. */
  public void add(List<Subject> subjects, List<Finding> found) {
    try {
      for (Subject subject : subjects) {
        add(subject);
      }
      for (Finding finding : found) {
        add(finding);
      }
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  private void add(Subject subject) throws SQLException {
    long model = add(subject.model(), subject.ledger().developer());
    int number = 0;
    for (Entry entry : subject.ledger().entries()) {
      add(model, number++, entry);
    }
    for (Position position : subject.positions()) {
      add(model, position);
    }
  }

  private long add(Model model, Optional<String> developer) throws SQLException {
    models.add(
        ++lastModel,
        model.id().toString(),
        model.id().repository(),
        developer,
        model.isAudited(),
        model.known().isPresent());
    return lastModel;
  }

  private void add(Edge edge) throws SQLException {
    Optional<Evidence> first = edge.evidence().stream().findFirst();
    edges.add(
        edge.child().toString(),
        edge.parent().toString(),
        edge.type().label(),
        edge.actor(),
        edge.inferredBy(),
        first.map(Evidence::path),
        first.map(evidence -> evidence.from().line()),
        first.map(Evidence::quote));
  }

  private void add(long model, int number, Entry entry) throws SQLException {
    entries.add(
        model,
        number,
        entry.activity().label(),
        entry.model().toString(),
        entry.actor(),
        entry.compute().low(),
        entry.compute().high(),
        String.join("; ", entry.missing()));
  }

  private void add(long model, Position position) throws SQLException {
    positions.add(
        model,
        position.framework().id(),
        position.status().label(),
        position.verdict().label(),
        position.counted().low(),
        position.counted().high(),
        position.deciding().limb().threshold().text());
  }

  private void add(Finding finding) throws SQLException {
    Evidence place = finding.place();
    findings.add(
        Optional.empty(), // SQLite numbers them
        finding.rule().code(),
        finding.rule().name(),
        finding.level().label(),
        finding.model(),
        finding.subject(),
        finding.message(),
        String.join("; ", finding.missing()),
        place.path(),
        place.from().line(),
        place.from().column(),
        place.quote(),
        FindingForm.of(finding));
  }

  /** Ends the run: from now on its results stand in the store, and its documents alone. */
  public void finish(LocalDate asOf, InputAccount inputs) {
    try {
      for (Rows rows : List.of(models, edges, entries, positions, findings)) {
        rows.write();
      }
      Rows run = new Rows(database.connection(), "run", 6);
      run.add(
          key,
          Product.NAME + " " + Product.VERSION,
          asOf.toString(),
          inputs.checked(),
          inputs.total() - inputs.checked() - inputs.failures(),
          inputs.failures());
      run.write();
      documents.dropOthers();
      database.connection().commit();
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }
}
