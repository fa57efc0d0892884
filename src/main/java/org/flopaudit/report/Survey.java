package org.flopaudit.report;

import java.util.List;
import org.flopaudit.lineage.Lineage;
import org.flopaudit.rule.Subject;

/**
 * What a run knows of its models beside the findings, for formats that show models and not findings
 * alone. It holds every ledger and position, so it is made only where such a format is asked for.
 *
 * @param models the audited models with their ledgers and positions, sorted by id
 * @param lineage how they came from one another
 */
public record Survey(List<Subject> models, Lineage lineage) {
  /** Of a run that nobody asked about its models. */
  public static final Survey NONE = new Survey(List.of(), new Lineage(List.of(), List.of()));

  /** Copies the list. */
  public Survey {
    models = List.copyOf(models);
  }
}
