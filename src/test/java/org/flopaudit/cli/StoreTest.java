package org.flopaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flopaudit.report.ExitStatus;
import org.flopaudit.store.Store;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check --store}, over the sample cards. */
class StoreTest {
  private static final String CARDS = "sample-model-cards";

  @TempDir private static Path shared;
  private static Path samples;
  private static Outcome first;

  @TempDir private Path folder;

  private record Outcome(ExitStatus status, String out, String err) {}

  @BeforeAll
  static void keepTheSamples() {
    samples = shared.resolve("samples.db");
    first = check(samples, CARDS);
  }

  private static Outcome check(Path store, String... words) {
    List<String> all =
        new ArrayList<>(List.of("check", "--format", "json", "--as-of", "2026-11-21"));
    all.addAll(List.of("--store", store.toString()));
    all.addAll(List.of(words));
    return run(all);
  }

  private static Outcome run(List<String> words) {
    StringWriter out = new StringWriter();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
    ExitStatus status =
        new Main(new Wiring(), new Terminal(out, errors, Screens.NONE, Map.of())).run(words);
    return new Outcome(status, out.toString(), err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void a_run_with_a_store_reports_what_one_without_does() {
    assertThat(first)
        .isEqualTo(run(List.of("check", "--format", "json", "--as-of", "2026-11-21", CARDS)));
  }

  @Test
  void a_second_run_reports_the_same_from_the_store() throws SQLException {
    assertThat(check(samples, CARDS)).isEqualTo(first);
    assertThat(check(samples, CARDS, "--jobs", "3")).isEqualTo(first);
    // What stands in the store is what is reported, so nothing was asked anew.
    Path altered = shared.resolve("altered.db");
    check(altered, CARDS);
    execute(altered, "DELETE FROM findings");
    assertThat(check(altered, CARDS).err()).contains(": 0 findings");
  }

  @Test
  void only_a_document_that_changed_is_read_again() throws IOException, SQLException {
    card("one", "# one\n\nTrained on 3 trillion tokens.\n");
    Path two = card("two", "# two\n\nTrained on 4 trillion tokens.\n");
    Path store = folder.resolve("audit.db");
    check(store, folder.toString());
    execute(store, "UPDATE documents SET title = 'kept'");
    Files.writeString(two, "# two\n\nTrained on 5 trillion tokens.\n");
    check(store, folder.toString());
    assertThat(ask(store, "SELECT title FROM documents ORDER BY path"))
        .containsExactly("kept", "two");
    assertThat(
            ask(store, "SELECT low FROM disclosures WHERE kind = 'training_tokens' ORDER BY low"))
        .containsExactly("3000000000000.0", "5000000000000.0");
  }

  @Test
  void a_document_that_is_gone_leaves_nothing_behind() throws IOException, SQLException {
    card("one", "# one\n\nTrained on 3 trillion tokens.\n");
    Path gone = card("gone", "# gone\n\nTrained on 4 trillion tokens.\n");
    Path store = folder.resolve("audit.db");
    check(store, folder.toString());
    Files.delete(gone);
    check(store, folder.toString());
    assertThat(ask(store, "SELECT repository FROM documents")).containsExactly("one");
    assertThat(ask(store, "SELECT quote FROM disclosures WHERE low = 4e12")).isEmpty();
    assertThat(ask(store, "SELECT name FROM models WHERE is_audited")).containsExactly("one");
  }

  @Test
  void another_day_and_other_levels_are_found_anew() {
    Path store = folder.resolve("audit.db");
    check(store, CARDS);
    Outcome other = check(store, CARDS, "--level", "FA105=note");
    assertThat(other.out()).isNotEqualTo(first.out());
    assertThat(check(store, CARDS)).isEqualTo(first);
  }

  @Test
  void a_second_run_at_the_same_time_is_told_so() {
    Path store = folder.resolve("audit.db");
    try (Store inUse = Store.open(store, new Store.Edition("program", "rules"))) {
      assertThat(inUse).isNotNull();
      Outcome second = check(store, CARDS);
      assertThat(second.status()).isEqualTo(ExitStatus.USAGE);
      assertThat(second.err())
          .contains(store + " is in use by another run; wait for its end, or name another file");
    }
    assertThat(check(store, CARDS)).isEqualTo(first);
  }

  @Test
  void a_file_that_is_no_store_is_left_alone() throws IOException, SQLException {
    Path text = Files.writeString(folder.resolve("notes.txt"), "These are notes. ".repeat(100));
    assertThat(check(text, CARDS).err()).contains("notes.txt is no database");
    assertThat(text).hasContent("These are notes. ".repeat(100));
    Path other = folder.resolve("other.db");
    execute(other, "CREATE TABLE recipes (name TEXT)");
    Outcome refused = check(other, CARDS);
    assertThat(refused.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(refused.err()).contains("other.db is a database of another program");
    assertThat(ask(other, "SELECT name FROM sqlite_master")).containsExactly("recipes");
  }

  @Test
  void a_damaged_store_is_told_and_never_believed() throws SQLException {
    Path store = folder.resolve("audit.db");
    check(store, CARDS);
    execute(store, "UPDATE documents SET disclosures = x'00'");
    Outcome refused = check(store, CARDS);
    assertThat(refused.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(refused.err()).contains("audit.db is damaged; delete it");
  }

  @Test
  void two_revisions_have_no_store() {
    Outcome refused = check(folder.resolve("audit.db"), CARDS, "--against", CARDS);
    assertThat(refused.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(refused.err()).contains("--store keeps one revision; leave out --against");
  }

  @Test
  void every_question_of_the_guide_has_an_answer() throws IOException, SQLException {
    List<String> questions = questions(Files.readString(Path.of("docs/store.md")));
    assertThat(questions).hasSizeGreaterThan(7);
    for (String question : questions) {
      assertThat(ask(samples, question)).as(question).isNotEmpty();
    }
  }

  @Test
  void the_guide_names_every_table_and_column() throws IOException, SQLException {
    String guide = Files.readString(Path.of("docs/store.md"));
    List<String> tables =
        ask(samples, "SELECT name FROM sqlite_master WHERE type = 'table' AND sql IS NOT NULL");
    assertThat(tables).hasSize(10);
    for (String table : tables) {
      String row =
          guide.lines().filter(line -> line.startsWith("| `" + table + "` |")).findFirst().get();
      assertThat(ask(samples, "SELECT name FROM pragma_table_info('" + table + "')"))
          .allSatisfy(column -> assertThat(row).contains("`" + column + "`"));
    }
  }

  private static List<String> questions(String guide) {
    List<String> questions = new ArrayList<>();
    String fence = "```sql\n";
    for (int at = guide.indexOf(fence); at >= 0; at = guide.indexOf(fence, at + 1)) {
      questions.add(guide.substring(at + fence.length(), guide.indexOf("```", at + 3)));
    }
    return questions;
  }

  private Path card(String name, String text) throws IOException {
    Path card = Files.createDirectories(folder.resolve(name)).resolve("README.md");
    return Files.writeString(card, text);
  }

  /** The first column of the answer. */
  private static List<String> ask(Path store, String sql) throws SQLException {
    List<String> answers = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        answers.add(String.valueOf(rows.getString(1)));
      }
    }
    return answers;
  }

  private static void execute(Path store, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
