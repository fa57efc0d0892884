package org.flopaudit.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.flopaudit.law.Framework;
import org.flopaudit.law.LawRow;

/** A legal instrument or a proposal as people read it on a day: briefly, or all that is known. */
public final class LawPage {
  private final Framework framework;
  private final LocalDate day;
  private final List<String> lines = new ArrayList<>();

  private LawPage(Framework framework, LocalDate day) {
    this.framework = framework;
    this.day = day;
  }

  /** Its standing, thresholds, what counts, and where it can be read. */
  public static List<String> brief(Framework framework, LocalDate day) {
    LawPage page = new LawPage(framework, day);
    page.heading();
    page.thresholds();
    page.sources();
    return page.lines;
  }

  /** All that its file tells. */
  public static List<String> whole(Framework framework, LocalDate day) {
    LawPage page = new LawPage(framework, day);
    page.heading();
    page.history();
    page.thresholds();
    page.conditions();
    page.sources();
    return page.lines;
  }

  private void heading() {
    lines.add(framework.id() + "  " + framework.name() + " (" + framework.jurisdiction() + ")");
    String since = framework.datedOn(day).map(dated -> " since " + dated.from()).orElse("");
    lines.add("  on " + day + ": " + framework.statusOn(day).label() + since);
    if (framework.hasThreshold()) {
      lines.add("  above its threshold: " + framework.question());
    }
  }

  private void history() {
    for (Framework.Dated dated : framework.status()) {
      String note = dated.note().isEmpty() ? "" : ", " + dated.note();
      lines.add("  from " + dated.from() + ": " + dated.status().label() + note);
    }
  }

  private void thresholds() {
    for (LawRow row : LawRow.of(List.of(framework), day)) {
      String limb = row.limb().isEmpty() ? "" : " (" + row.limb() + ")";
      lines.add("  threshold" + limb + ": " + row.threshold());
      activities("counts", row.counts());
      activities("unclear", row.unclear());
      activities("does not count", row.excluded());
    }
  }

  private void activities(String title, List<String> activities) {
    if (!activities.isEmpty()) {
      lines.add("    " + title + ": " + String.join(", ", activities));
    }
  }

  private void conditions() {
    framework.open().forEach(open -> lines.add("  no document settles: " + open.question()));
    for (Framework.Duty duty : framework.duties()) {
      String when = duty.when().isEmpty() ? "" : "; " + duty.when();
      lines.add(
          "  to be told to "
              + duty.audience().words()
              + ": "
              + duty.what()
              + when
              + " ["
              + duty.source()
              + "]");
    }
    framework.remarks().forEach(remark -> lines.add("  remark: " + remark.says()));
    framework.notes().forEach(note -> lines.add("  note: " + note));
    lines.add(
        "  known from: "
            + new TreeMap<>(framework.confidence())
                .entrySet().stream()
                    .map(part -> part.getKey() + ", " + part.getValue().words())
                    .collect(Collectors.joining("; ")));
  }

  private void sources() {
    for (Framework.Citation citation : framework.citations()) {
      String url = citation.url().isEmpty() ? "" : " " + citation.url();
      lines.add("  source: " + citation.text() + url);
    }
  }
}
