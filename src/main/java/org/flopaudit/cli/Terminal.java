package org.flopaudit.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.flopaudit.report.Product;
import org.flopaudit.report.Visible;

/**
 * Where a command's words go, always in UTF-8: results to one stream, what is said about the run to
 * the other.
 *
 * @param out the results
 * @param err notes, problems and the summary
 * @param screens which of the two a person sees
 * @param environment the process's environment
 */
record Terminal(Writer out, PrintStream err, Screens screens, Map<String, String> environment) {

  /** The process's own streams. */
  static Terminal ofProcess() {
    return new Terminal(
        writer(new FileOutputStream(FileDescriptor.out)),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        Screens.ofProcess(),
        System.getenv());
  }

  /** A buffered UTF-8 writer. */
  static Writer writer(OutputStream stream) {
    return new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
  }

  /** Writes one line of a result, as it is. */
  void print(String line) throws IOException {
    out.write(line);
    out.write('\n');
  }

  /** Says something about the run; what comes from elsewhere is made visible. */
  void say(String sentence) {
    sentence.lines().forEach(line -> err.println(Visible.line(line)));
  }

  /** Says what ended the run, or a part of it. */
  void complain(String sentence) {
    say(Product.NAME + ": " + sentence);
  }
}
