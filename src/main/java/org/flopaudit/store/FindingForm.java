package org.flopaudit.store;

import org.flopaudit.finding.Finding;
import org.flopaudit.finding.Level;
import org.flopaudit.finding.RuleId;

/** A finding as bytes and back. */
final class FindingForm {
  private FindingForm() {}

  static byte[] of(Finding finding) {
    CompactWriter out = new CompactWriter();
    out.text(finding.rule().code());
    out.text(finding.rule().name());
    out.word(finding.level());
    out.text(finding.model());
    out.text(finding.subject());
    out.evidence(finding.place());
    out.text(finding.message());
    out.list(finding.steps(), step -> write(step, out));
    out.list(finding.missing(), out::text);
    out.list(
        finding.related(),
        related -> {
          out.text(related.role());
          out.evidence(related.evidence());
        });
    out.text(finding.identity());
    out.flag(finding.isUndecided());
    return out.bytes();
  }

  static Finding read(byte[] bytes) {
    CompactReader in = new CompactReader(bytes);
    Finding finding =
        new Finding(
            new RuleId(in.text(), in.text()),
            in.word(Level.class),
            in.text(),
            in.text(),
            in.evidence(),
            in.text(),
            in.list(() -> step(in)),
            in.list(in::text),
            in.list(() -> new Finding.Related(in.text(), in.evidence())),
            in.text(),
            in.flag());
    in.end();
    return finding;
  }

  private static void write(Finding.Step step, CompactWriter out) {
    out.text(step.text());
    out.text(step.source());
    out.optional(
        step.amount(),
        amount -> {
          out.decimal(amount.low());
          out.optional(amount.high(), out::decimal);
        });
  }

  private static Finding.Step step(CompactReader in) {
    return new Finding.Step(
        in.text(),
        in.text(),
        in.optional(() -> new Finding.Amount(in.decimal(), in.optional(in::decimal))));
  }
}
