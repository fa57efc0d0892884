package org.flopaudit.review;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.flopaudit.finding.Level;
import org.flopaudit.report.JsonText;
import org.flopaudit.report.Report;
import org.flopaudit.report.Visible;

/**
 * What one report has that another has not.
 *
 * @param fresh the findings that are new
 * @param changed those at another level, or that say something else
 * @param gone those that are no longer there
 */
public record Difference(
    List<StoredFinding> fresh, List<Change> changed, List<StoredFinding> gone) {

  /** Copies the lists. */
  public Difference {
    fresh = List.copyOf(fresh);
    changed = List.copyOf(changed);
    gone = List.copyOf(gone);
  }

  /** One finding, in the earlier and in the later report. */
  public record Change(StoredFinding before, StoredFinding after) {

    /** Whether only its level differs, or its words, or both; in words. */
    String words() {
      return before.level().equals(after.level())
          ? after.level()
          : before.level() + " -> " + after.level();
    }
  }

  /** Whether it has a new finding, or one at another level, from this level on. */
  public boolean hasNewFrom(Level least) {
    return fresh.stream().anyMatch(finding -> isFrom(least, finding.level()))
        || changed.stream()
            .filter(change -> !change.before().level().equals(change.after().level()))
            .anyMatch(change -> isFrom(least, change.after().level()));
  }

  private static boolean isFrom(Level least, String label) {
    for (Level level : Level.values()) {
      if (level.label().equals(label)) {
        return level.compareTo(least) >= 0;
      }
    }
    return true;
  }

  /** One line that counts. */
  public String summary() {
    return Report.counted(fresh.size(), "new finding")
        + ", "
        + changed.size()
        + " changed, "
        + gone.size()
        + " gone";
  }

  /** Writes it for people: a line a finding, with a plus, a tilde or a minus before it. */
  public void writeText(Writer out) throws IOException {
    for (StoredFinding finding : fresh) {
      line("+", finding.level(), finding, out);
    }
    for (Change change : changed) {
      line("~", change.words(), change.after(), out);
    }
    for (StoredFinding finding : gone) {
      line("-", finding.level(), finding, out);
    }
  }

  private static void line(String sign, String level, StoredFinding finding, Writer out)
      throws IOException {
    String place = finding.place() + ": " + level + " " + finding.code() + " ";
    out.write(sign + " " + Visible.line(place + finding.message()));
    out.write("  {" + Visible.line(finding.fingerprint()) + "}\n");
  }

  /** Writes it as JSON: {@code docs/schemas/flopaudit-diff-1.schema.json}. */
  public void writeJson(Writer out) throws IOException {
    try (JsonText json = JsonText.indented(out)) {
      json.object().text("format", "flopaudit-diff-1");
      findings("new", fresh, json);
      json.array("changed");
      for (Change change : changed) {
        json.object();
        keys(change.after(), json);
        json.text("before", change.before().level()).end();
      }
      json.end();
      findings("gone", gone, json);
      json.end();
    }
    out.write('\n');
  }

  private static void findings(String key, List<StoredFinding> findings, JsonText json)
      throws IOException {
    json.array(key);
    for (StoredFinding finding : findings) {
      json.object();
      keys(finding, json);
      json.end();
    }
    json.end();
  }

  private static void keys(StoredFinding finding, JsonText json) throws IOException {
    json.text("fingerprint", finding.fingerprint()).text("rule", finding.code());
    json.text("level", finding.level()).text("model", finding.model());
    json.text("place", finding.place()).text("message", finding.message());
  }
}
