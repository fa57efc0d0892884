package org.flopaudit.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flopaudit.fact.ModelId;
import org.flopaudit.lineage.Lineage;
import org.flopaudit.lineage.Model;
import org.flopaudit.report.Visible;
import org.flopaudit.rule.Subject;

/** Where on the page each model stands. */
final class Anchors {
  private final Map<ModelId, Link> links = new HashMap<>();
  private final Map<String, Link> byName = new HashMap<>();

  /** Anchors for the audited models in the order of the page, then for those only named. */
  static Anchors of(List<Subject> audited, Lineage lineage) {
    Anchors anchors = new Anchors();
    for (Subject subject : audited) {
      anchors.add(subject.model().id(), "m" + (anchors.links.size() + 1));
    }
    for (Model model : lineage.models()) {
      if (!anchors.links.containsKey(model.id())) {
        anchors.add(model.id(), "m" + (anchors.links.size() + 1));
      }
    }
    return anchors;
  }

  private void add(ModelId id, String anchor) {
    Link link = new Link(Visible.line(id.toString()), anchor);
    links.put(id, link);
    byName.putIfAbsent(id.toString(), link);
    byName.putIfAbsent(id.repository(), link);
  }

  /** A link to a model; without anchor where it has no part of the page. */
  Link of(ModelId id) {
    Link link = links.get(id);
    return link == null ? new Link(Visible.line(id.toString()), "") : link;
  }

  /** A link to what a finding calls its model: one name, a repository, or several names. */
  Link named(String name) {
    Link link = byName.get(name);
    if (link == null) {
      int comma = name.indexOf(", ");
      link = comma < 0 ? null : byName.get(name.substring(0, comma));
    }
    return new Link(Visible.line(name), link == null ? "" : link.anchor());
  }
}
