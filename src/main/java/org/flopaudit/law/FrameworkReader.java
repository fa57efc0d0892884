package org.flopaudit.law;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.flopaudit.data.DataNode;
import org.flopaudit.data.Faults;
import org.flopaudit.fact.FactKind;

/** A YAML file into a framework; what is unknown or missing is refused with its line. */
final class FrameworkReader {
  private FrameworkReader() {}

  static Framework framework(DataNode node) {
    node.onlyKeys(
        "id",
        "name",
        "short",
        "jurisdiction",
        "kind",
        "question",
        "status",
        "limbs",
        "open",
        "error-margin",
        "duties",
        "remarks",
        "closes",
        "citations",
        "confidence",
        "notes");
    return new Framework(
        node.text("id"),
        node.text("name"),
        node.text("short", node.text("name")),
        node.text("jurisdiction"),
        node.get("kind").word(Framework.Kind.class, Framework.Kind.LAW),
        node.text("question"),
        node.get("status").elements().stream().map(FrameworkReader::dated).toList(),
        node.list("limbs").stream().map(LimbReader::limb).toList(),
        node.list("open").stream().map(FrameworkReader::open).toList(),
        node.find("error-margin").map(margin -> LimbReader.fraction(margin).numerator()),
        node.list("duties").stream().map(FrameworkReader::duty).toList(),
        node.list("remarks").stream().map(FrameworkReader::remark).toList(),
        node.list("closes").stream().map(DataNode::text).toList(),
        node.get("citations").elements().stream().map(FrameworkReader::citation).toList(),
        confidence(node.get("confidence")),
        node.list("notes").stream().map(DataNode::text).toList());
  }

  private static Framework.Dated dated(DataNode node) {
    node.onlyKeys("from", "is", "note");
    return new Framework.Dated(
        node.get("from").date(),
        node.get("is").word(Status.class, Status.PROPOSED),
        node.text("note", ""));
  }

  private static Framework.OpenQuestion open(DataNode node) {
    node.onlyKeys("id", "question");
    return new Framework.OpenQuestion(node.text("id"), node.text("question"));
  }

  private static Framework.Duty duty(DataNode node) {
    node.onlyKeys("to", "facts", "what", "when", "source");
    return new Framework.Duty(
        node.get("to").word(Framework.Audience.class, Framework.Audience.REGULATOR),
        node.list("facts").stream().flatMap(fact -> kind(fact).stream()).toList(),
        node.text("what"),
        node.text("when", ""),
        node.text("source"));
  }

  private static Remark remark(DataNode node) {
    node.onlyKeys("when", "says");
    return new Remark(
        node.get("when").word(Remark.When.class, Remark.When.CROSSES), node.text("says"));
  }

  private static Optional<FactKind> kind(DataNode node) {
    Optional<FactKind> kind = FactKind.of(node.text());
    if (kind.isEmpty()) {
      node.fault(Faults.unknown("fact", node.text(), FactKind.labels()));
    }
    return kind;
  }

  private static Framework.Citation citation(DataNode node) {
    node.onlyKeys("text", "url");
    return new Framework.Citation(node.text("text"), node.text("url", ""));
  }

  private static Map<String, Framework.Confidence> confidence(DataNode node) {
    Map<String, Framework.Confidence> grades = new LinkedHashMap<>();
    node.entries()
        .forEach(
            (part, grade) ->
                grades.put(
                    part, grade.word(Framework.Confidence.class, Framework.Confidence.MEMORY)));
    return grades;
  }
}
