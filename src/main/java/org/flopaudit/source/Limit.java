package org.flopaudit.source;

import java.util.Locale;

/**
 * What is bounded of all that strangers write, so that no input costs more than its share. The
 * standard bounds are far beyond what people publish; each can be set by {@code --limit}.
 */
public enum Limit {
  CARD_BYTES("bytes of a Markdown file", 8_000_000, Integer.MAX_VALUE - 8),
  FILE_BYTES("bytes of any other file", 64_000_000, Integer.MAX_VALUE - 8),
  DUMP_BYTES("bytes of a dump, unpacked", 1_000_000_000_000L, Long.MAX_VALUE),
  DUMP_LINE_BYTES("bytes of one line of a dump, unpacked", 64_000_000, Integer.MAX_VALUE - 8),
  FOLDER_DEPTH("folders below an input", 32, 500),
  FOLDER_ENTRIES("entries of one folder", 1_000_000, 100_000_000),
  LINK_DEPTH("symbolic links that lead to one file", 8, 40),

  MARKDOWN_CHARACTERS("characters of a Markdown file, markup and all", 2_000_000, 100_000_000),
  TEXT_CHARACTERS("characters of a document's words", 1_000_000, 100_000_000),
  METADATA_CHARACTERS("characters of a document's metadata", 1_000_000, 100_000_000),
  BLOCK_CHARACTERS("characters of one paragraph, heading, cell or value", 20_000, 1_000_000),
  SENTENCE_CHARACTERS("characters of one sentence", 2_000, 20_000),
  DOCUMENT_STEPS("steps of the reader in one document", 100_000_000, Long.MAX_VALUE),

  /** commonmark takes time with the square of a paragraph's length for some unclosed tags. */
  MARKUP_CHARACTERS("characters of a paragraph whose markup is read", 20_000, 200_000),
  /** commonmark takes time with the square of the number of open brackets. */
  MARKUP_BRACKETS("'[' in a paragraph whose markup is read", 2_000, 20_000),
  /** The readers of commonmark's tree go down into it, and so would exhaust the stack. */
  MARKDOWN_DEPTH("block quotes, lists and emphasis within each other", 100, 500),
  TABLE_CELLS("cells of the Markdown tables of a file", 200_000, 10_000_000),
  TABLE_PLACES("rows times columns of a table of HTML", 1_000_000, 20_000_000),
  HTML_TAGS("tags of a page", 500_000, 20_000_000),
  HTML_DEPTH("elements of HTML within each other", 512, 1_000),

  /** snakeyaml takes time with the square of the length of a scalar. */
  YAML_CHARACTERS("characters of front matter or of a YAML file", 256 * 1024, 10_000_000),
  YAML_DEPTH("lists and mappings of YAML within each other", 50, 500),
  YAML_VALUES("values of front matter or of a YAML file", 20_000, 1_000_000),
  YAML_VISITS("times that a list or mapping of YAML is read, by its aliases", 2, 1_000),

  JSON_DEPTH("lists and mappings of JSON within each other", 100, 1_000),
  JSON_VALUES("values of a JSON file", 200_000, 10_000_000),
  JSON_KEY_VALUES("values below one key of a JSON file", 50_000, 10_000_000),
  JSON_DIGITS("characters of a number of JSON", 1_000, 100_000),

  HUB_ANSWER_BYTES("bytes of an answer of the hub", 64_000_000, Integer.MAX_VALUE - 8),
  HUB_REDIRECTS("redirections of one request to the hub", 5, 100),
  HUB_PAGES("pages of a list of the hub", 10_000, 1_000_000);

  private final String bounded;
  private final long standard;
  private final long most;

  Limit(String bounded, long standard, long most) {
    this.bounded = bounded;
    this.standard = standard;
    this.most = most;
  }

  /** The name by which it is set, such as {@code card-bytes}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What is counted, in words: a unit, and of what. */
  public String bounded() {
    return bounded;
  }

  /** What holds where nothing else is set. */
  public long standard() {
    return standard;
  }

  /** The most that it can be set to: beyond it memory or the stack would no longer be bounded. */
  public long most() {
    return most;
  }
}
