package org.flopaudit.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.flopaudit.data.DataNode;
import org.flopaudit.finding.Finding;
import org.flopaudit.source.Evidence;

/** A finding as a JSON object: the same in the whole report and in the one of one line each. */
final class FindingJson {
  private final JsonText json;
  private final Fingerprints fingerprints;
  private final Review review;

  /** For the findings of a report whose fingerprints are at hand. */
  FindingJson(JsonText json, Fingerprints fingerprints, Review review) {
    this.json = json;
    this.fingerprints = fingerprints;
    this.review = review;
  }

  /** Writes it. */
  void write(Finding finding) throws IOException {
    json.object();
    json.text("code", finding.rule().code()).text("name", finding.rule().name());
    json.text("level", finding.level().label());
    json.text("model", finding.model()).text("subject", finding.subject());
    json.text("message", finding.message());
    place(finding.place());
    json.array("steps");
    for (Finding.Step step : finding.steps()) {
      json.object().text("text", step.text()).text("source", step.source());
      if (step.amount().isPresent()) {
        amount("flop", step.amount().get(), json);
      }
      json.end();
    }
    json.end();
    json.texts("missing", finding.missing());
    json.array("related");
    for (Finding.Related related : finding.related()) {
      json.object().text("role", related.role());
      place(related.evidence());
      json.end();
    }
    json.end();
    json.text("fingerprint", fingerprints.of(finding));
    json.text("status", DataNode.word(review.status(finding)));
    suppression(finding);
    json.end();
  }

  /**
   * An amount under a key: as strings to the last digit, and as numbers for readers that reckon in
   * doubles, where doubles reach so far.
   */
  static void amount(String key, Finding.Amount amount, JsonText json) throws IOException {
    json.object(key);
    end("low", amount.low(), json);
    if (amount.high().isPresent()) {
      end("high", amount.high().get(), json);
    }
    json.end();
  }

  private static void end(String key, BigDecimal value, JsonText json) throws IOException {
    json.text(key, value.toString());
    if (!Double.isInfinite(value.doubleValue())) {
      json.decimal(key + "Number", value);
    }
  }

  private void suppression(Finding finding) throws IOException {
    Suppression suppression = review.suppressed().get(finding);
    if (suppression == null) {
      return;
    }
    json.object("suppression").text("kind", suppression.kind().label());
    json.text("reason", suppression.reason()).text("owner", suppression.owner());
    json.text("until", suppression.until().map(LocalDate::toString));
    json.text("place", suppression.place()).end();
  }

  private void place(Evidence evidence) throws IOException {
    json.text("path", evidence.path());
    json.number("line", evidence.from().line()).number("column", evidence.from().column());
    json.number("endLine", evidence.to().line()).number("endColumn", evidence.to().column());
    json.text("quote", evidence.quote());
  }
}
