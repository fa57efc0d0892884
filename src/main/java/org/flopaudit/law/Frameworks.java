package org.flopaudit.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.flopaudit.data.DataFolder;
import org.flopaudit.data.DataNode;
import org.flopaudit.data.Faults;
import org.flopaudit.ledger.Ledger;

/**
 * Every framework that is known.
 *
 * @param all sorted by id
 */
public record Frameworks(List<Framework> all) {
  private static final String FOLDER = "frameworks";

  /** Copies the list. */
  public Frameworks {
    all = List.copyOf(all);
  }

  /** Reads {@code frameworks/*.yaml}; what is wrong is noted among the faults. */
  public static Frameworks read(DataFolder folder, Faults faults) {
    return read(List.of(folder), faults);
  }

  /** Reads {@code frameworks/*.yaml} of several folders, whose ids must differ. */
  public static Frameworks read(List<DataFolder> folders, Faults faults) {
    List<Framework> all = new ArrayList<>();
    List<DataNode> nodes = new ArrayList<>();
    for (DataFolder folder : folders) {
      for (String name : folder.list(FOLDER)) {
        if (name.endsWith(".yaml")) {
          DataNode node = folder.node(name, faults);
          nodes.add(node);
          all.add(FrameworkReader.framework(node));
        }
      }
    }
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < all.size(); i++) {
      if (!ids.add(all.get(i).id())) {
        nodes.get(i).get("id").fault("the id '" + all.get(i).id() + "' is taken");
      }
    }
    List<String> known = ids.stream().sorted().toList();
    for (DataNode node : nodes) {
      node.list("closes").stream()
          .filter(id -> !ids.contains(id.text()))
          .forEach(id -> id.fault(Faults.unknown("framework", id.text(), known)));
    }
    return new Frameworks(
        all.stream().sorted(java.util.Comparator.comparing(Framework::id)).toList());
  }

  /** A framework by its id. */
  public Optional<Framework> find(String id) {
    return all.stream().filter(framework -> framework.id().equals(id)).findFirst();
  }

  /** What anybody must go by on a day. */
  public List<Framework> bindingOn(LocalDate day) {
    return all.stream().filter(framework -> framework.bindsOn(day)).toList();
  }

  /** Where a ledger stands on a day under each framework that has a threshold. */
  public List<Position> positions(Ledger ledger, LocalDate day) {
    return new Positions(this, ledger, day).all();
  }
}
