package org.flopaudit.report;

/** The program's own name and number, as every output gives them. */
public final class Product {
  /** The name of the program. */
  public static final String NAME = "flopaudit";

  /** The version, as semantic versioning writes it; {@code ProductTest} holds it to the build. */
  public static final String VERSION = "0.1.0";

  /** Where the program is at home. */
  public static final String HOME = "https://github.com/flopaudit/flopaudit";

  private Product() {}

  /**
   * A page of the documentation.
   *
   * @param name such as {@code review} or {@code rules/teacher-not-named}
   */
  static String page(String name) {
    return HOME + "/blob/main/docs/" + name + ".md";
  }
}
