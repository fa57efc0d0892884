package org.flopaudit.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import org.flopaudit.data.DataException;
import org.flopaudit.data.DataFolder;
import org.flopaudit.data.Faults;
import org.flopaudit.fact.FactKind;
import org.flopaudit.ledger.Activity;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameworksTest {
  private static final String WHOLE =
      """
      id: xx-test
      name: A test
      jurisdiction: XX
      kind: law
      question: the model is tested
      status:
        - {from: 2026-01-01, is: in-force}
      limbs:
        - name: compute
          measure: cumulative
          threshold: {above: 1e25}
          counts:
            pretraining: always
            otherwise: never
      citations:
        - {text: "A test"}
      confidence:
        threshold: primary
      """;

  private static Frameworks shipped;

  @TempDir Path folder;

  @BeforeAll
  static void read() {
    Faults faults = new Faults();
    shipped = Frameworks.read(DataFolder.builtIn(), faults);
    faults.throwIfAny();
  }

  private static Framework framework(String id) {
    return shipped.find(id).orElseThrow();
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private Frameworks reading(String yaml) throws IOException {
    Files.createDirectories(folder.resolve("frameworks"));
    Files.writeString(folder.resolve("frameworks/xx-test.yaml"), yaml);
    Faults faults = new Faults();
    Frameworks read = Frameworks.read(DataFolder.at(folder), faults);
    faults.throwIfAny();
    return read;
  }

  @Test
  void each_file_is_named_as_its_framework() {
    assertThat(DataFolder.builtIn().list("frameworks"))
        .containsExactlyInAnyOrderElementsOf(
            shipped.all().stream().map(f -> "frameworks/" + f.id() + ".yaml").toList());
  }

  @Test
  void every_row_of_the_law_is_there() {
    assertThat(shipped.all())
        .extracting(Framework::id)
        .contains(
            "us-eo14110",
            "us-bis-nprm-2024",
            "us-ear-4e091",
            "us-ca-sb1047",
            "us-ca-sb53",
            "us-ny-raise-2025",
            "us-ny-raise-2026",
            "us-il-aisma",
            "us-ct-pa26-15",
            "us-hr9925",
            "us-hr8094",
            "us-hr9917",
            "us-s2938",
            "us-mi-hb4668",
            "us-eo14409",
            "eu-aia-art51",
            "eu-gl-gpai",
            "eu-gl-gpaisr",
            "eu-gl-modifier",
            "kr-aiba",
            "paper-ft15",
            "paper-reuse-us",
            "paper-reuse-eu",
            "paper-expansion-us",
            "paper-expansion-eu",
            "paper-inference-us",
            "paper-inference-eu",
            "cn",
            "uk",
            "jp",
            "br",
            "vn",
            "in",
            "tw");
  }

  @Test
  void each_says_where_it_can_be_read_and_how_well_it_is_known() {
    assertThat(shipped.all())
        .allSatisfy(
            framework -> {
              assertThat(framework.citations()).as(framework.id()).isNotEmpty();
              assertThat(framework.confidence()).as(framework.id()).isNotEmpty();
            });
  }

  @Test
  void dates_run_forward() {
    assertThat(shipped.all())
        .allSatisfy(
            framework ->
                assertThat(framework.status())
                    .isNotEmpty()
                    .isSortedAccordingTo(Comparator.comparing(Framework.Dated::from)));
  }

  @Test
  void answering_is_training_in_no_law() {
    assertThat(shipped.all())
        .flatExtracting(Framework::limbs)
        .allMatch(limb -> limb.counts().get(Activity.INFERENCE) instanceof Policy.Never);
  }

  @Test
  void no_overlay_is_law() {
    assertThat(shipped.all())
        .filteredOn(framework -> !framework.closes().isEmpty())
        .hasSizeGreaterThan(10)
        .allMatch(framework -> !framework.isLaw())
        .allMatch(framework -> framework.status().stream().noneMatch(d -> d.status().binds()));
  }

  @ParameterizedTest
  @CsvSource({
    "us-eo14110,       2023-10-29, not-yet",
    "us-eo14110,       2023-10-30, in-force",
    "us-eo14110,       2025-01-20, revoked",
    "us-ear-4e091,     2026-11-21, codified-not-enforced",
    "us-ca-sb1047,     2026-11-21, vetoed",
    "us-ny-raise-2025, 2026-03-26, enacted",
    "us-ny-raise-2025, 2026-03-27, repealed-before-effect",
    "us-ny-raise-2026, 2026-12-31, enacted",
    "us-ny-raise-2026, 2027-01-01, in-force",
    "us-ct-pa26-15,    2026-10-01, in-force",
    "eu-gl-gpai,       2025-07-17, not-yet",
    "eu-gl-gpai,       2025-07-18, in-use",
    "kr-aiba,          2026-01-22, in-force",
    "us-hr8094,        2026-11-21, proposed",
  })
  void a_status_holds_from_its_day(String id, String day, String status) {
    assertThat(framework(id).statusOn(day(day)).label()).isEqualTo(status);
  }

  @Test
  void what_binds_on_a_day_is_law_or_guidance_in_force() {
    assertThat(shipped.bindingOn(day("2026-11-21")))
        .extracting(Framework::id)
        .containsExactlyInAnyOrder(
            "cn",
            "eu-aia-art51",
            "eu-gl-gpai",
            "eu-gl-gpaisr",
            "eu-gl-modifier",
            "jp",
            "kr-aiba",
            "us-ca-sb53",
            "us-ct-pa26-15",
            "vn");
  }

  @Test
  void no_law_in_force_makes_training_compute_public() {
    assertThat(shipped.bindingOn(day("2026-11-21")))
        .flatExtracting(Framework::duties)
        .filteredOn(duty -> duty.audience() == Framework.Audience.PUBLIC)
        .noneMatch(duty -> duty.kinds().contains(FactKind.TRAINING_COMPUTE));
  }

  @Test
  void the_table_of_the_law_tells_what_counts() {
    assertThat(LawRow.on(shipped, day("2026-11-21")))
        .filteredOn(row -> row.framework().id().equals("eu-gl-gpaisr"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.threshold()).isEqualTo("above 1e25 FLOP");
              assertThat(row.since()).contains(day("2026-08-02"));
              assertThat(row.counts())
                  .contains(
                      "pretraining",
                      "fine-tuning (above 1/3 of the base where another developer spent it)");
              assertThat(row.excluded()).contains("teacher-training", "auxiliary-training");
              assertThat(row.unclear()).isEmpty();
              assertThat(row.source()).contains("Art. 51(2)");
            });
  }

  @Test
  void the_table_of_the_law_shows_what_has_no_threshold_too() {
    assertThat(LawRow.on(shipped, day("2026-11-21")))
        .filteredOn(row -> row.framework().id().equals("us-hr9917"))
        .singleElement()
        .satisfies(row -> assertThat(row.threshold()).isEqualTo("none in FLOP"));
    assertThat(LawRow.on(shipped, day("2026-11-21")))
        .noneMatch(row -> row.framework().kind() == Framework.Kind.OVERLAY);
  }

  @Test
  void a_framework_of_ones_own_is_read() throws IOException {
    Frameworks own = reading(WHOLE);

    assertThat(own.all()).extracting(Framework::id).containsExactly("xx-test");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pretraining: always | pretrainig: always   | unknown activity 'pretrainig'; did you mean"
            + " 'pretraining'?",
        "pretraining: always | pretraining: allways | unknown policy 'allways'; did you mean"
            + " 'always'?",
        "kind: law           | kind: lore           | unknown word 'lore'",
        "jurisdiction: XX    | juristiction: XX     | unknown key 'juristiction'; did you mean"
            + " 'jurisdiction'?",
        "{above: 1e25}       | {abve: 1e25}         | unknown key 'abve'; did you mean 'above'?",
        "{above: 1e25}       | {above: many}        | expected a number such as 1e25, 15 % or 1/3",
        "otherwise: never    | merge: never         | the key 'otherwise' is missing",
        "is: in-force        | is: in-farce         | did you mean 'in-force'?",
        "2026-01-01          | 1 January            | expected a date such as 2026-01-31",
        "jurisdiction: XX    | closes: [us-ca-sb35] | unknown framework 'us-ca-sb35'",
      })
  void a_slip_is_refused_with_its_line_and_the_nearest_word(
      String right, String wrong, String sentence) {
    assertThatThrownBy(() -> reading(WHOLE.replace(right, wrong)))
        .isInstanceOf(DataException.class)
        .hasMessageContaining(sentence)
        .hasMessageContaining("xx-test.yaml:");
  }
}
