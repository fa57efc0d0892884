package org.flopaudit.report;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.flopaudit.estimate.Calculator;
import org.flopaudit.estimate.Derivation;
import org.flopaudit.estimate.Disagreement;
import org.flopaudit.estimate.Estimate;
import org.flopaudit.estimate.Figures;
import org.flopaudit.estimate.FlopRange;
import org.flopaudit.law.Framework;
import org.flopaudit.law.Loophole;
import org.flopaudit.law.Position;
import org.flopaudit.law.Threshold;
import org.flopaudit.ledger.Entry;
import org.flopaudit.ledger.FineTuningShare;
import org.flopaudit.ledger.Ledger;

/** A calculation for people: how it was reckoned, where it stands on a scale and under each law. */
public final class CalculationText {
  private static final int LABEL_WIDTH = 36;

  private final Calculation calculation;
  private final List<String> lines = new ArrayList<>();

  private CalculationText(Calculation calculation) {
    this.calculation = calculation;
  }

  /**
   * Writes a calculation.
   *
   * @param out is neither flushed nor closed
   */
  public static void write(Calculation calculation, Writer out) throws IOException {
    CalculationText text = new CalculationText(calculation);
    text.estimates();
    text.ledger();
    text.positions();
    text.missing();
    text.loopholes();
    for (String line : text.lines) {
      out.write(line);
      out.write('\n');
    }
  }

  private void estimates() {
    calculation.estimates().all().forEach(this::estimate);
    for (Disagreement two : calculation.estimates().disagreements()) {
      lines.add("these cannot both be right: " + two.text());
    }
    for (String missing : calculation.estimates().missing()) {
      lines.add("nothing can be reckoned of the model's own training; what would do: " + missing);
    }
  }

  private void estimate(Estimate estimate) {
    String range = estimate.likely().isExact() ? "" : " (may be " + estimate.likely().text() + ")";
    lines.add(estimate.method().label() + ": " + Figures.flop(estimate.value()) + range);
    for (Derivation.Step step : estimate.derivation().steps()) {
      lines.add("  " + step.text() + source(step));
    }
    for (String assumption : estimate.derivation().assumptions()) {
      lines.add("  assumed: " + assumption);
    }
  }

  /** Where a step comes from; what the user typed needs no place. */
  private static String source(Derivation.Step step) {
    return step.source().startsWith(Calculator.SOURCE + ":") ? "" : " [" + step.source() + "]";
  }

  private void ledger() {
    Ledger ledger = calculation.ledger();
    section("what was spent");
    for (Entry entry : ledger.entries()) {
      lines.add(row(entry.label(), entry.compute().text()));
    }
    FlopRange lineage = ledger.lineage();
    if (ledger.entries().size() > 1) {
      lines.add(row("all that went into the weights", lineage.text()));
    }
    FineTuningShare further = FineTuningShare.of(ledger);
    if (!further.instalments().isEmpty() && further.base().isBounded()) {
      lines.add(row("further training, of the base", share(further)));
    }
    lines.add("");
    List<String> scale = new LogScale(lineage, thresholdsInForce()).lines();
    scale.forEach(line -> lines.add("  " + line));
  }

  private static String share(FineTuningShare further) {
    return further.overLineage().isUnknown()
        ? "unknown"
        : further.share().high().map(Figures::percent).orElse("unknown");
  }

  private List<BigDecimal> thresholdsInForce() {
    return calculation.positions().stream()
        .filter(Position::binds)
        .map(position -> position.deciding().limb().threshold())
        .filter(Threshold.Amount.class::isInstance)
        .flatMap(threshold -> threshold.limit(FlopRange.NONE).stream())
        .map(BigDecimal::stripTrailingZeros)
        .toList();
  }

  private void positions() {
    group("in force", Position::binds);
    group(
        "not in force: enacted for later, proposed, revoked",
        position -> !position.binds() && !isOverlay(position) && !isGap(position));
    group("proposals of scholars that would close loopholes; not law", CalculationText::isOverlay);
    group("what slips through the EU's guidelines; an observation", CalculationText::isGap);
  }

  private static boolean isOverlay(Position position) {
    return position.framework().kind() == Framework.Kind.OVERLAY;
  }

  private static boolean isGap(Position position) {
    return position.framework().kind() == Framework.Kind.GAP;
  }

  private void group(String title, Predicate<Position> isIn) {
    List<Position> members = calculation.positions().stream().filter(isIn).toList();
    if (members.isEmpty()) {
      return;
    }
    section(title);
    members.stream().filter(position -> position.deciding().applies()).forEach(this::position);
    String others =
        members.stream()
            .filter(position -> !position.deciding().applies())
            .map(position -> position.framework().id())
            .collect(Collectors.joining(", "));
    if (!others.isEmpty()) {
      lines.add("  not about such a model: " + others);
    }
  }

  private void position(Position position) {
    String status =
        position.binds() || isOverlay(position) || isGap(position)
            ? ""
            : " (" + position.status().label() + ")";
    lines.add("  " + position.framework().id() + status + ": " + position.text());
    position.turning().ifPresent(turning -> lines.add("    " + turning.text()));
    if (position.isWithinMargin()) {
      lines.add("    the error that it allows an estimate would turn this");
    }
    for (String remark : position.remarks()) {
      lines.add("    " + remark);
    }
  }

  private void missing() {
    List<String> missing =
        calculation.positions().stream()
            .flatMap(position -> position.missing().stream())
            .distinct()
            .toList();
    if (!missing.isEmpty()) {
      section("what would settle it");
      missing.forEach(each -> lines.add("  " + each));
    }
  }

  private void loopholes() {
    List<Loophole> loopholes =
        Loophole.among(calculation.positions()).stream().filter(Loophole::binds).toList();
    if (loopholes.isEmpty()) {
      return;
    }
    section("loopholes: a law in force as written is not crossed, and this would close the gap");
    for (Loophole loophole : loopholes) {
      lines.add(
          "  "
              + loophole.law().framework().id()
              + ", closed by "
              + loophole.closedBy().framework().id()
              + (loophole.isRecommended() ? " (a proposal, not law)" : " (an observation)"));
    }
  }

  private void section(String title) {
    lines.add("");
    lines.add(title);
  }

  private static String row(String label, String value) {
    return "  " + label + " ".repeat(Math.max(1, LABEL_WIDTH - label.length())) + value;
  }
}
