package org.flopaudit.fact;

import java.util.Locale;

/** What a document as a whole says of teachers. */
public enum Distillation {
  /** Nothing says that outputs of another model were trained on. */
  NONE,
  /** The teacher is named. */
  TEACHER_NAMED,
  /** The text says that outputs of another model were used, and not of which. */
  TEACHER_NOT_NAMED,
  /** Only a well-known synthetic data set gives it away. */
  TEACHER_IMPLIED_BY_DATASET;

  /** The name that users see, such as {@code teacher-not-named}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
