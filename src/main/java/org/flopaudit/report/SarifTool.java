package org.flopaudit.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.flopaudit.finding.Level;
import org.flopaudit.finding.RuleId;

/**
 * The parts of a SARIF log that are the same for every input: the tool, all rules that ran, and the
 * laws as taxonomies that rules point into.
 */
final class SarifTool {
  private static final int MOST_TAGS = 20;

  private final List<RuleText> rules;
  private final List<LawText> laws;
  private final Map<String, Integer> ruleIndex = new HashMap<>();

  /** The sorted rules and laws of a report. */
  SarifTool(List<RuleText> rules, List<LawText> laws) {
    this.rules = rules;
    this.laws = laws;
    for (int i = 0; i < rules.size(); i++) {
      ruleIndex.put(rules.get(i).id().code(), i);
    }
  }

  /** The {@code tool}. */
  void write(JsonText json) throws IOException {
    json.object("tool").object("driver");
    json.text("name", Product.NAME).text("fullName", Product.NAME + " " + Product.VERSION);
    json.text("organization", Product.NAME);
    json.text("version", Product.VERSION).text("semanticVersion", Product.VERSION);
    json.text("informationUri", Product.HOME);
    json.array("rules");
    for (RuleText rule : rules) {
      write(rule, json);
    }
    json.end();
    json.array("notifications");
    for (SarifNotice notice : SarifNotice.values()) {
      write(notice, json);
    }
    json.end();
    if (!laws.isEmpty()) {
      json.array("supportedTaxonomies");
      for (LawText law : laws) {
        json.object();
        reference(law, json);
        json.end();
      }
      json.end();
    }
    json.end().end();
  }

  private void write(RuleText rule, JsonText json) throws IOException {
    json.object().text("id", rule.id().code()).text("name", SarifText.pascalCase(rule.id().name()));
    SarifFormat.message(json, "shortDescription", SarifText.description(rule.summary()));
    SarifFormat.message(json, "fullDescription", SarifText.description(rule.description()));
    json.object("help").text("text", rule.help()).text("markdown", rule.helpMarkdown()).end();
    json.text("helpUri", Product.page("rules/" + rule.id().name()));
    json.object("defaultConfiguration").text("level", rule.level().label()).end();
    relationships(rule, json);
    json.object("properties");
    json.texts("tags", rule.tags().stream().distinct().limit(MOST_TAGS).toList());
    json.text("precision", rule.precision().label());
    json.text("problem.severity", severity(rule.level())).end();
    json.end();
  }

  private static String severity(Level level) {
    return switch (level) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTE -> "recommendation";
    };
  }

  private static void write(SarifNotice notice, JsonText json) throws IOException {
    json.object().text("id", notice.id()).text("name", SarifText.pascalCase(notice.id()));
    SarifFormat.message(json, "shortDescription", notice.summary());
    SarifFormat.message(json, "fullDescription", notice.description());
    SarifFormat.message(json, "help", notice.help());
    json.text("helpUri", notice.helpUri()).end();
  }

  /**
   * The number of a rule in the log.
   *
   * @throws IllegalArgumentException if the rule is not among those that ran
   */
  int index(RuleId rule) {
    Integer index = ruleIndex.get(rule.code());
    if (index == null) {
      throw new IllegalArgumentException("a finding of a rule that did not run: " + rule);
    }
    return index;
  }

  /** The number of a rule in the log; empty for one that is no more. */
  Optional<Integer> indexOf(String code) {
    return Optional.ofNullable(ruleIndex.get(code));
  }

  /** The laws that a rule rests on, as the {@code taxa} of one of its results. */
  void writeTaxa(RuleId rule, JsonText json) throws IOException {
    List<LawText> applied = laws(rules.get(index(rule)));
    if (applied.isEmpty()) {
      return;
    }
    json.array("taxa");
    for (LawText law : applied) {
      json.object();
      taxon(law, json);
      json.end();
    }
    json.end();
  }

  private void relationships(RuleText rule, JsonText json) throws IOException {
    List<LawText> applied = laws(rule);
    if (applied.isEmpty()) {
      return;
    }
    json.array("relationships");
    for (LawText law : applied) {
      json.object().object("target");
      taxon(law, json);
      json.end().texts("kinds", List.of("relevant")).end();
    }
    json.end();
  }

  private List<LawText> laws(RuleText rule) {
    return laws.stream().filter(law -> rule.laws().contains(law.id())).toList();
  }

  private void taxon(LawText law, JsonText json) throws IOException {
    json.text("id", law.id()).number("index", 0).object("toolComponent");
    reference(law, json);
    json.end();
  }

  private void reference(LawText law, JsonText json) throws IOException {
    json.text("name", law.id()).number("index", laws.indexOf(law)).text("guid", guid(law));
  }

  /** The laws, each as a taxonomy of one term. */
  void writeTaxonomies(JsonText json) throws IOException {
    if (laws.isEmpty()) {
      return;
    }
    json.array("taxonomies");
    for (LawText law : laws) {
      json.object().text("name", law.id()).text("guid", guid(law)).text("version", law.version());
      json.text("releaseDateUtc", law.date().toString());
      if (law.uri().isPresent()) {
        json.text("informationUri", law.uri().get());
      }
      SarifFormat.message(json, "shortDescription", SarifText.sentence(law.title()));
      json.array("taxa").object().text("id", law.id());
      SarifFormat.message(json, "shortDescription", SarifText.sentence(law.title()));
      SarifFormat.message(json, "fullDescription", SarifText.description(terms(law)));
      if (law.uri().isPresent()) {
        json.text("helpUri", law.uri().get());
      }
      json.end().end();
      json.end();
    }
    json.end();
  }

  private static String terms(LawText law) {
    return SarifText.sentence(
        law.title() + ": " + law.status() + "; " + String.join("; ", law.terms()));
  }

  /** Made of the law's id, so that it is the same in every log. */
  private static String guid(LawText law) {
    String name = Product.HOME + "/laws/" + law.id();
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
