import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** The floor of any audit: reads the cards of a JSON Lines file and parses them, nothing else. */
final class BareParse {
  private BareParse() {}

  public static void main(String[] arguments) throws IOException {
    Parser parser =
        Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();
    JsonFactory factory = new JsonFactory();
    int parsed = 0;
    try (BufferedReader lines = Files.newBufferedReader(Path.of(arguments[0]))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        try (JsonParser json = factory.createParser(line)) {
          parsed += parsed(json, parser);
        }
      }
    }
    System.out.println(parsed);
  }

  /** How many cards of a line were parsed and have anything in them: 1 or 0. */
  private static int parsed(JsonParser json, Parser parser) throws IOException {
    json.nextToken();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      boolean isCard = json.currentName().equals("card");
      json.nextToken();
      if (isCard) {
        return parser.parse(json.getText()).getFirstChild() == null ? 0 : 1;
      }
      json.skipChildren();
    }
    return 0;
  }
}
