package org.flopaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.flopaudit.estimate.FlopRange;
import org.flopaudit.fact.ModelId;
import org.flopaudit.lineage.Edge;
import org.flopaudit.lineage.EdgeType;
import org.flopaudit.lineage.Lineage;
import org.flopaudit.lineage.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LineageFormatsTest {
  private static final ModelId HOSTILE = ModelId.of("a/b\"]; x <script> \u001B[2J & y");
  private static final ModelId CHILD = ModelId.of("c/d");

  private static final Lineage LINEAGE =
      new Lineage(
          List.of(model(HOSTILE), model(CHILD)), List.of(edge(CHILD, EdgeType.ADAPTER, HOSTILE)));

  private static Model model(ModelId id) {
    return new Model(id, List.of(), Optional.empty());
  }

  private static Edge edge(ModelId child, EdgeType type, ModelId parent) {
    return new Edge(child, parent, type, child.organisation(), "test", List.of());
  }

  private static String written(String format, Lineage lineage) throws IOException {
    StringWriter out = new StringWriter();
    for (LineageFormat one : LineageFormats.all()) {
      if (one.name().equals(format)) {
        one.write(
            new LineageReport(
                lineage,
                id -> new LineageReport.Compute(FlopRange.UNKNOWN, FlopRange.UNKNOWN),
                LineageReport.Direction.DOWN,
                InputAccount.allChecked(List.of(), 1),
                List.of()),
            out);
      }
    }
    return out.toString();
  }

  static List<String> names() {
    return LineageFormats.names();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "text    | a/b\"]; x <script> \\u001B[2J & y",
        "json    | \"id\": \"a/b\\\"]; x <script> \\u001B[2J & y\"",
        "dot     | \"a/b\\\"]; x <script> \\\\u001B[2J & y\" -> \"c/d\" [label=\"adapter\"]",
        "mermaid | m0[\"a/b#34;#93;#59; x #60;script#62; #92;u001B#91;2J #38; y\"]",
        "graphml | a/b\"]; x &lt;script&gt; \\u001B[2J &amp; y",
      })
  void a_hostile_name_stays_a_name(String format, String part) throws IOException {
    assertThat(written(format, LINEAGE)).contains(part).doesNotContain("\u001B");
  }

  @ParameterizedTest
  @MethodSource("names")
  void a_ring_of_models_is_written_and_ends(String format) throws IOException {
    Lineage ring =
        new Lineage(
            List.of(model(ModelId.of("a/a")), model(ModelId.of("b/b"))),
            List.of(
                edge(ModelId.of("a/a"), EdgeType.FINE_TUNE, ModelId.of("b/b")),
                edge(ModelId.of("b/b"), EdgeType.FINE_TUNE, ModelId.of("a/a"))));
    assertThat(written(format, ring)).contains("a/a", "b/b");
  }

  @Test
  void what_only_teaches_is_drawn_apart() throws IOException {
    Lineage taught =
        new Lineage(
            List.of(model(CHILD), model(HOSTILE)),
            List.of(edge(CHILD, EdgeType.DISTILLATION, HOSTILE)));
    assertThat(written("dot", taught)).contains("style=dashed");
    assertThat(written("mermaid", taught)).contains("-. distillation .->");
  }
}
