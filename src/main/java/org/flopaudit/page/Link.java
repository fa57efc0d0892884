package org.flopaudit.page;

/**
 * A name, and where on the page its part is.
 *
 * @param name the name
 * @param anchor the part; empty where it has none
 */
public record Link(String name, String anchor) {

  /** Whether it leads anywhere. */
  public boolean leads() {
    return !anchor.isEmpty();
  }
}
