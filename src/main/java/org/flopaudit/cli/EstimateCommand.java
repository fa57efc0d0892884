package org.flopaudit.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;
import org.flopaudit.law.Frameworks;
import org.flopaudit.law.Position;
import org.flopaudit.report.Calculation;
import org.flopaudit.report.CalculationJson;
import org.flopaudit.report.CalculationText;
import org.flopaudit.report.ExitStatus;

/** Reckons training compute from given figures, and where it stands under each framework. */
final class EstimateCommand implements Command {
  private static final Option LAW =
      Option.repeated("--law", "ID", "only this framework (default: all with a threshold)");
  private static final Option FORMAT =
      Option.valued("--format", "FORMAT", "text or json (default text)");
  private static final Option EACH =
      Option.valued(
          "--each", "FILE", "the options of one model in each line, without quotes; prints json");

  /** How a calculation is printed. */
  private enum Format {
    TEXT {
      @Override
      void write(Calculation calculation, Writer out) throws IOException {
        CalculationText.write(calculation, out);
      }
    },
    JSON {
      @Override
      void write(Calculation calculation, Writer out) throws IOException {
        CalculationJson.write(calculation, out);
      }
    };

    abstract void write(Calculation calculation, Writer out) throws IOException;
  }

  private final Pipeline pipeline;

  EstimateCommand(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public String name() {
    return "estimate";
  }

  @Override
  public String summary() {
    return "reckon training compute from figures, and where it stands under each law";
  }

  @Override
  public String operands() {
    return "";
  }

  @Override
  public List<Option> options() {
    List<Option> options = new ArrayList<>(EstimateOptions.all());
    options.addAll(List.of(LAW, CommonOptions.RULES, CommonOptions.AS_OF, FORMAT, EACH));
    return options;
  }

  @Override
  public ExitStatus run(Arguments arguments, Terminal terminal) throws IOException {
    LocalDate asOf = CommonOptions.asOf(arguments);
    Frameworks frameworks = pipeline.frameworks(CommonOptions.rules(arguments));
    if (arguments.value(EACH).isPresent()) {
      for (String line : lines(arguments.value(EACH).get())) {
        Arguments model = Arguments.read(EstimateOptions.all(), words(line));
        Format.JSON.write(reckoned(model, arguments, frameworks, asOf), terminal.out());
      }
      return ExitStatus.CLEAN;
    }
    Format format =
        arguments
            .value(FORMAT)
            .map(word -> Words.constant(FORMAT, Format.class, word))
            .orElse(Format.TEXT);
    format.write(reckoned(arguments, arguments, frameworks, asOf), terminal.out());
    return ExitStatus.CLEAN;
  }

  private Calculation reckoned(
      Arguments model, Arguments arguments, Frameworks frameworks, LocalDate asOf) {
    Calculation all = pipeline.estimate(EstimateOptions.model(model), frameworks, asOf);
    Set<String> wanted = new HashSet<>(arguments.values(LAW));
    if (wanted.isEmpty()) {
      return all;
    }
    List<String> known =
        all.positions().stream().map(position -> position.framework().id()).toList();
    wanted.stream()
        .filter(id -> !known.contains(id))
        .sorted()
        .findFirst()
        .ifPresent(
            id -> {
              throw Words.unknown("framework", id, known);
            });
    List<Position> positions =
        all.positions().stream()
            .filter(position -> wanted.contains(position.framework().id()))
            .toList();
    return new Calculation(all.estimates(), all.ledger(), positions);
  }

  private static List<String> lines(String file) {
    try {
      return Files.readAllLines(Path.of(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UsageException(EACH.name() + " cannot be read: " + file);
    }
  }

  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    StringTokenizer tokens = new StringTokenizer(line);
    while (tokens.hasMoreTokens()) {
      words.add(tokens.nextToken());
    }
    return words;
  }
}
