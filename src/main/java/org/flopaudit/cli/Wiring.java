package org.flopaudit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flopaudit.Audit;
import org.flopaudit.data.DataFolder;
import org.flopaudit.extract.Extraction;
import org.flopaudit.fact.Disclosures;
import org.flopaudit.parse.Parsers;
import org.flopaudit.report.LawText;
import org.flopaudit.report.Report;
import org.flopaudit.report.RuleText;
import org.flopaudit.source.Inputs;
import org.flopaudit.source.Problem;
import org.flopaudit.source.Reading;
import org.flopaudit.source.SourceFile;

/** Joins the commands to the stages; reads rules and words only when a command needs them. */
final class Wiring implements Pipeline {

  /** The words of extraction, read once for all documents of a command. */
  private static final class Words {
    static final Extraction EXTRACTION = Extraction.read(DataFolder.builtIn());
  }

  @Override
  public Report check(List<String> inputs, Settings settings) {
    return Audit.read(settings.rules())
        .report(
            inputs,
            Inputs.of(inputs).withStandardInput(System.in),
            settings.asOf(),
            settings.jobs(),
            settings.gate());
  }

  @Override
  public Disclosures extract(String path) throws IOException {
    return Words.EXTRACTION.disclosures(Parsers.parse(file(path)));
  }

  @Override
  public List<String> explain(String path, int line) throws IOException {
    SourceFile file = file(path);
    if (line > file.lines()) {
      throw new IOException("the file ends at line " + file.lines());
    }
    return Words.EXTRACTION.explain(Parsers.parse(file), line);
  }

  @Override
  public List<RuleText> rules(Optional<Path> folder) {
    return Audit.read(folder).rules();
  }

  @Override
  public List<LawText> laws(LocalDate asOf) {
    return Audit.read(Optional.empty()).laws(asOf);
  }

  /** One file under the path that the user gave, without its siblings. */
  private static SourceFile file(String path) throws IOException {
    List<Reading> readings = new ArrayList<>();
    List<Problem> problems =
        new ArrayList<>(
            Inputs.of(List.of(path))
                .forEach(
                    repository -> repository.files().forEach(file -> readings.add(file.read())))
                .problems());
    readings.forEach(reading -> problems.addAll(reading.problems()));
    return readings.stream()
        .flatMap(reading -> reading.file().stream())
        .findFirst()
        .orElseThrow(() -> new IOException(sentence(problems)));
  }

  private static String sentence(List<Problem> problems) {
    return problems.stream()
        .map(Problem::sentence)
        .findFirst()
        .orElse("it is not a file that can be read as a document");
  }
}
