package org.flopaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.flopaudit.fact.Disclosures;
import org.flopaudit.fact.Distillation;
import org.flopaudit.fact.Fact;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.Relation;
import org.flopaudit.fact.Stage;
import org.flopaudit.fact.Value;
import org.flopaudit.fact.Withheld;
import org.flopaudit.quantity.Bound;
import org.flopaudit.source.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtractJsonTest {
  private static final JsonSchemas SCHEMA = JsonSchemas.own("flopaudit-extract.schema.json");
  private static final Evidence PLACE = Sample.evidence(Sample.CARD, "3.1e24 FLOP");

  private static Fact amount(String low, String high) {
    return new Fact(
        FactKind.TRAINING_COMPUTE,
        new Value.Amount(new BigDecimal(low), new BigDecimal(high)),
        Fact.About.SELF,
        Optional.empty(),
        Optional.empty(),
        Bound.EXACT,
        Optional.empty(),
        Fact.Basis.STATED,
        PLACE);
  }

  private static Fact base() {
    return new Fact(
        FactKind.BASE_MODEL,
        new Value.Name("crane/crane-base"),
        Fact.About.OTHER,
        Optional.of("7B"),
        Optional.of(Stage.FINE_TUNING),
        Bound.ABOUT,
        Optional.of(Relation.FINE_TUNE),
        Fact.Basis.NAME,
        PLACE);
  }

  private static Disclosures document(Fact... facts) {
    return new Disclosures(
        "cards/heron/README.md",
        "Heron",
        List.of("7B"),
        List.of(facts),
        List.of(new Withheld(FactKind.TRAINING_TOKENS, PLACE)),
        List.of(),
        List.of(),
        Distillation.TEACHER_NOT_NAMED);
  }

  private static String written(Disclosures... documents) throws IOException {
    StringWriter out = new StringWriter();
    try (ExtractJson json = new ExtractJson(out)) {
      for (Disclosures document : documents) {
        json.write(document);
      }
    }
    return out.toString();
  }

  @Test
  void what_is_written_keeps_its_schema() throws IOException {
    assertThat(SCHEMA.faults(JsonSchemas.parse(written()))).isEmpty();
    assertThat(
            SCHEMA.faults(
                JsonSchemas.parse(
                    written(document(amount("1", "1"), amount("1", "2"), base()), document()))))
        .isEmpty();
  }

  @Test
  void a_plain_fact_says_nothing_of_whose_it_is_or_what_it_rests_on() throws IOException {
    JsonNode fact =
        JsonSchemas.parse(written(document(amount("3.1e24", "3.1e24")))).findValue("facts");
    assertThat(fact.toString())
        .isEqualTo(
            "[{\"kind\":\"training_compute\",\"value\":3.1E24,\"model\":null,\"stage\":null,"
                + "\"bound\":\"=\",\"line\":4,\"quote\":\"3.1e24 FLOP\"}]");
  }

  @Test
  void a_fact_about_another_model_says_so() throws IOException {
    JsonNode facts = JsonSchemas.parse(written(document(base()))).findValue("facts");
    assertThat(facts.toString())
        .isEqualTo(
            "[{\"kind\":\"base_model\",\"value\":\"crane/crane-base\",\"model\":\"7B\","
                + "\"stage\":\"fine-tuning\",\"bound\":\"~\",\"relation\":\"fine-tune\","
                + "\"about\":\"other\",\"basis\":\"name\",\"line\":4,\"quote\":\"3.1e24 FLOP\"}]");
  }

  @Test
  void a_document_carries_its_verdict_and_what_it_withholds() throws IOException {
    JsonNode document = JsonSchemas.parse(written(document())).path("documents").path(0);
    assertThat(document.path("distillation").asText()).isEqualTo("teacher-not-named");
    assertThat(document.path("withheld").path(0).path("kind").asText())
        .isEqualTo("training_tokens");
  }

  @ParameterizedTest
  @CsvSource({
    "2000000000000, 2000000000000",
    "2e12, 2000000000000",
    "0.385, 0.385",
    "3.10e25, 3.1E+25",
    "1e-20, 1E-20",
    "12345678901234567.5, 12345678901234567.5",
    "1e999999999, 1E+999999999",
  })
  void numbers_keep_every_digit_and_stay_short(String number, String expected) throws IOException {
    assertThat(written(document(amount(number, number)))).contains("\"value\": " + expected + ",");
  }

  @Test
  void a_range_is_two_numbers() throws IOException {
    JsonNode value =
        JsonSchemas.parse(written(document(amount("1e12", "2e12")))).findValue("value");
    assertThat(value.toString()).isEqualTo("[1000000000000,2000000000000]");
  }
}
