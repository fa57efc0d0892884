package org.flopaudit.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.flopaudit.estimate.Estimates;
import org.flopaudit.fact.Disclosures;
import org.flopaudit.fact.Fact;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.ModelId;
import org.flopaudit.law.Position;
import org.flopaudit.law.Positions;
import org.flopaudit.ledger.Ledger;
import org.flopaudit.lineage.Disagreement;
import org.flopaudit.lineage.Edge;
import org.flopaudit.lineage.Model;
import org.flopaudit.source.Evidence;

/**
 * All that a rule may look at: one model, its documents and what follows from them.
 *
 * @param model the model with its documents
 * @param parents what it was made from, and who taught it
 * @param ring the models, it among them, that are each other's ancestors; empty for a sound lineage
 * @param contradictions where its files contradict what is declared of its bases
 * @param estimates its own training, without its base's
 * @param ledger the compute of its lineage
 * @param standing where the ledger stands under each framework
 * @param landmark where its documents come to speak of training; what is absent is reported there
 * @param earlier what the repository's documents disclosed in an earlier revision, where there is
 *     one to compare with
 */
public record Subject(
    Model model,
    List<Edge> parents,
    List<ModelId> ring,
    List<Disagreement> contradictions,
    Estimates estimates,
    Ledger ledger,
    Positions standing,
    Evidence landmark,
    Optional<List<Disclosures>> earlier) {

  /** Copies the lists. */
  public Subject {
    parents = List.copyOf(parents);
    ring = List.copyOf(ring);
    contradictions = List.copyOf(contradictions);
    earlier = earlier.map(List::copyOf);
  }

  /** The model's name. */
  ModelId id() {
    return model.id();
  }

  /** Its documents, the card first. */
  List<Disclosures> documents() {
    return model.disclosures();
  }

  /** What its own documents state of it, of some kinds. */
  Stream<Fact> stated(Set<FactKind> kinds) {
    return documents().stream()
        .flatMap(document -> document.facts().stream())
        .filter(fact -> kinds.contains(fact.kind()))
        .filter(fact -> fact.about() == Fact.About.SELF && fact.basis() == Fact.Basis.STATED)
        .filter(this::isOfThisModel);
  }

  /** Whether a fact is not about another of the models that the repository describes. */
  private boolean isOfThisModel(Fact fact) {
    return fact.model().isEmpty()
        || id().variant().isEmpty()
        || id().variant().get().equalsIgnoreCase(fact.model().get());
  }

  /** Where the model stands under a framework that has a threshold. */
  Optional<Position> position(String framework) {
    return standing.find(framework);
  }

  /** Where the model stands under each framework that has a threshold, by the framework's id. */
  public List<Position> positions() {
    return standing.all();
  }

  /** Whether a quote stands in one of the model's own documents. */
  boolean isOwn(Evidence evidence) {
    return documents().stream().anyMatch(document -> document.path().equals(evidence.path()));
  }
}
