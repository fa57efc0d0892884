package org.flopaudit.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flopaudit.data.DataFolder;
import org.flopaudit.data.Faults;
import org.flopaudit.data.TextTable;
import org.flopaudit.document.Prose;
import org.flopaudit.quantity.Lexer;
import org.flopaudit.quantity.Lexicon;
import org.flopaudit.quantity.Phrases;
import org.flopaudit.quantity.Token;
import org.flopaudit.source.Span;

/**
 * Finds names of models: words of a known family with their version and size, names that end in a
 * size ("Foo-7B"), hub ids, and links to the hub.
 */
final class ModelNames {
  private static final Set<String> SUFFIXES =
      Set.of(
          "instruct",
          "chat",
          "base",
          "preview",
          "mini",
          "small",
          "medium",
          "large",
          "turbo",
          "pro",
          "flash",
          "coder",
          "math",
          "xl",
          "xxl",
          "tiny",
          "nano",
          "micro",
          "plus",
          "max",
          "opus",
          "sonnet",
          "haiku",
          "ultra",
          "lite",
          "it",
          "pt",
          "vision",
          "vl",
          "moe",
          "thinking",
          "reasoning",
          "zero",
          "distill",
          "code",
          "next",
          "huge",
          "rw",
          "sft",
          "dpo",
          "rl",
          "neox",
          "j",
          "neo",
          "maverick",
          "scout",
          "behemoth",
          "guard");

  /** Words that begin a sentence before a size and name nothing: "The 7B model". */
  private static final Set<String> STARTERS =
      Set.of(
          "the",
          "a",
          "an",
          "our",
          "this",
          "these",
          "both",
          "all",
          "for",
          "with",
          "only",
          "and",
          "on",
          "in",
          "to",
          "of",
          "from",
          "at",
          "params",
          "parameters",
          "size",
          "model",
          "trained",
          "training",
          "tokens",
          "over",
          "about",
          "approximately",
          "around",
          "up",
          "than",
          "its",
          "total",
          "stage",
          "phase",
          "step",
          "base",
          "data",
          "each",
          "mini",
          "small",
          "medium",
          "large",
          "vision",
          "offered",
          "released",
          "dense",
          "sizes",
          "we",
          "they",
          "that",
          "which",
          "everything",
          "nothing",
          "every",
          "everyone",
          "here",
          "there",
          "fine",
          "it",
          "is",
          "has");

  private final Set<String> families = new HashSet<>();
  private final Set<String> squashedFamilies = new HashSet<>();
  private final Phrases<Set<String>> phrases = Phrases.inAnyCase();

  private final Lexicon lexicon;

  private ModelNames(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Reads the families of a folder. */
  static ModelNames read(DataFolder folder, Lexicon lexicon) {
    Faults faults = new Faults();
    ModelNames names = new ModelNames(lexicon);
    Map<String, Set<String>> spellings = new HashMap<>();
    for (TextTable.Row row : TextTable.rows(folder.read("lexicon/models.table"), 2, faults)) {
      for (String spelling : row.spellings(1)) {
        names.families.add(spelling);
        names.squashedFamilies.add(NameParts.of(spelling).family());
        spellings
            .computeIfAbsent(spelling.toLowerCase(Locale.ROOT), key -> new HashSet<>())
            .add(spelling);
      }
    }
    names.squashedFamilies.removeIf(family -> family.length() < 2);
    faults.throwIfAny();
    spellings.forEach(names.phrases::put);
    return names;
  }

  /** The first name in a title, if it has one. */
  Optional<String> first(String title) {
    Outline none = new Outline("", List.of(), "", Optional.empty());
    Prose prose = new Prose.Builder().verbatim(title, 0).build();
    List<Token> tokens = Lexer.tokens(title, lexicon);
    Optional<String> known = in(prose, tokens, none).stream().map(NameMention::text).findFirst();
    return known.isPresent()
        ? known
        : tokens.stream()
            .filter(token -> token.kind() == Token.Kind.NAME)
            .map(Token::text)
            .findFirst();
  }

  /** The names in a passage, in order. */
  List<NameMention> in(Prose prose, List<Token> tokens, Outline outline) {
    List<NameMention> found = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      int end = end(prose.text(), tokens, at, outline);
      boolean dataset = end > at && isDataset(prose, tokens.get(at).span());
      if (dataset) {
        at = end;
      } else if (end > at) {
        found.addAll(mentions(prose, tokens, at, end, outline));
        at = end;
      } else {
        at++;
      }
    }
    return found;
  }

  /** The name that some tokens are; "GPT-3/GPT-4" is two. */
  private List<NameMention> mentions(
      Prose prose, List<Token> tokens, int from, int to, Outline outline) {
    NameMention whole = mention(prose, tokens, from, to, outline);
    int slash = whole.text().indexOf('/');
    boolean two =
        to == from + 1
            && slash > 0
            && isListed(whole.text().substring(0, slash))
            && isListed(whole.text().substring(slash + 1))
            && linked(prose, whole.span()).isEmpty();
    if (!two) {
      return List.of(whole);
    }
    Span left = new Span(whole.span().start(), whole.span().start() + slash);
    Span right = new Span(left.end() + 1, whole.span().end());
    return List.of(part(prose, left, from, to, outline), part(prose, right, from, to, outline));
  }

  /** Whether a name stands in the table as it is, or is of a family and has a version. */
  private boolean isListed(String name) {
    return families.contains(name)
        || (isOfFamily(name) && name.chars().anyMatch(Character::isDigit));
  }

  private static NameMention part(Prose prose, Span span, int from, int to, Outline outline) {
    String words = prose.text().substring(span.start(), span.end());
    return new NameMention(words, span, from, to, outline.isOwn(words), true);
  }

  private NameMention mention(Prose prose, List<Token> tokens, int from, int to, Outline outline) {
    Span span = tokens.get(from).span().union(tokens.get(to - 1).span());
    String words = prose.text().substring(span.start(), span.end());
    String text = linked(prose, span).orElse(words);
    boolean own = outline.isOwn(words) || outline.isOwn(text);
    boolean known = own || text.indexOf('/') > 0 || isOfFamily(words);
    return new NameMention(text, span, from, to, own, known);
  }

  /** Whether the words link to a data set. */
  private static boolean isDataset(Prose prose, Span span) {
    return prose.links().stream()
        .anyMatch(
            link -> link.text().overlaps(span) && HubLinks.dataset(link.target()).isPresent());
  }

  /** The hub id that the words link to, if they do. */
  private static Optional<String> linked(Prose prose, Span span) {
    for (Prose.Link link : prose.links()) {
      if (link.text().overlaps(span)) {
        Optional<String> id = HubLinks.model(link.target());
        if (id.isPresent()) {
          return id;
        }
      }
    }
    return Optional.empty();
  }

  /** The token after the name that begins at a token, or that token itself. */
  private int end(String text, List<Token> tokens, int at, Outline outline) {
    int end = lead(text, tokens, at, outline);
    if (end == at) {
      return at;
    }
    while (end < tokens.size()) {
      int next = extended(tokens, end);
      if (next == end) {
        break;
      }
      end = next;
    }
    return end;
  }

  private int lead(String text, List<Token> tokens, int at, Outline outline) {
    Token token = tokens.get(at);
    if (token.kind() == Token.Kind.NAME) {
      return isName(token.text(), outline) ? at + 1 : at;
    }
    if (token.kind() != Token.Kind.WORD || isJoined(tokens, at)) {
      return at;
    }
    Optional<Phrases.Match<Set<String>>> phrase = phrases.longest(tokens, at);
    if (phrase.isPresent()) {
      Span span = token.span().union(tokens.get(phrase.get().end() - 1).span());
      if (phrase.get().meaning().contains(text.substring(span.start(), span.end()))) {
        return phrase.get().end();
      }
    }
    boolean capital = Character.isUpperCase(token.text().charAt(0));
    if (capital && isFollowedBySize(tokens, at) && !STARTERS.contains(token.folded())) {
      return at + 1;
    }
    return capital && outline.isOwnWord(token.text()) ? at + 1 : at;
  }

  /** Whether a word that begins a sentence names nothing. */
  static boolean isStarter(Token token) {
    return STARTERS.contains(token.folded());
  }

  /** Whether a size stands right behind a word, as in "Parallax 424B". */
  private static boolean isFollowedBySize(List<Token> tokens, int at) {
    return at + 2 < tokens.size()
        && tokens.get(at + 1).kind() == Token.Kind.NUMBER
        && isSizeLetter(tokens.get(at + 2))
        && !isCounted(tokens, at + 3);
  }

  /** Whether a word stands behind a hyphen, as the "gpt" of "lit-gpt". */
  private static boolean isJoined(List<Token> tokens, int at) {
    return at > 1
        && tokens.get(at - 1).is("-")
        && !tokens.get(at).spaced()
        && !tokens.get(at - 1).spaced();
  }

  private boolean isName(String name, Outline outline) {
    int slash = name.indexOf('/');
    if (slash != name.lastIndexOf('/') || name.startsWith("http")) {
      return false;
    }
    String text = name.substring(slash + 1);
    return endsInSize(text) || isOfFamily(text) || outline.isOwn(text);
  }

  private boolean isOfFamily(String name) {
    String family = NameParts.of(name).family();
    if (families.contains(name) || squashedFamilies.contains(family)) {
      return true;
    }
    // "DistilGPT2" and the like are families of their own; here "llamachat" begins with "llama"
    return squashedFamilies.stream()
        .anyMatch(known -> known.length() > 3 && family.startsWith(known));
  }

  /** Whether a part of the name is a size, as in "Foo-7B" or "Bar_1.5b-chat". */
  private static boolean endsInSize(String name) {
    int start = 0;
    boolean letterBefore = false;
    for (int i = 0; i <= name.length(); i++) {
      if (i == name.length() || name.charAt(i) == '-' || name.charAt(i) == '_') {
        if (letterBefore && Sizes.isSize(name.substring(start, i))) {
          return true;
        }
        letterBefore |= i > start && Character.isLetter(name.charAt(start));
        start = i + 1;
      }
    }
    return false;
  }

  /** Takes in a version, a size or a suffix: "Llama" + "2", "Mistral" + "7B", "Qwen" + "Chat". */
  private static int extended(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    int next = token.is("-") || token.is("_") ? at + 1 : at;
    if (next >= tokens.size()) {
      return at;
    }
    Token following = tokens.get(next);
    boolean joined = next > at && !token.spaced() && !following.spaced();
    if (next > at && !joined) {
      return at;
    }
    if (following.kind() == Token.Kind.NUMBER) {
      boolean sized = next + 1 < tokens.size() && isSizeLetter(tokens.get(next + 1));
      boolean version = following.text().length() <= 4 && !isCounted(tokens, next + 1);
      return sized ? next + 2 : version ? next + 1 : at;
    }
    if (following.kind() == Token.Kind.NAME) {
      boolean versionOrSize =
          Sizes.isSize(following.text())
              || following.folded().startsWith("v")
                  && following.text().length() > 1
                  && Character.isDigit(following.text().charAt(1))
              || Character.isDigit(following.text().charAt(0));
      return versionOrSize || joined ? next + 1 : at;
    }
    boolean suffix = following.kind() == Token.Kind.WORD && SUFFIXES.contains(following.folded());
    boolean capital = suffix && (joined || Character.isUpperCase(following.text().charAt(0)));
    return capital || (joined && following.kind() == Token.Kind.WORD) ? next + 1 : at;
  }

  private static boolean isSizeLetter(Token token) {
    return !token.spaced()
        && (token.text().equals("B") || token.text().equals("b") || token.text().equals("M"));
  }

  /** Whether a number counts what follows and so is not a version: "Llama 2 trillion tokens". */
  private static boolean isCounted(List<Token> tokens, int at) {
    return at < tokens.size()
        && tokens.get(at).kind() == Token.Kind.WORD
        && (tokens.get(at).folded().endsWith("illion") || tokens.get(at).folded().endsWith("s"));
  }
}
