import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import org.flopaudit.data.DataFolder;
import org.flopaudit.document.Document;
import org.flopaudit.extract.Extraction;
import org.flopaudit.hostile.Pattern;
import org.flopaudit.parse.Parsers;
import org.flopaudit.source.SourceFile;

/**
 * Measures the milliseconds of a processor that each hostile pattern takes at two sizes, and prints
 * a table; "cut" marks a document that was beyond a limit. Arguments: the two numbers of characters.
 */
public final class TimeAgainstSize {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Extraction EXTRACTION = Extraction.read(DataFolder.builtIn());

  private record Cost(double milliseconds, boolean isCut) {}

  private TimeAgainstSize() {}

  public static void main(String[] arguments) {
    int small = Integer.parseInt(arguments[0]);
    int large = Integer.parseInt(arguments[1]);
    Pattern.all().forEach(pattern -> cost(pattern, small / 10));
    System.out.printf(Locale.ROOT, "| pattern | ms at %,d | ms at %,d | times |%n", small, large);
    System.out.println("| --- | ---: | ---: | ---: |");
    for (Pattern pattern : Pattern.all()) {
      Cost one = cost(pattern, small);
      Cost other = cost(pattern, large);
      System.out.printf(
          Locale.ROOT,
          "| %s | %.0f | %.0f%s | %.1f |%n",
          pattern.name(),
          one.milliseconds(),
          other.milliseconds(),
          other.isCut() ? " (cut)" : "",
          other.milliseconds() / one.milliseconds());
    }
  }

  private static Cost cost(Pattern pattern, int characters) {
    SourceFile file = new SourceFile("org__aria/" + pattern.file(), pattern.ofSize(characters));
    long start = THREADS.getCurrentThreadCpuTime();
    Document document = Parsers.parse(file);
    Extraction.Result result = EXTRACTION.result(document);
    double milliseconds = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
    boolean isCut =
        result.problem().isPresent()
            || document.problems().stream().anyMatch(problem -> problem.limit().isPresent());
    return new Cost(milliseconds, isCut);
  }
}
