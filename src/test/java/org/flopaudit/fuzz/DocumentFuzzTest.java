package org.flopaudit.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.flopaudit.data.DataFolder;
import org.flopaudit.document.Block;
import org.flopaudit.document.Document;
import org.flopaudit.document.MetadataEntry;
import org.flopaudit.document.Prose;
import org.flopaudit.document.Table;
import org.flopaudit.extract.Extraction;
import org.flopaudit.fact.Fact;
import org.flopaudit.parse.Parsers;
import org.flopaudit.source.Evidence;
import org.flopaudit.source.SourceFile;
import org.flopaudit.source.Span;

/**
 * Any bytes as a document of any format: nothing is thrown, what is read lies in the file, and what
 * is quoted stands there.
 */
class DocumentFuzzTest {
  private static final Extraction EXTRACTION = Extraction.read(DataFolder.builtIn());

  @FuzzTest
  void markdown(byte[] bytes) {
    assertReads("README.md", bytes);
  }

  @FuzzTest
  void html(byte[] bytes) {
    assertReads("paper.html", bytes);
  }

  @FuzzTest
  void yaml(byte[] bytes) {
    assertReads("training.yml", bytes);
  }

  @FuzzTest
  void json(byte[] bytes) {
    assertReads("config.json", bytes);
  }

  private static void assertReads(String name, byte[] bytes) {
    SourceFile file = new SourceFile(name, new String(bytes, StandardCharsets.UTF_8));
    Document document = Parsers.parse(file);
    Span all = new Span(0, file.text().length());
    proses(document).forEach(prose -> assertThat(all.contains(prose.source())).isTrue());
    document
        .problems()
        .forEach(problem -> assertThat(problem.position().line()).isBetween(1, file.lines()));
    for (Fact fact : EXTRACTION.disclosures(document).facts()) {
      Evidence evidence = fact.evidence();
      assertThat(all.contains(evidence.span())).isTrue();
      assertThat(evidence.quote()).isEqualTo(file.slice(evidence.span()));
    }
  }

  private static List<Prose> proses(Document document) {
    List<Prose> proses = new ArrayList<>();
    document.metadata().stream().map(MetadataEntry::value).forEach(proses::add);
    for (Block block : document.blocks()) {
      proses.add(block.prose());
      if (block instanceof Block.TableBlock table) {
        table.table().cells().stream().map(Table.Cell::prose).forEach(proses::add);
      }
    }
    return proses;
  }
}
