package org.flopaudit.lineage;

import java.util.Locale;

/** Our rules for how one model came from another, in the order in which they decide. */
public enum Inference {
  /** A document says what was done to the base. */
  DECLARED_RELATION,
  /** The repository holds an adapter and no weights of a whole model. */
  ADAPTER_CONFIG,
  /** The repository holds the recipe of a merge. */
  MERGEKIT_CONFIG,
  /** The repository's weights are in a format for quantised models. */
  QUANTISED_FILES,
  /** The configuration of the weights names a method of quantising finished weights. */
  QUANTISATION_CONFIG,
  /** The repository's name ends as names of quantised copies do. */
  QUANTISED_NAME,
  /** The hub's own tag says so. */
  HUB_TAG,
  /** A document names a base, and elsewhere says what was done. */
  PROSE,
  /** Several bases are named, and nothing says what was done. */
  SEVERAL_BASES,
  /** One base is named in the metadata, and nothing says otherwise; the hub takes it so too. */
  DEFAULT_FINE_TUNE,
  /** No document names a base; the configuration names the weights that were loaded. */
  CONFIG_NAME,
  /** A document names the teacher. */
  TEACHER_NAMED,
  /** A training data set is known to be the teacher's work. */
  TEACHER_BY_DATASET,
  /** The name is the base's with a word such as "instruct" added; no document says more. */
  INSTRUCT_NAME,
  /** Only the catalogue names the base. */
  CATALOGUE;

  /** The name that users see, such as {@code declared-relation}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
