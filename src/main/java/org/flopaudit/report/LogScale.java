package org.flopaudit.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.flopaudit.estimate.Figures;
import org.flopaudit.estimate.FlopRange;

/**
 * An amount of computation on a scale of powers of ten, drawn with characters:
 *
 * <pre>
 *   1e22    1e23    1e24    1e25    1e26    1e27
 *   |-------|-------|-------|-------|--=##=--|
 *           ^               ^       ^  thresholds: 1e23, 1e25, 1e26
 * </pre>
 */
final class LogScale {
  private static final int COLUMNS_A_POWER = 8;
  private static final int FEWEST_POWERS = 5;
  private static final int MOST_POWERS = 10;
  private static final int USUAL_TOP = 27;
  private static final int LEAST = 0;
  private static final int GREATEST = 40;

  private final FlopRange range;
  private final List<BigDecimal> thresholds;
  private final int first;
  private final int last;

  /**
   * A scale that shows an amount, whatever is asked of it.
   *
   * @param range the amount, in FLOP
   * @param thresholds what to mark below it, in FLOP
   */
  LogScale(FlopRange range, List<BigDecimal> thresholds) {
    this.range = range;
    this.thresholds = thresholds.stream().sorted().distinct().toList();
    int top = (int) Math.ceil(range.high().map(LogScale::power).orElse((double) USUAL_TOP));
    this.last = Math.max(top, USUAL_TOP);
    int bottom = (int) Math.floor(power(range.low()));
    this.first = Math.max(Math.min(bottom, last - FEWEST_POWERS), last - MOST_POWERS);
  }

  /** The order of magnitude, within what a scale can show. */
  private static double power(BigDecimal flop) {
    double power = flop.signum() == 0 ? LEAST : Math.log10(flop.doubleValue());
    return Math.max(LEAST, Math.min(GREATEST, power));
  }

  /** The lines, without line ends. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(labels());
    lines.add(bar());
    if (!thresholds.isEmpty()) {
      lines.add(marks());
    }
    return lines;
  }

  private String labels() {
    StringBuilder labels = new StringBuilder();
    for (int power = first; power <= last; power++) {
      labels.append(String.format(Locale.ROOT, "%-" + COLUMNS_A_POWER + "s", "1e" + power));
    }
    return labels.toString().stripTrailing();
  }

  private String bar() {
    char[] bar = new char[column(last) + 1];
    Arrays.fill(bar, '-');
    for (int power = first; power <= last; power++) {
      bar[column(power)] = '|';
    }
    int from = column(power(range.low()));
    int to = range.high().map(high -> column(power(high))).orElse(bar.length - 1);
    Arrays.fill(bar, from, to + 1, '#');
    if (!range.isBounded()) {
      bar[bar.length - 1] = '>';
    }
    return new String(bar);
  }

  private String marks() {
    char[] marks = new char[column(last) + 1];
    Arrays.fill(marks, ' ');
    thresholds.forEach(threshold -> marks[column(power(threshold))] = '^');
    return new String(marks).stripTrailing()
        + "  thresholds in force: "
        + thresholds.stream().map(Figures::stated).collect(Collectors.joining(", "));
  }

  private int column(double power) {
    double within = Math.max(first, Math.min(last, power));
    return (int) Math.round((within - first) * COLUMNS_A_POWER);
  }
}
