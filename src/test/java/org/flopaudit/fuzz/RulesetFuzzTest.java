package org.flopaudit.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.flopaudit.data.DataException;
import org.flopaudit.data.DataFolder;
import org.flopaudit.data.DataNode;
import org.flopaudit.data.Faults;
import org.flopaudit.data.TextTable;
import org.flopaudit.law.Frameworks;
import org.flopaudit.rule.Rule;
import org.flopaudit.rule.RuleReader;
import org.flopaudit.source.SourceFile;

/** Any bytes as a file of the user's own: it is read, or every fault has a place in it. */
class RulesetFuzzTest {
  private static final Frameworks FRAMEWORKS = frameworks();

  private static Frameworks frameworks() {
    Faults faults = new Faults();
    Frameworks frameworks = Frameworks.read(DataFolder.builtIn(), faults);
    faults.throwIfAny();
    return frameworks;
  }

  @FuzzTest
  void rule(byte[] bytes) {
    SourceFile file = file("rule.yaml", bytes);
    Faults faults = new Faults();
    try {
      List<Rule> rules = new RuleReader(FRAMEWORKS, faults).ofUser(new OneFile(file));
      faults.throwIfAny();
      assertThat(rules).hasSizeLessThanOrEqualTo(1);
    } catch (DataException e) {
      assertThat(e).hasMessageContaining(file.path());
    }
  }

  @FuzzTest
  void settings(byte[] bytes) {
    SourceFile file = file("settings.yml", bytes);
    try {
      DataNode root = DataNode.read(file, new Faults());
      assertThat(root.position().line()).isBetween(1, file.lines());
      visit(root, 0);
    } catch (DataException e) {
      assertThat(e).hasMessageContaining(file.path());
    }
  }

  private static void visit(DataNode node, int depth) {
    assertThat(node.position().line()).isBetween(1, node.file().lines());
    if (depth < 8) {
      node.entries().values().forEach(value -> visit(value, depth + 1));
      node.elements().stream()
          .filter(element -> !element.isScalar())
          .forEach(element -> visit(element, depth + 1));
    }
    assertThat(node.decimal()).isNotNull();
    assertThat(node.date()).isNotNull();
  }

  @FuzzTest
  void table(byte[] bytes) {
    SourceFile file = file("words.table", bytes);
    List<TextTable.Row> rows = TextTable.rows(file, 3, new Faults());
    assertThat(rows).allMatch(row -> row.line() >= 1 && row.line() <= file.lines());
  }

  private static SourceFile file(String name, byte[] bytes) {
    return new SourceFile(name, new String(bytes, StandardCharsets.UTF_8));
  }

  /** A folder with one file in it. */
  private record OneFile(SourceFile file) implements DataFolder {
    @Override
    public List<String> list(String folder) {
      return List.of(file.path());
    }

    @Override
    public SourceFile read(String name) {
      return file;
    }
  }
}
