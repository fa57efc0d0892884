package org.flopaudit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flopaudit.law.Framework;
import org.flopaudit.law.Limb;
import org.flopaudit.report.LawText;

/** Laws and proposals as users read them. */
final class LawPages {
  private LawPages() {}

  static LawText of(Framework framework, LocalDate day) {
    Optional<Framework.Dated> dated = framework.datedOn(day);
    return new LawText(
        framework.id(),
        framework.name(),
        framework.statusOn(day).label(),
        framework.citations().stream().findFirst().map(Framework.Citation::text).orElse(""),
        dated.map(Framework.Dated::from).orElse(framework.status().get(0).from()),
        framework.citations().stream()
            .map(Framework.Citation::url)
            .filter(url -> !url.isEmpty())
            .findFirst(),
        terms(framework));
  }

  private static List<String> terms(Framework framework) {
    List<String> terms = new ArrayList<>();
    for (Limb limb : framework.limbs()) {
      terms.add(limb.name() + ": " + limb.threshold().text());
    }
    framework.open().forEach(question -> terms.add("open: " + question.question()));
    return terms;
  }
}
