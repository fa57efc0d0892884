package org.flopaudit.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.flopaudit.data.DataFolder;
import org.flopaudit.data.DataNode;
import org.flopaudit.data.Faults;
import org.flopaudit.estimate.Calculator;
import org.flopaudit.estimate.Estimate;
import org.flopaudit.estimate.FlopRange;
import org.flopaudit.estimate.GivenTraining;
import org.flopaudit.estimate.Methods;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.ModelId;
import org.flopaudit.ledger.Activity;
import org.flopaudit.ledger.Entry;
import org.flopaudit.ledger.Ledger;
import org.flopaudit.source.SourceFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs {@code law/vectors.yaml} through the frameworks that ship, and the calculator. */
class VectorsTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
  private static final BigDecimal PUBLISHED_WITHIN = new BigDecimal("0.08");
  private static final MathContext FIVE_DIGITS = new MathContext(5);

  private final Faults faults = new Faults();
  private final Frameworks frameworks = Frameworks.read(DataFolder.builtIn(), faults);
  private final Methods methods = Methods.read(DataFolder.builtIn(), faults);
  private final List<DataNode> vectors = vectors();

  @TestFactory
  Stream<DynamicTest> each_vector_stands_where_the_law_puts_it() {
    faults.throwIfAny();
    return vectors.stream()
        .map(
            vector ->
                DynamicTest.dynamicTest(
                    vector.text("id") + ": " + vector.text("says"), () -> check(vector)));
  }

  @Test
  void no_vector_is_lost() {
    assertThat(vectors)
        .extracting(vector -> vector.text("id"))
        .containsExactly(
            "A1", "A2", "A3", "A4", "A5", "A6", "A7", "B1", "B2", "B3", "B4", "C1", "C2", "C3",
            "D1", "D2", "D3", "L1", "L2", "L3", "L4", "L5", "L6", "L7", "L8", "L9", "L10", "L11",
            "L12", "L13", "L14", "L15", "L16", "G1", "G2", "G3", "G4", "G5", "G6", "G7", "G8", "MA",
            "MB", "MC", "MD", "ME", "MF", "MG", "MH");
  }

  @Test
  void every_vector_expects_something() {
    assertThat(vectors)
        .allMatch(
            vector -> !vector.list("expect").isEmpty() || vector.find("estimate").isPresent());
  }

  private void check(DataNode vector) {
    vector.onlyKeys("id", "says", "on", "developer", "ledger", "expect", "but", "estimate");
    vector.find("estimate").ifPresent(this::checkEstimate);
    if (vector.find("ledger").isPresent()) {
      LocalDate day = vector.find("on").map(DataNode::date).orElse(TODAY);
      List<Entry> entries = entries(vector);
      vector.list("expect").forEach(expected -> check(expected, ledger(vector, entries), day));
      for (DataNode other : vector.list("but")) {
        other.onlyKeys("replace", "on", "expect");
        List<Entry> replaced = new ArrayList<>(entries);
        other
            .find("replace")
            .ifPresent(node -> replaced.set(entries.size() - 1, entry(node, model(vector))));
        LocalDate otherDay = other.find("on").map(DataNode::date).orElse(day);
        other
            .list("expect")
            .forEach(expected -> check(expected, ledger(vector, replaced), otherDay));
      }
    }
    faults.throwIfAny();
  }

  private void check(DataNode expected, Ledger ledger, LocalDate day) {
    expected.onlyKeys(
        "framework",
        "verdict",
        "counted",
        "limb",
        "open",
        "status",
        "lineage",
        "turns-above",
        "within-margin",
        "remarks",
        "loophole",
        "closed-by",
        "no-loophole");
    expected.find("framework").ifPresent(id -> checkPosition(expected, position(id, ledger, day)));
    List<Loophole> loopholes = Loophole.among(frameworks.positions(ledger, day));
    expected
        .find("loophole")
        .ifPresent(
            id ->
                assertThat(loopholes)
                    .extracting(
                        loophole -> loophole.law().framework().id(),
                        loophole -> loophole.closedBy().framework().id())
                    .contains(tuple(id.text(), expected.text("closed-by"))));
    expected
        .find("no-loophole")
        .ifPresent(
            id ->
                assertThat(loopholes)
                    .extracting(loophole -> loophole.law().framework().id())
                    .doesNotContain(id.text()));
  }

  private Position position(DataNode id, Ledger ledger, LocalDate day) {
    Framework framework = frameworks.find(id.text()).orElseThrow();
    return Position.of(framework, ledger, day);
  }

  private static void checkPosition(DataNode expected, Position position) {
    assertThat(position.verdict().label()).as(position.text()).isEqualTo(expected.text("verdict"));
    expected.find("counted").ifPresent(range -> checkRange(range, position.counted()));
    expected.find("lineage").ifPresent(sum -> checkRange(sum, position.ledger().lineage()));
    expected
        .find("limb")
        .ifPresent(name -> assertThat(position.deciding().limb().name()).isEqualTo(name.text()));
    expected
        .find("status")
        .ifPresent(status -> assertThat(position.status().label()).isEqualTo(status.text()));
    expected
        .find("turns-above")
        .ifPresent(
            flop ->
                assertThat(position.turning().orElseThrow().flop())
                    .isEqualByComparingTo(flop.decimal()));
    expected
        .find("within-margin")
        .ifPresent(is -> assertThat(position.isWithinMargin()).isEqualTo(is.truth()));
    expected
        .find("remarks")
        .ifPresent(
            remarks ->
                assertThat(position.remarks())
                    .hasSameSizeAs(remarks.elements())
                    .allSatisfy(
                        said ->
                            assertThat(remarks.elements())
                                .anyMatch(remark -> said.startsWith(remark.text()))));
    assertThat(position.framework().open())
        .extracting(Framework.OpenQuestion::id)
        .containsAll(expected.list("open").stream().map(DataNode::text).toList());
  }

  /** One figure is meant exactly; of a range, five digits are. */
  private static void checkRange(DataNode expected, FlopRange range) {
    if (expected.isList()) {
      assertThat(range.low().round(FIVE_DIGITS))
          .isEqualByComparingTo(expected.elements().get(0).decimal());
      assertThat(range.high().orElseThrow().round(FIVE_DIGITS))
          .isEqualByComparingTo(expected.elements().get(1).decimal());
    } else {
      assertThat(range).isEqualTo(FlopRange.exactly(expected.decimal()));
    }
  }

  private static ModelId model(DataNode vector) {
    return ModelId.of(vector.text("developer") + "/model");
  }

  private static Ledger ledger(DataNode vector, List<Entry> entries) {
    return new Ledger(model(vector), Optional.of(vector.text("developer")), entries);
  }

  private static List<Entry> entries(DataNode vector) {
    return vector.list("ledger").stream().map(node -> entry(node, model(vector))).toList();
  }

  private static Entry entry(DataNode node, ModelId model) {
    node.onlyKeys("activity", "model", "by", "compute");
    Optional<String> actor = node.find("by").map(DataNode::text);
    ModelId of =
        node.find("model")
            .map(name -> ModelId.of(actor.map(by -> by + "/").orElse("") + name.text()))
            .orElse(model);
    return Entry.given(
        node.get("activity").word(Activity.class, Activity.EVALUATION),
        of,
        actor,
        compute(node.get("compute")));
  }

  private static FlopRange compute(DataNode node) {
    return FlopRange.parse(node.text()).orElseThrow();
  }

  private void checkEstimate(DataNode node) {
    node.onlyKeys(
        "parameters",
        "tokens",
        "epochs",
        "device-hours",
        "peak",
        "utilization",
        "published",
        "exact");
    Map<FactKind, BigDecimal> figures = new EnumMap<>(FactKind.class);
    Map.of(
            "parameters", FactKind.PARAMETERS,
            "tokens", FactKind.TRAINING_TOKENS,
            "epochs", FactKind.EPOCHS,
            "device-hours", FactKind.DEVICE_HOURS)
        .forEach(
            (key, kind) -> node.find(key).ifPresent(value -> figures.put(kind, value.decimal())));
    node.find("peak")
        .ifPresent(
            peak ->
                figures.put(
                    FactKind.THROUGHPUT,
                    peak.decimal().multiply(node.get("utilization").decimal())));
    Estimate estimate =
        new Calculator(methods)
            .estimates(GivenTraining.of(figures, ""))
            .bestWithoutStage()
            .orElseThrow();
    BigDecimal published = node.get("published").decimal();
    assertThat(estimate.value()).isEqualByComparingTo(node.get("exact").decimal());
    assertThat(estimate.value().subtract(published).abs())
        .isLessThanOrEqualTo(published.multiply(PUBLISHED_WITHIN));
  }

  private List<DataNode> vectors() {
    try (InputStream in = VectorsTest.class.getResourceAsStream("/law/vectors.yaml")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return DataNode.read(new SourceFile("vectors.yaml", text), faults).list("vectors");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
