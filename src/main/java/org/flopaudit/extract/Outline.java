package org.flopaudit.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flopaudit.document.Block;
import org.flopaudit.document.Document;
import org.flopaudit.document.MetadataEntry;

/**
 * What a document is about: the names of its own models, told by its folder, its title and its
 * metadata.
 */
final class Outline {
  private static final int LONGEST_NAME = 24;

  /** "Quill-T/C24" and "Quill-B/32" are variants of Quill and no repositories. */
  private static final int LONGEST_VARIANT = 3;

  private static final int SHORTEST_FAMILY = 2;
  private static final String ORGANISATION_END = "__";
  private static final Set<String> NAME_KEYS = Set.of("model_name", "model-index.name");
  private static final List<String> TITLE_SEPARATORS = List.of(" | ", " - ", " – ", ": ", " — ");

  private final String title;
  private final String repository;
  private final String organisation;
  private final String squashedTitle;
  private final String squashedRepository;
  private final Set<String> repositorySizes;
  private final List<NameParts> ownNames;
  private final SmallWords words;

  /** What was asked before: a text says few different words, and each of them often. */
  private final Map<String, Boolean> told = new HashMap<>();

  private Outline(String title, String path, List<NameParts> ownNames, SmallWords words) {
    String repository = repository(path);
    this.organisation = squash(organisation(path));
    this.title = title;
    this.repository = repository;
    this.squashedTitle = squash(title);
    this.squashedRepository = squash(repository);
    this.repositorySizes = Sizes.in(repository);
    this.ownNames = List.copyOf(ownNames);
    this.words = words;
  }

  /** The outline of a text that is about no model. */
  static Outline none(SmallWords words) {
    return new Outline("", "", List.of(), words);
  }

  /** Reads the outline of a document. */
  static Outline of(Document document, Wording wording) {
    SmallWords words = wording.words();
    String title = withoutLead(title(document), wording.words());
    List<String> names = new ArrayList<>();
    names.add(repository(document.file().path()));
    wording.names().first(title).or(() -> oneWord(title)).ifPresent(names::add);
    if (document.format() == Document.Format.HTML) {
      names.add(pageName(title));
    }
    for (MetadataEntry entry : document.metadata()) {
      if (NAME_KEYS.contains(entry.path())) {
        names.add(entry.value().text());
      }
    }
    List<NameParts> own =
        names.stream()
            .map(name -> NameParts.of(name, words))
            .filter(name -> name.family().length() >= SHORTEST_FAMILY)
            .filter(name -> !words.has(WordClass.NO_TITLE, name.family()))
            .toList();
    return new Outline(title, document.file().path(), own, words);
  }

  /** The name of the repository that the document lies in, or empty. */
  String repository() {
    return repository;
  }

  /** The document's own name for its model, or empty. */
  String title() {
    return title;
  }

  /** Whether a name is that of a model the document is about. */
  boolean isOwn(String name) {
    return told.computeIfAbsent(name, this::tellsOwn);
  }

  private boolean tellsOwn(String name) {
    int slash = name.indexOf('/');
    boolean isVariant = slash > 0 && name.length() - slash - 1 <= LONGEST_VARIANT;
    return !isSibling(name)
        && isOwn(NameParts.of(isVariant ? name.substring(0, slash) : name, words));
  }

  /** "org/quill-13b" in the repository of "quill-1.3b" has a repository of its own. */
  private boolean isSibling(String name) {
    if (name.indexOf('/') <= 0 || repositorySizes.size() != 1) {
      return false;
    }
    Set<String> other = Sizes.in(name);
    return other.size() == 1
        && !repositorySizes.equals(other)
        && !Sizes.areNear(repositorySizes, other);
  }

  /** Whether a name is that of a model the document is about. */
  boolean isOwn(NameParts name) {
    for (NameParts own : ownNames) {
      if (name.isOf(own)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word begins as one of the document's own names. */
  boolean isOwnWord(String word) {
    return word.length() > SHORTEST_FAMILY && isOwn(word);
  }

  /** Whether a name is just the name of the repository or the title, and not a relative's. */
  boolean isItself(String name) {
    int slash = name.lastIndexOf('/');
    boolean isOthers =
        slash > 0
            && !organisation.isEmpty()
            && !squash(name.substring(0, slash)).equals(organisation);
    String squashed = squash(name.substring(slash + 1));
    return !isOthers && (squashed.equals(squashedRepository) || squashed.equals(squashedTitle));
  }

  /**
   * Whether the family of a name is part of the repository's or the title's: a card of
   * "Quillbert-de" that speaks of "a BERT" may well speak of its own model.
   */
  boolean isAkin(String name) {
    String family = NameParts.of(name, words).family();
    return family.length() > SHORTEST_FAMILY
        && (squashedRepository.contains(family) || squashedTitle.contains(family));
  }

  /**
   * Whether a name is the repository's with more behind it, so that it is rather made from this
   * model than this from it: "Quill-7B-Writer" beside "Quill-7B", but neither "Quill-7B-Base" nor
   * one of its sizes.
   */
  boolean isDescendant(String name) {
    String last = squash(name.substring(name.lastIndexOf('/') + 1));
    boolean saysMore =
        squashedRepository.length() > LONGEST_VARIANT
            && last.length() > squashedRepository.length()
            && last.startsWith(squashedRepository);
    return saysMore && !endsInEdition(name) && Sizes.in(name).equals(Sizes.in(repository));
  }

  /** Whether the repository's name is a name with more behind it, so that it was made from that. */
  boolean isOrigin(String name) {
    String last = squash(name.substring(name.lastIndexOf('/') + 1));
    return last.length() >= LONGEST_VARIANT
        && squashedRepository.length() > last.length()
        && squashedRepository.startsWith(last);
  }

  private boolean endsInEdition(String name) {
    List<String> parts = NameParts.words(name);
    return words.has(WordClass.EDITION, parts.get(parts.size() - 1).toLowerCase(Locale.ROOT));
  }

  /** Whether the title is that of a text that teaches by examples. */
  boolean isTeaching() {
    return words.standsIn(WordClass.TEACHING, title.toLowerCase(Locale.ROOT));
  }

  /** Whether the model is by its name the student of another. */
  boolean isStudent() {
    return isNamed(WordClass.STUDENT);
  }

  /** Whether the model is by its name a fine-tune of another: "quill-finetuned-poems". */
  boolean isTunedByName() {
    return isNamed(WordClass.TUNED_NAME);
  }

  private boolean isNamed(WordClass wordClass) {
    return words.standsIn(wordClass, (repository + " " + title).toLowerCase(Locale.ROOT));
  }

  /** A title of one word, such as "Aria", is a name. */
  private static Optional<String> oneWord(String title) {
    boolean isName =
        !title.isEmpty()
            && title.length() <= LONGEST_NAME
            && Character.isUpperCase(title.charAt(0))
            && title.chars().allMatch(Character::isLetterOrDigit);
    return isName ? Optional.of(title) : Optional.empty();
  }

  /** "Introducing Quill" is about Quill. */
  private static String withoutLead(String title, SmallWords words) {
    int space = title.indexOf(' ');
    boolean isLead =
        space > 0 && words.has(WordClass.LEAD, title.substring(0, space).toLowerCase(Locale.ROOT));
    return isLead ? title.substring(space + 1).strip() : title;
  }

  /** The letters and digits of a name, in lower case. */
  static String squash(String name) {
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
    for (Block block : document.blocks()) {
      if (block instanceof Block.Heading heading
          && heading.level() <= 2
          && !heading.prose().isBlank()) {
        return heading.prose().text();
      }
    }
    return "";
  }

  /** The part of a page's title before the name of the site; empty if that is no name. */
  private static String pageName(String title) {
    int end = title.length();
    for (String separator : TITLE_SEPARATORS) {
      int at = title.indexOf(separator);
      end = at > 0 ? Math.min(end, at) : end;
    }
    return end <= LONGEST_NAME ? title.substring(0, end) : "";
  }

  /** The name of the repository that a path lies in: {@code .../org__name/README.md}. */
  private static String repository(String path) {
    String folder = folder(path);
    int parted = folder.indexOf(ORGANISATION_END);
    return parted > 0 ? folder.substring(parted + ORGANISATION_END.length()) : folder;
  }

  /** The organisation that the name of a folder tells, or an empty string. */
  private static String organisation(String path) {
    String folder = folder(path);
    return folder.substring(0, Math.max(0, folder.indexOf(ORGANISATION_END)));
  }

  private static String folder(String path) {
    int file = path.lastIndexOf('/');
    return file <= 0 ? "" : path.substring(path.lastIndexOf('/', file - 1) + 1, file);
  }
}
