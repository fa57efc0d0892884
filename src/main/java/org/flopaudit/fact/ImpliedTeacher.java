package org.flopaudit.fact;

import java.util.List;
import org.flopaudit.source.Evidence;

/**
 * A teacher that a training data set gives away.
 *
 * @param dataset the data set, as the document names it
 * @param teachers the models that wrote it, by the catalogue
 * @param source where the catalogue has this from
 * @param evidence where the document names the data set
 */
public record ImpliedTeacher(
    String dataset, List<String> teachers, String source, Evidence evidence) {

  /** Copies the list. */
  public ImpliedTeacher {
    teachers = List.copyOf(teachers);
  }
}
