package org.flopaudit.report;

import java.util.List;

/** Every format of a lineage there is. */
public final class LineageFormats {
  /** The format for people, which is written unless another is asked for. */
  public static final String DEFAULT = "text";

  private LineageFormats() {}

  /** Every format. */
  public static List<LineageFormat> all() {
    return List.of(
        new TreeFormat(),
        new LineageJson(),
        new DotFormat(),
        new MermaidFormat(),
        new GraphmlFormat());
  }

  /** The name of every format. */
  public static List<String> names() {
    return all().stream().map(LineageFormat::name).toList();
  }
}
