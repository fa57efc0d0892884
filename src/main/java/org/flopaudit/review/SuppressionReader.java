package org.flopaudit.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flopaudit.data.DataException;
import org.flopaudit.data.DataNode;
import org.flopaudit.data.Faults;
import org.flopaudit.finding.RuleId;
import org.flopaudit.report.Suppression;
import org.flopaudit.source.SourceFile;

/** Reads a suppressions file; an unknown key or rule, and a missing reason, are refused. */
public final class SuppressionReader {
  private static final String HEAD = "suppressions";

  private final List<String> rules = new ArrayList<>();

  /**
   * A reader.
   *
   * @param known the rules that may be named
   */
  public SuppressionReader(List<RuleId> known) {
    for (RuleId rule : known) {
      rules.add(rule.code());
      rules.add(rule.name());
    }
  }

  /**
   * The entries of a file, in order.
   *
   * @throws DataException with every fault of the file, or if there is none
   */
  public List<SuppressionEntry> read(Path file) {
    SourceFile source;
    try {
      source = new SourceFile(file.toString(), Files.readString(file));
    } catch (IOException e) {
      throw JsonInput.fault(
          file, "the suppressions cannot be read; is there such a file in UTF-8?");
    }
    Faults faults = new Faults();
    DataNode root = DataNode.read(source, faults).onlyKeys(HEAD);
    List<SuppressionEntry> entries = root.get(HEAD).elements().stream().map(this::entry).toList();
    faults.throwIfAny();
    return entries;
  }

  private SuppressionEntry entry(DataNode node) {
    node.onlyKeys("rule", "path", "model", "fingerprint", "reason", "owner", "until");
    Optional<String> rule = node.find("rule").map(this::rule);
    Optional<String> fingerprint = node.find("fingerprint").map(DataNode::text);
    if (rule.isEmpty() && fingerprint.isEmpty()) {
      node.fault("expected a 'rule' or a 'fingerprint': an entry for every finding hides too much");
    }
    String reason = node.text("reason");
    if (reason.isEmpty()) {
      node.fault("expected a reason: say why these findings may be passed over");
    }
    return new SuppressionEntry(
        rule,
        node.find("path").map(DataNode::text),
        node.find("model").map(DataNode::text),
        fingerprint,
        new Suppression(
            Suppression.Kind.EXTERNAL,
            reason,
            node.text("owner", ""),
            node.find("until").map(DataNode::date),
            node.file().path() + ":" + node.position().line()));
  }

  private String rule(DataNode node) {
    if (!rules.contains(node.text())) {
      node.fault(Faults.unknown("rule", node.text(), rules));
    }
    return node.text();
  }
}
