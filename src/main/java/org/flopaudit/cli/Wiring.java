package org.flopaudit.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.flopaudit.fact.Disclosures;
import org.flopaudit.fact.Distillation;
import org.flopaudit.report.InputAccount;
import org.flopaudit.report.LawText;
import org.flopaudit.report.Report;
import org.flopaudit.report.RuleText;
import org.flopaudit.source.Position;
import org.flopaudit.source.Problem;
import org.flopaudit.source.SourceFile;

/** Joins the commands to the stages. So far it reads the inputs and finds nothing in them. */
final class Wiring implements Pipeline {

  @Override
  public Report check(List<String> inputs, Settings settings) {
    TreeMap<String, Integer> failed = new TreeMap<>();
    List<Problem> problems = new ArrayList<>();
    int checked = 0;
    for (String input : inputs) {
      for (String path : files(input)) {
        try {
          read(path);
          checked++;
        } catch (IOException e) {
          failed.merge("unreadable", 1, Integer::sum);
          problems.add(Problem.of(path, e.getMessage()));
        }
      }
    }
    return new Report(
        List.of(),
        rules(settings.rules()),
        laws(settings.asOf()),
        new InputAccount(inputs, checked, new TreeMap<>(), failed),
        problems,
        settings.asOf(),
        settings.gate());
  }

  @Override
  public Disclosures extract(String path) throws IOException {
    read(path);
    return new Disclosures(
        path, "", List.of(), List.of(), List.of(), List.of(), List.of(), Distillation.NONE);
  }

  @Override
  public List<String> explain(String path, int line) throws IOException {
    SourceFile file = read(path);
    if (line > file.lines()) {
      throw new IOException("the file ends at line " + file.lines());
    }
    return List.of(new Position(line, 1) + " " + file.slice(file.line(line)));
  }

  @Override
  public List<RuleText> rules(Optional<Path> folder) {
    return List.of();
  }

  @Override
  public List<LawText> laws(LocalDate asOf) {
    return List.of();
  }

  private static List<String> files(String input) {
    Path path = Path.of(input);
    if (!Files.isDirectory(path)) {
      return List.of(input);
    }
    try (Stream<Path> below = Files.walk(path)) {
      return below.map(Path::toString).filter(name -> name.endsWith(".md")).sorted().toList();
    } catch (IOException e) {
      return List.of(input);
    }
  }

  private static SourceFile read(String path) throws IOException {
    try {
      return new SourceFile(path, Files.readString(Path.of(path)));
    } catch (NoSuchFileException e) {
      throw new IOException("there is no such file", e);
    } catch (CharacterCodingException e) {
      throw new IOException("it is not UTF-8", e);
    }
  }
}
