package org.flopaudit.report;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.Optional;
import org.flopaudit.estimate.Derivation;
import org.flopaudit.estimate.Disagreement;
import org.flopaudit.estimate.Estimate;
import org.flopaudit.estimate.FlopRange;
import org.flopaudit.law.Framework;
import org.flopaudit.law.Loophole;
import org.flopaudit.law.Position;
import org.flopaudit.law.Turning;
import org.flopaudit.ledger.Entry;

/** A calculation as one line of JSON, for programs that reckon many. Amounts are FLOP. */
public final class CalculationJson {
  private CalculationJson() {}

  /**
   * Writes a calculation and ends the line.
   *
   * @param out is neither flushed nor closed
   */
  public static void write(Calculation calculation, Writer out) throws IOException {
    try (JsonText json = JsonText.compact(out)) {
      json.object().array("estimates");
      for (Estimate estimate : calculation.estimates().all()) {
        write(estimate, json);
      }
      json.end();
      json.texts("missing", calculation.estimates().missing());
      json.texts(
          "disagreements",
          calculation.estimates().disagreements().stream().map(Disagreement::text).toList());
      json.array("ledger");
      for (Entry entry : calculation.ledger().entries()) {
        json.object().text("activity", entry.activity().label());
        json.text("model", entry.model().toString());
        write(entry.compute(), json);
        json.end();
      }
      json.end().array("positions");
      for (Position position : calculation.positions()) {
        write(position, json);
      }
      json.end().array("loopholes");
      for (Loophole loophole : Loophole.among(calculation.positions())) {
        json.object().text("law", loophole.law().framework().id());
        json.text("closedBy", loophole.closedBy().framework().id());
        json.truth("inForce", loophole.binds()).end();
      }
      json.end().end();
    }
    out.write('\n');
  }

  private static void write(Estimate estimate, JsonText json) throws IOException {
    json.object().text("method", estimate.method().label());
    json.decimal("value", estimate.value());
    write(estimate.likely(), json);
    json.texts("steps", estimate.derivation().steps().stream().map(Derivation.Step::text).toList());
    json.texts("assumptions", estimate.derivation().assumptions()).end();
  }

  private static void write(Position position, JsonText json) throws IOException {
    json.object().text("framework", position.framework().id());
    json.text("status", position.status().label());
    json.truth("applies", position.deciding().applies());
    json.text("verdict", position.verdict().label());
    json.text("limb", position.deciding().limb().name());
    json.text("threshold", position.deciding().limb().threshold().text());
    write(position.counted(), json);
    json.texts("missing", position.missing());
    json.text("turning", position.turning().map(Turning::text));
    json.truth("withinMargin", position.isWithinMargin());
    json.texts("remarks", position.remarks());
    json.texts(
        "open", position.framework().open().stream().map(Framework.OpenQuestion::id).toList());
    json.end();
  }

  private static void write(FlopRange range, JsonText json) throws IOException {
    json.decimal("low", range.low());
    Optional<BigDecimal> high = range.high();
    if (high.isPresent()) {
      json.decimal("high", high.get());
    }
  }
}
