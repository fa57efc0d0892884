package org.flopaudit.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.flopaudit.data.DataFolder;
import org.flopaudit.data.Faults;
import org.flopaudit.document.Document;
import org.flopaudit.estimate.FlopRange;
import org.flopaudit.extract.Extraction;
import org.flopaudit.fact.Disclosures;
import org.flopaudit.law.Frameworks;
import org.flopaudit.law.Position;
import org.flopaudit.ledger.Activity;
import org.flopaudit.ledger.Ledger;
import org.flopaudit.ledger.Supposition;
import org.flopaudit.parse.Parsers;
import org.flopaudit.quantity.Lexer;
import org.flopaudit.quantity.Lexicon;
import org.flopaudit.quantity.Quantity;
import org.flopaudit.quantity.QuantityParser;
import org.flopaudit.quantity.Token;
import org.flopaudit.source.SourceFile;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What each stage takes for the sample cards, once Java has warmed up: microseconds for them all.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class StageBenchmark {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

  /** A folder with cards in it. */
  @Param("sample-model-cards")
  public String cards = "";

  private final Lexicon lexicon = Lexicon.builtIn();
  private final Extraction extraction = Extraction.read(DataFolder.builtIn());
  private final Frameworks frameworks = Frameworks.read(DataFolder.builtIn(), new Faults());
  private final Ledger ledger =
      new Supposition(
              Optional.of(FlopRange.exactly(new BigDecimal("1e25"))),
              Activity.PRETRAINING,
              List.of(),
              false)
          .ledger();
  private final List<SourceFile> files = new ArrayList<>();
  private final List<Document> documents = new ArrayList<>();
  private final List<List<Token>> rows = new ArrayList<>();

  /** Reads the cards. */
  @Setup
  public void read() throws IOException {
    try (Stream<Path> below = Files.walk(Path.of(cards))) {
      below.filter(path -> path.endsWith("README.md")).sorted().forEach(this::add);
    }
  }

  private void add(Path card) {
    try {
      SourceFile file = new SourceFile(card.toString(), Files.readString(card));
      files.add(file);
      documents.add(Parsers.parse(file));
      file.text().lines().forEach(line -> rows.add(Lexer.tokens(line, lexicon)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Text to tokens. */
  @Benchmark
  public List<List<Token>> lexer() {
    List<List<Token>> all = new ArrayList<>();
    for (SourceFile file : files) {
      all.add(Lexer.tokens(file.text(), lexicon));
    }
    return all;
  }

  /** Tokens to quantities, line by line. */
  @Benchmark
  public List<List<Quantity>> grammar() {
    List<List<Quantity>> all = new ArrayList<>();
    for (List<Token> row : rows) {
      all.add(QuantityParser.quantities(row, lexicon));
    }
    return all;
  }

  /** Text to documents. */
  @Benchmark
  public List<Document> parse() {
    List<Document> all = new ArrayList<>();
    for (SourceFile file : files) {
      all.add(Parsers.parse(file));
    }
    return all;
  }

  /** Documents to disclosures. */
  @Benchmark
  public List<Disclosures> extract() {
    List<Disclosures> all = new ArrayList<>();
    for (Document document : documents) {
      all.add(extraction.disclosures(document));
    }
    return all;
  }

  /** One ledger under every framework. */
  @Benchmark
  public List<Position> law() {
    return frameworks.positions(ledger, DAY);
  }
}
