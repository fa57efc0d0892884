package org.flopaudit.estimate;

import java.util.List;

/** One way of reckoning training compute from what is stated. */
interface Method {

  /** Its name, which is its rank too. */
  MethodName name();

  /** What it makes of the facts: an estimate for each stage that they suffice for. */
  List<Estimate> estimates(ModelFacts facts);

  /**
   * What is wanting where it comes to nothing, one clause each; none where nothing is, or where the
   * facts give it nothing to begin with.
   */
  default List<String> missing(ModelFacts facts) {
    return List.of();
  }
}
