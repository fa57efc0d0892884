package org.flopaudit.source;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a file of a repository is to the audit, told by its name alone. */
enum FileRole {
  /** The document that a repository is known by: a card or a report. */
  CARD,
  /** A file in a machine's format that bears on training or on descent. */
  RECORD,
  /** Another document, perhaps a report. */
  DOCUMENT,
  /** A document about the project and not about its model: a licence, a change log. */
  FORMALITY,
  /** Cards or repositories in bulk. */
  DUMP,
  /** Nothing that the audit reads: weights, code, pictures. */
  OTHER;

  private static final Set<String> RECORDS =
      Set.of(
          "adapter_config.json",
          "all_results.json",
          "config.json",
          "flops_meter.json",
          "generation_config.json",
          "mergekit_config.yaml",
          "mergekit_config.yml",
          "model.safetensors.index.json",
          "params.json",
          "quantize_config.json",
          "train_results.json",
          "trainer_state.json");

  private static final List<String> CARDS =
      List.of("readme", "card", "model_card", "model-card", "modelcard");

  private static final Set<String> REPORTS =
      Set.of("report.html", "report.htm", "report.md", "index.html");

  private static final List<String> FORMALITIES =
      List.of(
          "changelog",
          "code_of_conduct",
          "contributing",
          "license",
          "licence",
          "notice",
          "security",
          "use_policy");

  private static final List<String> LINES =
      List.of(".jsonl", ".jsonl.gz", ".jsonl.zst", ".ndjson", ".ndjson.gz", ".ndjson.zst");

  private static final List<String> ARCHIVES = List.of(".tar", ".tar.gz", ".tgz", ".tar.zst");

  private static final List<String> TEXTS = List.of(".json", ".yaml", ".yml", ".txt");

  /** The role of a file with this name. */
  static FileRole of(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    if (RECORDS.contains(name)) {
      return RECORD;
    }
    if (isMarkdown(name) || isHtml(name)) {
      return ofDocument(name);
    }
    boolean isDump = LINES.stream().anyMatch(name::endsWith) || isTar(name) || isParquet(name);
    return isDump ? DUMP : OTHER;
  }

  private static FileRole ofDocument(String name) {
    if (REPORTS.contains(name) || CARDS.stream().anyMatch(name::startsWith)) {
      return CARD;
    }
    return FORMALITIES.stream().anyMatch(name::startsWith) ? FORMALITY : DOCUMENT;
  }

  /** Why a file of this role found in a folder is passed over; empty for one that is read. */
  Optional<SkipReason> reasonToSkip() {
    return switch (this) {
      case CARD, RECORD, DOCUMENT -> Optional.empty();
      case FORMALITY -> Optional.of(SkipReason.FORMALITY);
      case DUMP -> Optional.of(SkipReason.DUMP_IN_FOLDER);
      case OTHER -> Optional.of(SkipReason.NOT_A_DOCUMENT);
    };
  }

  /** Whether a file that the user names himself can be read as text. */
  static boolean isText(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return name.indexOf('.') <= 0
        || isMarkdown(name)
        || isHtml(name)
        || TEXTS.stream().anyMatch(name::endsWith);
  }

  /** A document named {@code org__name.md} is the card of that model, whatever lies beside it. */
  static boolean isLooseCard(String name) {
    return of(name) == DOCUMENT && RepositoryName.stem(name).indexOf("__") > 0;
  }

  /** Whether a name in lower case is that of an archive of repositories. */
  static boolean isTar(String name) {
    return ARCHIVES.stream().anyMatch(name::endsWith);
  }

  /** Whether a name in lower case is that of a dump as Parquet. */
  static boolean isParquet(String name) {
    return name.endsWith(".parquet");
  }

  /** The order in which the files of a repository are read: the card first, then by name. */
  static List<RepositoryFile> inReadingOrder(List<RepositoryFile> files) {
    return files.stream()
        .sorted(
            Comparator.comparing((RepositoryFile file) -> FileRole.of(file.name()))
                .thenComparing(RepositoryFile::name))
        .toList();
  }

  /** Whether the name is that of a Markdown file. */
  static boolean isMarkdown(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return name.endsWith(".md") || name.endsWith(".markdown");
  }

  private static boolean isHtml(String name) {
    return name.endsWith(".html") || name.endsWith(".htm");
  }
}
