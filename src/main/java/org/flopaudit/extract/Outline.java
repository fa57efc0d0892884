package org.flopaudit.extract;

import java.util.HashSet;
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
 * @param ownWords the first words of its own names, folded
 * @param repository the repository's name by its folder, or empty
 * @param stage the stage of facts that no cue is near to
 */
record Outline(String title, Set<String> ownWords, String repository, Optional<Stage> stage) {
  private static final Set<String> GENERIC =
      Set.of(
          "model",
          "models",
          "card",
          "the",
          "a",
          "an",
          "introducing",
          "for",
          "of",
          "official",
          "our",
          "meta",
          "overview",
          "readme",
          "about",
          "this",
          "welcome",
          "to",
          "details",
          "training",
          "finetuned",
          "fine",
          "openai",
          "google",
          "microsoft",
          "nvidia",
          "report",
          "paper",
          "and",
          "with",
          "how",
          "what",
          "is",
          "large",
          "small",
          "base",
          "deep",
          "open",
          "new",
          "summary",
          "introduction",
          "description",
          "test",
          "output",
          "results",
          "checkpoint",
          "my",
          "merge",
          "abstract",
          "attention",
          "all",
          "you",
          "need",
          "scaling");

  /** Reads the outline of a document. */
  static Outline of(Document document) {
    String repository = repository(document.file().path());
    String title = title(document);
    Set<String> words = new HashSet<>();
    addLead(repository, words);
    addLead(title, words);
    for (MetadataEntry entry : document.metadata()) {
      if (entry.path().equals("model_name") || entry.path().equals("model-index.name")) {
        addLead(entry.value().text(), words);
      }
    }
    return new Outline(title, Set.copyOf(words), repository, Optional.empty());
  }

  /** The same with a stage for facts that no cue is near to. */
  Outline with(Stage stage) {
    return new Outline(title, ownWords, repository, Optional.of(stage));
  }

  /** Whether a name is that of a model the document is about: it begins as one of its own names. */
  boolean isOwn(String name) {
    String text = name.substring(name.lastIndexOf('/') + 1);
    return ownWords.contains(lead(text));
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

  /** Whether a folded word begins one of the document's own names. */
  boolean isOwnWord(String folded) {
    return ownWords.contains(folded);
  }

  private static void addLead(String name, Set<String> words) {
    String lead = lead(name);
    if (lead.length() > 1) {
      words.add(lead);
    }
  }

  /** The first word of a name that is not generic, folded; version digits behind it are dropped. */
  static String lead(String name) {
    int start = 0;
    for (int i = 0; i <= name.length(); i++) {
      if (i == name.length() || !Character.isLetterOrDigit(name.charAt(i))) {
        String word = letters(name.substring(start, i)).toLowerCase(Locale.ROOT);
        if (word.length() > 1 && !GENERIC.contains(word)) {
          return word;
        }
        start = i + 1;
      }
    }
    return "";
  }

  private static String letters(String word) {
    int end = word.length();
    while (end > 0 && !Character.isLetter(word.charAt(end - 1))) {
      end--;
    }
    int start = 0;
    while (start < end && !Character.isLetter(word.charAt(start))) {
      start++;
    }
    return word.substring(start, end);
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
