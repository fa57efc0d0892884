package org.flopaudit.rule;

import java.util.EnumSet;
import java.util.Set;
import org.flopaudit.data.DataNode;

/** A place in a message that is filled with what was found. */
public enum Hole {
  /** The model's name. */
  MODEL,
  /** Who made the model. */
  DEVELOPER,
  /** What the documents would have to say to settle the matter. */
  MISSING,
  /** How far the model is from the thresholds of the rule's laws. */
  DISTANCE,
  /** The facts that a condition looked for and found, as the document states them. */
  STATED,
  /** What the document says that it does not disclose. */
  WITHHELD,
  /** The headings under which template text was left. */
  SECTIONS,
  /** Data sets that give a teacher away. */
  DATASETS,
  /** The teachers that data sets give away. */
  TEACHERS,
  /** The models that compute was spent on. */
  SPENT_ON,
  /** The compute that was spent. */
  SPENT,
  /** A part of the training as a percentage of the base's. */
  SHARE,
  /** The compute of that part. */
  PART,
  /** The compute that trained the base. */
  BASE,
  /** The methods that disagree, with their figures. */
  DISAGREEMENT,
  /** The laws that a model is not above, and would be under a policy. */
  LAWS,
  /** The policies under which it would be. */
  POLICIES,
  /** The compute that a policy counts, and the threshold that it is held against. */
  COUNTED,
  /** The models that this one was made from, or what is odd about them. */
  PARENTS,
  /** What an earlier revision stated otherwise, or not at all. */
  CHANGES;

  private static final Set<Hole> ALWAYS = EnumSet.of(MODEL, DEVELOPER, MISSING, DISTANCE);

  /** The holes that every message may have. */
  static Set<Hole> always() {
    return ALWAYS;
  }

  /** How messages write it, such as {@code spent-on}. */
  public String label() {
    return DataNode.word(this);
  }
}
