package org.flopaudit.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.flopaudit.data.DataFolder;
import org.flopaudit.data.DataNode;
import org.flopaudit.data.Faults;
import org.flopaudit.finding.Level;
import org.flopaudit.finding.Precision;
import org.flopaudit.finding.RuleId;
import org.flopaudit.law.Frameworks;

/** Reads rules from YAML; what is unknown or missing is refused with its line. */
public final class RuleReader {
  private static final String FOLDER = "rules";
  private static final String ENDING = ".yaml";

  private final ConditionReader conditions;
  private final Faults faults;
  private final Set<String> taken = new HashSet<>();

  /**
   * A reader.
   *
   * @param frameworks the frameworks that rules may name
   * @param faults where what is wrong is noted
   */
  public RuleReader(Frameworks frameworks, Faults faults) {
    this.conditions = new ConditionReader(frameworks);
    this.faults = faults;
  }

  /** The rules in the folder {@code rules} of the program's own data, by code. */
  public List<Rule> builtIn(DataFolder folder) {
    return rules(folder, FOLDER);
  }

  /** The rules directly in a folder of the user's, by code. */
  public List<Rule> ofUser(DataFolder folder) {
    return rules(folder, "");
  }

  private List<Rule> rules(DataFolder folder, String place) {
    List<Rule> rules = new ArrayList<>();
    for (String name : folder.list(place)) {
      if (name.endsWith(ENDING)) {
        rules.add(rule(folder.node(name, faults)));
      }
    }
    return rules.stream().sorted().toList();
  }

  /** One rule; its code and its name must be new to this reader. */
  Rule rule(DataNode node) {
    node.onlyKeys(
        "id",
        "name",
        "subject",
        "precision",
        "summary",
        "what",
        "why",
        "decides",
        "example",
        "better",
        "suppress",
        "changes",
        "references",
        "tags",
        "laws",
        "about",
        "when",
        "outcomes",
        "undecided");
    return new Rule(
        description(node),
        node.find("about")
            .map(about -> about.word(Rule.About.class, Rule.About.MODEL))
            .orElse(Rule.About.MODEL),
        node.find("when").map(conditions::condition).orElseGet(() -> new AllOf(List.of())),
        node.get("outcomes").elements().stream().map(this::clause).toList(),
        node.find("undecided").map(this::clause));
  }

  private Rule.Description description(DataNode node) {
    return new Rule.Description(
        new RuleId(unused(node.get("id")), unused(node.get("name"))),
        node.text("subject"),
        node.get("precision").word(Precision.class, Precision.MEDIUM),
        node.text("summary"),
        node.text("what"),
        node.text("why"),
        node.text("decides"),
        node.text("example"),
        node.text("better"),
        node.text("suppress"),
        node.list("changes").stream().map(RuleReader::change).toList(),
        node.list("references").stream().map(RuleReader::reference).toList(),
        node.list("tags").stream().map(DataNode::text).toList(),
        node.list("laws").stream().map(conditions::framework).toList());
  }

  private String unused(DataNode node) {
    if (!taken.add(node.text())) {
      node.fault("'" + node.text() + "' is the code or the name of another rule");
    }
    return node.text();
  }

  private static Rule.Change change(DataNode node) {
    node.onlyKeys("day", "text");
    return new Rule.Change(node.get("day").date(), node.text("text"));
  }

  private static Rule.Reference reference(DataNode node) {
    node.onlyKeys("text", "url");
    return new Rule.Reference(node.text("text"), node.text("url", ""));
  }

  private Clause clause(DataNode node) {
    node.onlyKeys("level", "if", "say");
    Condition condition =
        node.find("if").map(conditions::condition).orElseGet(() -> new AllOf(List.of()));
    Level level = node.get("level").word(Level.class, Level.NOTE);
    return new Clause(level, condition, Template.read(node.get("say"), condition.fills()));
  }
}
