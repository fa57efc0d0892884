package org.flopaudit.cli;

import java.io.IOException;
import java.util.List;
import org.flopaudit.fact.Disclosures;
import org.flopaudit.fact.Fact;
import org.flopaudit.report.ExitStatus;
import org.flopaudit.report.ExtractJson;
import org.flopaudit.report.Visible;

/** Prints what each document named discloses, without reading its siblings. */
final class ExtractCommand implements Command {
  private static final Option FORMAT =
      Option.chosen("--format", "FORMAT", List.of("text", "json"), "how to print them")
          .otherwise("text");

  /** How disclosures are printed. */
  private enum Format {
    TEXT,
    JSON
  }

  private final Pipeline pipeline;

  ExtractCommand(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public String name() {
    return "extract";
  }

  @Override
  public String summary() {
    return "print what documents disclose about training compute";
  }

  @Override
  public String operands() {
    return "FILE...";
  }

  @Override
  public List<Option> options() {
    return List.of(FORMAT, CommonOptions.JOBS);
  }

  @Override
  public ExitStatus run(Arguments arguments, Terminal terminal) throws IOException {
    List<String> files = arguments.operands();
    if (files.isEmpty()) {
      terminal.complain("no file named; write flopaudit extract FILE...");
      return ExitStatus.NO_INPUT;
    }
    Format format =
        arguments
            .value(FORMAT)
            .map(word -> Words.constant(FORMAT, Format.class, word))
            .orElse(Format.TEXT);
    InOrder<Disclosures> documents =
        new InOrder<>(CommonOptions.jobs(arguments), pipeline::extract);
    List<String> failures =
        format == Format.JSON ? json(documents, files, terminal) : text(documents, files, terminal);
    failures.forEach(terminal::complain);
    return failures.isEmpty() ? ExitStatus.CLEAN : ExitStatus.INCOMPLETE;
  }

  private static List<String> json(
      InOrder<Disclosures> documents, List<String> files, Terminal terminal) throws IOException {
    try (ExtractJson json = new ExtractJson(terminal.out())) {
      return documents.read(files, json::write);
    }
  }

  private static List<String> text(
      InOrder<Disclosures> documents, List<String> files, Terminal terminal) throws IOException {
    return documents.read(
        files,
        document -> {
          for (Fact fact : document.facts()) {
            terminal.print(line(fact));
          }
        });
  }

  /** One fact as compilers write: {@code card.md:3:7: training_tokens = 2E+12 tokens "..."}. */
  private static String line(Fact fact) {
    StringBuilder line = new StringBuilder();
    line.append(fact.evidence().place()).append(": ").append(fact.kind().label());
    line.append(' ').append(fact.bound().sign()).append(' ').append(fact.value().text());
    if (!fact.kind().isName()) {
      line.append(' ').append(fact.kind().unit());
    }
    fact.model().ifPresent(model -> line.append(", model ").append(model));
    fact.stage().ifPresent(stage -> line.append(", ").append(stage.label()));
    fact.relation().ifPresent(relation -> line.append(", ").append(relation.label()));
    if (fact.about() == Fact.About.OTHER) {
      line.append(", of another model");
    }
    if (fact.basis() == Fact.Basis.NAME) {
      line.append(", from the name alone");
    }
    line.append(" \"").append(fact.evidence().quote()).append('"');
    return Visible.line(line.toString());
  }
}
