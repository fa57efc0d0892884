package org.flopaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.flopaudit.finding.Level;
import org.junit.jupiter.api.Test;

class JsonFormatTest {
  private static final JsonSchemas SCHEMA = JsonSchemas.own("flopaudit-report-1.schema.json");

  private static JsonNode json(Report report) throws IOException {
    return JsonSchemas.parse(Sample.written("json", report));
  }

  @Test
  void a_report_keeps_its_schema() throws IOException {
    assertThat(SCHEMA.faults(json(Sample.report()))).isEmpty();
    assertThat(SCHEMA.faults(json(Sample.report(List.of())))).isEmpty();
    assertThat(SCHEMA.faults(json(Sample.incomplete()))).isEmpty();
  }

  @Test
  void the_schema_refuses_what_it_does_not_know() throws IOException {
    JsonNode report = json(Sample.report());
    ((ObjectNode) report.path("findings").path(0)).put("confidence", "high");
    assertThat(SCHEMA.faults(report)).hasSize(1);
  }

  @Test
  void a_finding_comes_with_its_place_its_arithmetic_and_its_evidence() throws IOException {
    JsonNode finding = json(Sample.report()).path("findings").path(0);
    assertThat(finding.path("code").asText()).isEqualTo("FA101");
    assertThat(finding.path("line").asInt()).isEqualTo(4);
    assertThat(finding.path("column").asInt()).isEqualTo(36);
    assertThat(finding.path("quote").asText()).isEqualTo("3.1e24 FLOP");
    assertThat(finding.path("steps")).hasSize(2);
    assertThat(finding.path("related").path(1).path("path").asText())
        .isEqualTo("cards/crane base/README.md");
  }

  @Test
  void the_counts_are_of_all_findings_and_the_list_is_of_those_shown() throws IOException {
    Gate gate = new Gate(Level.ERROR, Optional.of(Level.ERROR), false);
    JsonNode report = json(Sample.report(Sample.report().findings(), gate));
    assertThat(report.path("counts").toString())
        .isEqualTo(
            "{\"error\":1,\"warning\":1,\"note\":0,\"open\":2,\"known\":0,\"suppressed\":0}");
    assertThat(report.path("findings")).hasSize(1);
  }

  @Test
  void one_finding_a_line_is_the_same_object() throws IOException {
    List<String> lines = Sample.written("jsonl", Sample.report()).lines().toList();
    JsonNode findings = json(Sample.report()).path("findings");
    assertThat(lines).hasSize(findings.size());
    for (int i = 0; i < lines.size(); i++) {
      assertThat(JsonSchemas.parse(lines.get(i))).isEqualTo(findings.path(i));
    }
  }

  @Test
  void sarif_has_the_same_fingerprints() throws IOException {
    JsonNode sarif = JsonSchemas.parse(Sample.written("sarif", Sample.report()));
    assertThat(json(Sample.report()).findValuesAsText("fingerprint"))
        .isEqualTo(sarif.findValuesAsText(Fingerprints.KEY))
        .hasSize(2);
  }

  @Test
  void inputs_are_accounted_for_by_reason() throws IOException {
    assertThat(json(Sample.incomplete()).path("inputs").toString())
        .isEqualTo(
            "{\"total\":3,\"checked\":2,\"skipped\":[],"
                + "\"failed\":[{\"reason\":\"not UTF-8\",\"count\":1}],\"limited\":[]}");
  }
}
