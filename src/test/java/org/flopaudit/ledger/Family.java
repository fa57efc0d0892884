package org.flopaudit.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.flopaudit.data.DataFolder;
import org.flopaudit.data.Faults;
import org.flopaudit.estimate.Facts;
import org.flopaudit.estimate.Methods;
import org.flopaudit.fact.Disclosures;
import org.flopaudit.fact.Distillation;
import org.flopaudit.fact.ModelId;
import org.flopaudit.lineage.Edge;
import org.flopaudit.lineage.EdgeType;
import org.flopaudit.lineage.KnownModel;
import org.flopaudit.lineage.Lineage;
import org.flopaudit.lineage.Model;

/** Puts a lineage together for tests. */
final class Family {
  private static final Methods METHODS = Methods.read(DataFolder.builtIn(), new Faults());

  private final Map<ModelId, Model> models = new TreeMap<>();
  private final List<Edge> edges = new ArrayList<>();

  /** A model whose card states some facts. */
  Family card(String id, Facts facts) {
    return model(id, List.of(facts.disclosures()), Optional.empty());
  }

  /** A model whose card hides its teacher. */
  Family cardHidingTeacher(String id, Facts facts) {
    Disclosures card = facts.disclosures(Distillation.TEACHER_NOT_NAMED);
    return model(id, List.of(card), Optional.empty());
  }

  /** A model that only the catalogue knows. */
  Family known(String id, String parameters, String compute, String fineTuning) {
    KnownModel known =
        new KnownModel(
            id,
            List.of(id),
            "",
            number(parameters),
            Optional.empty(),
            number(compute),
            number(fineTuning),
            Optional.empty(),
            "Confident",
            "a catalogue",
            "2026-01-01");
    return model(id, List.of(), Optional.of(known));
  }

  /** A model that is only mentioned. */
  Family mentioned(String id) {
    return model(id, List.of(), Optional.empty());
  }

  private Family model(String id, List<Disclosures> cards, Optional<KnownModel> known) {
    models.put(ModelId.of(id), new Model(ModelId.of(id), cards, known));
    return this;
  }

  /** The child was made from the parent, or taught by it. */
  Family edge(String child, EdgeType type, String parent) {
    ModelId id = ModelId.of(child);
    edges.add(new Edge(id, ModelId.of(parent), type, id.organisation(), "test", List.of()));
    return this;
  }

  Ledgers ledgers() {
    return new Ledgers(new Lineage(models.values(), edges), METHODS);
  }

  Ledger ledger(String id) {
    return ledgers().of(ModelId.of(id));
  }

  private static Optional<BigDecimal> number(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
  }
}
