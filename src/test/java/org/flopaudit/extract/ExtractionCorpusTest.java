package org.flopaudit.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.flopaudit.data.DataFolder;
import org.flopaudit.fact.Disclosures;
import org.flopaudit.fact.Fact;
import org.flopaudit.parse.Parsers;
import org.flopaudit.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExtractionCorpusTest {
  private static final Extraction EXTRACTION = Extraction.read(DataFolder.builtIn());
  private static final String NOTHING = "nothing";
  private static final String DISTILLATION = "distillation ";

  static Stream<ExtractionCorpus.Case> cases() {
    return ExtractionCorpus.cases(false);
  }

  static Stream<ExtractionCorpus.Case> todo() {
    return ExtractionCorpus.cases(true);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_document_discloses_what_its_case_says(ExtractionCorpus.Case document) {
    assertThat(differences(document)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("todo")
  void what_is_read_rightly_is_no_longer_to_do(ExtractionCorpus.Case document) {
    assertThat(differences(document)).as("move it above the line '#### todo'").isNotEmpty();
  }

  @Test
  void no_more_than_a_quarter_is_to_do() {
    assertThat(todo().count()).isLessThanOrEqualTo(ExtractionCorpus.all().size() / 4L);
  }

  /** What was missed and what was read where there is none, as sentences. */
  private static List<String> differences(ExtractionCorpus.Case document) {
    Disclosures disclosures =
        EXTRACTION.disclosures(Parsers.parse(new SourceFile(document.file(), document.text())));
    List<Fact> left = new ArrayList<>(own(disclosures));
    List<ExpectedFact> expected = new ArrayList<>();
    List<String> differences = new ArrayList<>();
    for (String line : document.expected()) {
      if (line.startsWith(DISTILLATION)) {
        String verdict = disclosures.distillation().label();
        if (!line.equals(DISTILLATION + verdict)) {
          differences.add("expected " + line + ", is " + verdict);
        }
      } else if (!line.equals(NOTHING)) {
        expected.add(ExpectedFact.of(line));
      }
    }
    for (ExpectedFact fact : expected) {
      Optional<Fact> met = left.stream().filter(fact::isMetBy).findFirst();
      met.ifPresent(left::remove);
      if (met.isEmpty() && !fact.optional()) {
        differences.add("missed " + fact);
      }
    }
    left.stream()
        .filter(fact -> expected.stream().noneMatch(other -> other.isRepeatedBy(fact)))
        .forEach(fact -> differences.add("unexpected " + said(fact)));
    return differences;
  }

  private static List<Fact> own(Disclosures disclosures) {
    return disclosures.facts().stream()
        .filter(fact -> fact.about() == Fact.About.SELF && fact.basis() == Fact.Basis.STATED)
        .toList();
  }

  private static String said(Fact fact) {
    return fact.kind().label()
        + " "
        + fact.value().text()
        + fact.model().map(model -> " [" + model + "]").orElse("")
        + fact.stage().map(stage -> " " + stage.label()).orElse("")
        + " "
        + fact.bound().sign()
        + " «"
        + fact.evidence().quote()
        + "»";
  }
}
