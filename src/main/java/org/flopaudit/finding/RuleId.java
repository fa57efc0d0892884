package org.flopaudit.finding;

/**
 * A rule's two names.
 *
 * @param code short, opaque and stable, such as {@code FA101}
 * @param name readable, such as {@code compute-not-disclosed}
 */
public record RuleId(String code, String name) implements Comparable<RuleId> {
  @Override
  public int compareTo(RuleId other) {
    return code.compareTo(other.code);
  }

  @Override
  public String toString() {
    return code + " " + name;
  }
}
