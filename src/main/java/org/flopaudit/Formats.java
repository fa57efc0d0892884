package org.flopaudit;

import java.util.ArrayList;
import java.util.List;
import org.flopaudit.page.HtmlFormat;
import org.flopaudit.report.ReportFormat;
import org.flopaudit.report.ReportFormats;

/** Every format of a report: the plain ones, and the page for a browser. */
public final class Formats {
  private Formats() {}

  /**
   * Every format.
   *
   * @param color whether those for people may use a terminal's colours
   */
  public static List<ReportFormat> all(boolean color) {
    List<ReportFormat> all = new ArrayList<>(ReportFormats.all(color));
    all.add(new HtmlFormat());
    return List.copyOf(all);
  }

  /** The name of every format. */
  public static List<String> names() {
    return all(false).stream().map(ReportFormat::name).toList();
  }
}
