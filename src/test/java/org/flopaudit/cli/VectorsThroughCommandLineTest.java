package org.flopaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.flopaudit.data.DataNode;
import org.flopaudit.data.Faults;
import org.flopaudit.report.ExitStatus;
import org.flopaudit.source.SourceFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs {@code law/vectors.yaml} as a user would: each vector is one {@code flopaudit estimate}. */
class VectorsThroughCommandLineTest {
  private static final MathContext FIVE_DIGITS = new MathContext(5);
  private static final BigDecimal PUBLISHED_WITHIN = new BigDecimal("0.08");

  /** The options whose names are not those of the activities. */
  private static final Map<String, String> OPTIONS =
      Map.of(
          "teacher-training", "--teacher",
          "auxiliary-training", "--auxiliary",
          "distillation", "--compute");

  private final Faults faults = new Faults();

  @TestFactory
  Stream<DynamicTest> each_vector_stands_there_on_the_command_line_too() {
    return vectors().stream()
        .map(vector -> DynamicTest.dynamicTest(vector.text("id"), () -> check(vector)));
  }

  private void check(DataNode vector) {
    if (vector.find("estimate").isPresent()) {
      checkEstimate(vector.get("estimate"));
      return;
    }
    String day = vector.text("on", "2026-11-21");
    List<DataNode> ledger = vector.list("ledger");
    check(vector.list("expect"), ledger, vector.text("developer"), day);
    for (DataNode other : vector.list("but")) {
      List<DataNode> replaced = new ArrayList<>(ledger);
      other.find("replace").ifPresent(entry -> replaced.set(ledger.size() - 1, entry));
      check(other.list("expect"), replaced, vector.text("developer"), other.text("on", day));
    }
    faults.throwIfAny();
  }

  private void check(
      List<DataNode> expectations, List<DataNode> ledger, String developer, String day) {
    List<String> words = new ArrayList<>(List.of("--as-of", day));
    ledger.forEach(entry -> words.addAll(options(entry, developer)));
    DataNode answer = run(words);
    for (DataNode expected : expectations) {
      expected.find("framework").ifPresent(id -> checkPosition(expected, position(answer, id)));
      expected
          .find("loophole")
          .ifPresent(
              law ->
                  assertThat(loopholes(answer))
                      .contains(law.text() + " closed by " + expected.text("closed-by")));
      expected
          .find("no-loophole")
          .ifPresent(
              law -> assertThat(loopholes(answer)).noneMatch(hole -> hole.startsWith(law.text())));
    }
  }

  /** One line of a ledger as the option for it. */
  private static List<String> options(DataNode entry, String developer) {
    String activity = entry.text("activity");
    boolean isBase = activity.equals("pretraining") && entry.find("model").isPresent();
    String usual = activity.equals("pretraining") ? "--compute" : "--" + activity;
    String option = isBase ? "--base" : OPTIONS.getOrDefault(activity, usual);
    List<String> words = new ArrayList<>(List.of(option, entry.text("compute")));
    if (isBase && !entry.text("by").equals(developer)) {
      words.add("--base-of-another");
    }
    return words;
  }

  private static DataNode position(DataNode answer, DataNode id) {
    return answer.list("positions").stream()
        .filter(position -> position.text("framework").equals(id.text()))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> loopholes(DataNode answer) {
    return answer.list("loopholes").stream()
        .map(hole -> hole.text("law") + " closed by " + hole.text("closedBy"))
        .toList();
  }

  private static void checkPosition(DataNode expected, DataNode position) {
    assertThat(position.text("verdict")).isEqualTo(expected.text("verdict"));
    expected.find("counted").ifPresent(range -> checkRange(range, position));
    expected
        .find("limb")
        .ifPresent(name -> assertThat(position.text("limb")).isEqualTo(name.text()));
    expected
        .find("status")
        .ifPresent(status -> assertThat(position.text("status")).isEqualTo(status.text()));
    expected
        .find("within-margin")
        .ifPresent(is -> assertThat(position.get("withinMargin").truth()).isEqualTo(is.truth()));
    expected
        .find("remarks")
        .ifPresent(
            remarks -> assertThat(position.list("remarks")).hasSameSizeAs(remarks.elements()));
    assertThat(texts(position.list("open"))).containsAll(texts(expected.list("open")));
  }

  private static void checkRange(DataNode expected, DataNode position) {
    List<DataNode> ends = expected.isList() ? expected.elements() : List.of(expected, expected);
    assertThat(position.get("low").decimal().round(FIVE_DIGITS))
        .isEqualByComparingTo(ends.get(0).decimal().round(FIVE_DIGITS));
    assertThat(position.get("high").decimal().round(FIVE_DIGITS))
        .isEqualByComparingTo(ends.get(1).decimal().round(FIVE_DIGITS));
  }

  private static List<String> texts(List<DataNode> nodes) {
    return nodes.stream().map(DataNode::text).toList();
  }

  private void checkEstimate(DataNode node) {
    List<String> words = new ArrayList<>(List.of("--as-of", "2026-11-21"));
    for (String key : List.of("parameters", "tokens", "epochs", "device-hours")) {
      node.find(key).ifPresent(value -> words.addAll(List.of("--" + key, value.text())));
    }
    Optional<DataNode> peak = node.find("peak");
    if (peak.isPresent()) {
      BigDecimal achieved = peak.get().decimal().multiply(node.get("utilization").decimal());
      words.addAll(List.of("--throughput", achieved.toString()));
    }
    BigDecimal value = run(words).list("estimates").get(0).get("value").decimal();
    BigDecimal published = node.get("published").decimal();
    assertThat(value).isEqualByComparingTo(node.get("exact").decimal());
    assertThat(value.subtract(published).abs())
        .isLessThanOrEqualTo(published.multiply(PUBLISHED_WITHIN));
  }

  /** The answer of the command; JSON is YAML. */
  private DataNode run(List<String> options) {
    List<String> words = new ArrayList<>(List.of("estimate", "--format", "json"));
    words.addAll(options);
    StringWriter out = new StringWriter();
    PrintStream errors = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    ExitStatus status =
        new Main(new Wiring(), new Terminal(out, errors, Screens.NONE, Map.of())).run(words);
    assertThat(status).as(String.join(" ", words)).isEqualTo(ExitStatus.CLEAN);
    return DataNode.read(new SourceFile("answer.json", out.toString()), faults);
  }

  private List<DataNode> vectors() {
    try (InputStream in =
        VectorsThroughCommandLineTest.class.getResourceAsStream("/law/vectors.yaml")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return DataNode.read(new SourceFile("vectors.yaml", text), faults).list("vectors");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
