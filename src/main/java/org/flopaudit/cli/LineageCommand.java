package org.flopaudit.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.flopaudit.fact.ModelId;
import org.flopaudit.lineage.Lineage;
import org.flopaudit.lineage.Model;
import org.flopaudit.report.ExitStatus;
import org.flopaudit.report.LineageFormat;
import org.flopaudit.report.LineageFormats;
import org.flopaudit.report.LineageReport;

/** Prints how the models of the inputs came from one another. */
final class LineageCommand implements Command {
  private static final Option FORMAT =
      Option.chosen("--format", "FORMAT", LineageFormats.names(), "how to print it")
          .otherwise(LineageFormats.DEFAULT);

  private static final Option OF =
      Option.valued("--of", "MODEL", "only this model, what it came from and what came from it");
  private static final Option UP =
      Option.flag("--up", "", "trees from a model to what it came from; with --of, only that");
  private static final Option DOWN =
      Option.flag("--down", "", "trees to what came from a model (default); with --of, only that");

  private static final int MOST_LISTED = 5;

  private final Pipeline pipeline;

  LineageCommand(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public String name() {
    return "lineage";
  }

  @Override
  public String summary() {
    return "print how the models of the inputs came from one another";
  }

  @Override
  public String operands() {
    return "[INPUT...]";
  }

  @Override
  public List<Option> options() {
    return List.of(FORMAT, OF, UP, DOWN, CommonOptions.JOBS, CommonOptions.ONLINE);
  }

  @Override
  public ExitStatus run(Arguments arguments, Terminal terminal) throws IOException {
    LineageFormat format = format(arguments.value(FORMAT).orElse(LineageFormats.DEFAULT));
    List<String> inputs = arguments.operands().isEmpty() ? List.of(".") : arguments.operands();
    boolean isOnline = arguments.has(CommonOptions.ONLINE);
    LineageReport whole = pipeline.lineage(inputs, CommonOptions.jobs(arguments), isOnline);
    format.write(part(whole, arguments), terminal.out());
    terminal.out().flush();
    whole.problems().forEach(problem -> terminal.say(problem.toString()));
    return whole.status();
  }

  /** The part of the graph that was asked for, with its tree's direction. */
  private static LineageReport part(LineageReport whole, Arguments arguments) {
    boolean isUp = arguments.has(UP);
    boolean isDown = arguments.has(DOWN);
    LineageReport.Direction direction =
        isUp && !isDown ? LineageReport.Direction.UP : LineageReport.Direction.DOWN;
    Lineage lineage = whole.lineage();
    return whole.of(
        arguments
            .value(OF)
            .map(word -> lineage.around(one(word, lineage), isUp || !isDown, isDown || !isUp))
            .orElse(lineage),
        direction);
  }

  private static ModelId one(String word, Lineage lineage) {
    List<ModelId> called = lineage.called(word);
    if (called.size() == 1) {
      return called.get(0);
    }
    if (called.isEmpty()) {
      throw new UsageException(
          "no model of the inputs is called '"
              + word
              + "'"
              + listed("; there are ", like(word, lineage)));
    }
    throw new UsageException(
        "several models are called '"
            + word
            + "'; give the whole id of one"
            + listed(": ", called));
  }

  private static List<ModelId> like(String word, Lineage lineage) {
    String folded = word.toLowerCase(Locale.ROOT);
    return lineage.models().stream()
        .map(Model::id)
        .filter(id -> id.toString().toLowerCase(Locale.ROOT).contains(folded))
        .toList();
  }

  private static String listed(String lead, List<ModelId> models) {
    return models.stream()
        .limit(MOST_LISTED)
        .map(ModelId::toString)
        .reduce((first, next) -> first + ", " + next)
        .map(names -> lead + names)
        .orElse("");
  }

  private static LineageFormat format(String name) {
    return LineageFormats.all().stream()
        .filter(format -> format.name().equals(name))
        .findFirst()
        .orElseThrow(() -> Words.unknown("format", name, LineageFormats.names()));
  }
}
