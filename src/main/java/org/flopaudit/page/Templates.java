package org.flopaudit.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import gg.jte.TemplateOutput;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** The templates of {@code src/main/jte}, compiled by the build. */
final class Templates {
  private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

  private Templates() {}

  /**
   * Fills a template.
   *
   * @param template its file name
   * @param view what it shows
   * @throws IOException if the writer does
   */
  static void write(String template, Object view, Writer out) throws IOException {
    TemplateOutput output = new WriterOutput(out);
    try {
      ENGINE.render(template, view, output);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (TemplateException e) {
      if (e.getCause() instanceof UncheckedIOException unwritten) {
        throw unwritten.getCause();
      }
      throw e;
    }
  }
}
