package org.flopaudit.page;

import java.io.IOException;
import java.io.Writer;
import org.flopaudit.report.Detail;
import org.flopaudit.report.Report;
import org.flopaudit.report.ReportFormat;

/** One page for a browser, that needs no network and can be read without its script. */
public final class HtmlFormat implements ReportFormat {
  /** The word by which users ask for it. */
  public static final String NAME = "html";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Detail shows() {
    return Detail.MODELS;
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    Templates.write("report.jte", ReportPage.of(report), out);
  }
}
