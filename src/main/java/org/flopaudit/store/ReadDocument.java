package org.flopaudit.store;

import java.util.List;
import org.flopaudit.fact.Disclosures;
import org.flopaudit.review.IgnoreComment;
import org.flopaudit.source.Evidence;
import org.flopaudit.source.Problem;

/**
 * One document after it was read: all that later stages ask of it.
 *
 * @param disclosures what it discloses
 * @param landmark where it comes to speak of training
 * @param problems what was wrong with it
 * @param comments its requests to pass findings over
 */
public record ReadDocument(
    Disclosures disclosures,
    Evidence landmark,
    List<Problem> problems,
    List<IgnoreComment> comments) {

  /** Copies the lists. */
  public ReadDocument {
    problems = List.copyOf(problems);
    comments = List.copyOf(comments);
  }
}
