package org.flopaudit.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.flopaudit.document.Block;
import org.flopaudit.document.Document;
import org.flopaudit.document.MetadataEntry;
import org.flopaudit.fact.Stage;

/**
 * What a document is about: the names of its own models, told by its folder, its title and its
 * metadata, and the stage that its facts belong to when nothing nearer says so.
 *
 * @param title the document's own name for its model, or empty
 * @param ownNames its own names, taken apart
 * @param repository the repository's name by its folder, or empty
 * @param stage the stage of facts that no cue is near to
 */
record Outline(String title, List<NameParts> ownNames, String repository, Optional<Stage> stage) {

  private static final int LONGEST_NAME = 24;
  private static final Set<String> GENERIC =
      Set.of(
          "report",
          "readme",
          "output",
          "results",
          "checkpoint",
          "test",
          "training",
          "documents",
          "finetuned");

  /** Reads the outline of a document. */
  static Outline of(Document document, ModelNames names) {
    String repository = repository(document.file().path());
    String title = title(document);
    List<NameParts> own = new ArrayList<>();
    own.add(NameParts.of(repository));
    names.first(title).map(NameParts::of).ifPresent(own::add);
    if (document.format() == Document.Format.HTML) {
      own.add(NameParts.of(segment(title)));
    }
    for (MetadataEntry entry : document.metadata()) {
      if (entry.path().equals("model_name") || entry.path().equals("model-index.name")) {
        own.add(NameParts.of(entry.value().text()));
      }
    }
    own.removeIf(name -> name.family().length() < 2 || GENERIC.contains(name.family()));
    return new Outline(title, List.copyOf(own), repository, Optional.empty());
  }

  /** The part of a page's title before the name of the site. */
  private static String segment(String title) {
    int end = title.length();
    for (String separator : List.of(" | ", " - ", " – ", ": ", " — ")) {
      int at = title.indexOf(separator);
      end = at > 0 ? Math.min(end, at) : end;
    }
    return end <= LONGEST_NAME ? title.substring(0, end) : "";
  }

  /** The same with a stage for facts that no cue is near to. */
  Outline with(Stage stage) {
    return new Outline(title, ownNames, repository, Optional.of(stage));
  }

  /** Whether a name is that of a model the document is about. */
  boolean isOwn(String name) {
    NameParts parts = NameParts.of(name);
    return ownNames.stream().anyMatch(parts::isOf);
  }

  /** Whether a word begins as one of the document's own names. */
  boolean isOwnWord(String word) {
    return word.length() > 2 && isOwn(word);
  }

  /** Whether a name is just the name of the repository or the title, and not a relative's. */
  boolean isItself(String name) {
    String squashed = squash(name.substring(name.lastIndexOf('/') + 1));
    return squashed.equals(squash(repository)) || squashed.equals(squash(title));
  }

  private static String squash(String name) {
    StringBuilder letters = new StringBuilder();
    name.toLowerCase(Locale.ROOT)
        .chars()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  private static String title(Document document) {
    for (MetadataEntry entry : document.metadata()) {
      if (entry.path().equals("title")) {
        return entry.value().text();
      }
    }
    List<Block> blocks = document.blocks();
    for (Block block : blocks) {
      if (block instanceof Block.Heading heading
          && heading.level() <= 2
          && !heading.prose().isBlank()) {
        return heading.prose().text();
      }
    }
    return "";
  }

  /** The name of the repository that a path lies in: {@code .../org__name/README.md}. */
  private static String repository(String path) {
    int file = path.lastIndexOf('/');
    if (file <= 0) {
      return "";
    }
    String folder = path.substring(path.lastIndexOf('/', file - 1) + 1, file);
    int parted = folder.indexOf("__");
    return parted > 0 ? folder.substring(parted + 2) : folder;
  }
}
