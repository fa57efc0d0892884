import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;

/** The floor of any audit of reports: parses the HTML files of a folder with positions. */
final class BareHtml {
  private BareHtml() {}

  public static void main(String[] arguments) throws IOException {
    int elements = 0;
    for (Path page : pages(Path.of(arguments[0]))) {
      Parser parser = Parser.htmlParser().setTrackPosition(true);
      elements += parser.parseInput(Files.readString(page), "").getAllElements().size();
    }
    System.out.println(elements);
  }

  private static List<Path> pages(Path folder) throws IOException {
    try (Stream<Path> below = Files.walk(folder)) {
      return below.filter(path -> path.toString().endsWith(".html")).sorted().toList();
    }
  }
}
