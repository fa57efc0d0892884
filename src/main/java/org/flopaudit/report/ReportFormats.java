package org.flopaudit.report;

import java.util.List;

/** Every format there is. */
public final class ReportFormats {
  /** The format for people, which is written unless another is asked for. */
  public static final String DEFAULT = "text";

  private ReportFormats() {}

  /**
   * Every format.
   *
   * @param color whether those for people may use a terminal's colours
   */
  public static List<ReportFormat> all(boolean color) {
    return List.of(
        new TextFormat(color),
        new SarifFormat(SarifProfile.GITHUB),
        new SarifFormat(SarifProfile.FULL),
        new JsonFormat(),
        new JsonLinesFormat(),
        new CsvFormat(),
        new MarkdownFormat(),
        new GithubFormat());
  }

  /** The name of every format. */
  public static List<String> names() {
    return all(false).stream().map(ReportFormat::name).toList();
  }
}
