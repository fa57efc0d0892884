package org.flopaudit.document;

import java.util.List;
import org.flopaudit.source.Problem;
import org.flopaudit.source.SourceFile;

/**
 * One file as a reader sees it, independent of its format.
 *
 * @param file the source, to which every span maps back
 * @param format how it was read
 * @param metadata front matter of a card, or the scalars of a JSON or YAML file, in order
 * @param blocks the body in reading order
 * @param problems what was wrong with the input
 */
public record Document(
    SourceFile file,
    Format format,
    List<MetadataEntry> metadata,
    List<Block> blocks,
    List<Problem> problems) {

  /** How a file was read. */
  public enum Format {
    /** A model card or a report in Markdown. */
    MARKDOWN,
    /** A web page. */
    HTML,
    /** A file of a repository, such as {@code config.json}. */
    JSON,
    /** A YAML file of a repository, such as {@code mergekit_config.yml}. */
    YAML
  }

  /** Copies the lists. */
  public Document {
    metadata = List.copyOf(metadata);
    blocks = List.copyOf(blocks);
    problems = List.copyOf(problems);
  }
}
