package org.flopaudit.report;

import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.flopaudit.finding.Finding;
import org.flopaudit.finding.Level;
import org.flopaudit.finding.RuleId;
import org.flopaudit.source.Evidence;
import org.flopaudit.source.Problem;
import org.flopaudit.source.SourceFile;
import org.flopaudit.source.Span;

/** A report on two invented cards, with something of everything in it. */
final class Sample {
  static final RuleId TOTAL = new RuleId("FA101", "compute-total-mismatch");
  static final RuleId TEACHER = new RuleId("FA202", "teacher-not-named");
  static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  static final SourceFile CARD =
      new SourceFile(
          "cards/heron/README.md",
          """
          # Heron 7B

          ## Training
          We trained on 🔥 hardware: it took 3.1e24 FLOP in total.
          512 accelerators ran for 30 days.
          Responses of a larger model [see](https://example.org) were used.
          """);
  static final SourceFile BASE =
      new SourceFile("cards/crane base/README.md", "# Crane\n\nCrane took 2.1e24 FLOP.\n");

  private Sample() {}

  /** The evidence for words, at their first place in a file. */
  static Evidence evidence(SourceFile file, String words) {
    int start = file.text().indexOf(words);
    if (start < 0) {
      throw new IllegalArgumentException("'" + words + "' does not stand in " + file);
    }
    return file.evidence(new Span(start, start + words.length()));
  }

  static Finding mismatch() {
    Evidence hardware = evidence(CARD, "512 accelerators");
    return new Finding(
        TOTAL,
        Level.ERROR,
        "heron/heron-7b",
        "training_compute",
        evidence(CARD, "3.1e24 FLOP"),
        "The stated '3.1e24 FLOP' is 2.4 times what the hardware can have done.",
        List.of(
            new Finding.Step(
                "512 x 720 h x 3600 s/h x 9.9e14 FLOP/s = 1.3e24 FLOP", hardware.place()),
            new Finding.Step("3.1e24 / 1.3e24 = 2.4", "")),
        List.of(),
        List.of(
            new Finding.Related("the accelerators", hardware),
            new Finding.Related(
                "the base model's training compute", evidence(BASE, "2.1e24 FLOP"))));
  }

  static Finding teacher() {
    return new Finding(
        TEACHER,
        Level.WARNING,
        "heron/heron-7b",
        "teacher_model",
        evidence(CARD, "Responses of a larger model [see](https://example.org) were used."),
        "Outputs of another model were trained on, and it is not named: '[see](https://example.org)'",
        List.of(),
        List.of("which model wrote the responses", "how many tokens of them were used"),
        List.of());
  }

  static RuleText rule(RuleId id, Level level) {
    return new RuleText(
        id,
        level,
        "Flags what " + id.name() + " says.",
        "Flags what " + id.name() + " says, because a threshold may turn on it.",
        "State the figure with its unit.",
        "State the figure **with its unit**.",
        List.of("compute", "disclosure"),
        RuleText.Precision.HIGH,
        id.equals(TOTAL) ? List.of("heronia-act") : List.of());
  }

  static LawText law() {
    return new LawText(
        "heronia-act",
        "Act on Large Models of Heronia",
        "in force since 2026-01-01",
        "2025-12",
        LocalDate.of(2025, 12, 1),
        Optional.of("https://example.org/heronia-act"),
        List.of("1e25 FLOP of cumulative training compute: notification"));
  }

  static Report report() {
    return report(List.of(teacher(), mismatch()));
  }

  static Report report(List<Finding> findings) {
    return report(findings, Gate.standard());
  }

  static Report report(List<Finding> findings, Gate gate) {
    return new Report(
        findings,
        List.of(rule(TEACHER, Level.WARNING), rule(TOTAL, Level.ERROR)),
        List.of(law()),
        InputAccount.allChecked(List.of("cards"), 2),
        List.of(Problem.of("cards/heron/README.md", "the front matter is not closed")),
        DAY,
        gate);
  }

  /** The same run, in which one input could not be read. */
  static Report incomplete() {
    Report whole = report();
    TreeMap<String, Integer> failed = new TreeMap<>();
    failed.put("not UTF-8", 1);
    return new Report(
        whole.findings(),
        whole.rules(),
        whole.laws(),
        new InputAccount(List.of("cards"), 2, new TreeMap<>(), failed),
        whole.problems(),
        DAY,
        Gate.standard());
  }

  /** What a format writes. */
  static String written(ReportFormat format, Report report) throws IOException {
    StringWriter out = new StringWriter();
    format.write(report, out);
    return out.toString();
  }

  static String written(String format, Report report) throws IOException {
    return written(
        ReportFormats.all(false).stream()
            .filter(f -> f.name().equals(format))
            .findFirst()
            .orElseThrow(),
        report);
  }
}
