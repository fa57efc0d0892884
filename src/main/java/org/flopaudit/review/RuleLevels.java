package org.flopaudit.review;

import java.util.Map;
import java.util.Optional;
import org.flopaudit.data.DataNode;
import org.flopaudit.finding.Finding;
import org.flopaudit.finding.Level;
import org.flopaudit.finding.RuleId;

/**
 * The levels that the user gives to rules; what a finding rests on cannot be changed.
 *
 * @param byRule by the code or the name of a rule; the codes and names have been checked
 */
public record RuleLevels(Map<String, Setting> byRule) {
  private static final RuleLevels NONE = new RuleLevels(Map.of());

  /** Copies the map. */
  public RuleLevels {
    byRule = Map.copyOf(byRule);
  }

  /** What a rule is set to. */
  public enum Setting {
    OFF,
    NOTE,
    WARNING,
    ERROR;

    /** The level, where there is one. */
    Optional<Level> level() {
      return switch (this) {
        case OFF -> Optional.empty();
        case NOTE -> Optional.of(Level.NOTE);
        case WARNING -> Optional.of(Level.WARNING);
        case ERROR -> Optional.of(Level.ERROR);
      };
    }

    /** The word that users write. */
    public String label() {
      return DataNode.word(this);
    }
  }

  /** Every rule at its own level. */
  public static RuleLevels none() {
    return NONE;
  }

  /** Whether a rule is asked at all. */
  public boolean runs(RuleId rule) {
    return setting(rule).map(setting -> setting != Setting.OFF).orElse(true);
  }

  /** A finding at the level of its rule. */
  public Finding of(Finding finding) {
    return setting(finding.rule()).flatMap(Setting::level).map(finding::withLevel).orElse(finding);
  }

  private Optional<Setting> setting(RuleId rule) {
    return Optional.ofNullable(byRule.get(rule.code()))
        .or(() -> Optional.ofNullable(byRule.get(rule.name())));
  }
}
