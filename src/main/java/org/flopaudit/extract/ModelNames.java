package org.flopaudit.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.flopaudit.document.Prose;
import org.flopaudit.quantity.Lexer;
import org.flopaudit.quantity.Lexicon;
import org.flopaudit.quantity.Token;
import org.flopaudit.source.Span;

/**
 * Finds names of models: words of a known family with their version and size, names that end in a
 * size ("Foo-7B"), hub ids, and links to the hub.
 */
final class ModelNames {
  private static final int SHORTEST_WORD = 3;

  private final ModelFamilies families;
  private final SmallWords words;
  private final Lexicon lexicon;
  private final NameEnds ends;

  /** A finder of names by the words of some tables. */
  ModelNames(ModelFamilies families, SmallWords words, Lexicon lexicon) {
    this.families = families;
    this.words = words;
    this.lexicon = lexicon;
    this.ends = new NameEnds(families, words);
  }

  /** The first name in a title, if it has one. */
  Optional<String> first(String title) {
    Prose prose = new Prose.Builder().verbatim(title, 0).build();
    List<Token> tokens = Lexer.tokens(title, lexicon);
    return in(prose, tokens, Outline.none(words)).stream()
        .map(NameMention::text)
        .findFirst()
        .or(() -> firstOfAnyFamily(tokens));
  }

  private static Optional<String> firstOfAnyFamily(List<Token> tokens) {
    return tokens.stream()
        .filter(token -> token.kind() == Token.Kind.NAME)
        .map(Token::text)
        .findFirst();
  }

  /** The names in a passage, in order; names of linked data sets are none. */
  List<NameMention> in(Prose prose, List<Token> tokens, Outline outline) {
    List<NameMention> found = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      int end = Math.max(ends.end(prose.text(), tokens, at, outline), linkEnd(prose, tokens, at));
      if (end > at && !HubLinks.isDataset(prose, tokens.get(at).span())) {
        found.addAll(mentions(prose, tokens, at, end, outline));
      }
      at = Math.max(end, at + 1);
    }
    return found;
  }

  /** The name that some tokens are; "GPT-3/GPT-4" is two. */
  private List<NameMention> mentions(
      Prose prose, List<Token> tokens, int from, int to, Outline outline) {
    Span span = tokens.get(from).span().union(tokens.get(to - 1).span());
    String written = prose.text().substring(span.start(), span.end());
    Optional<String> linked = linked(prose, span);
    int slash = linked.orElse(written).indexOf('/');
    boolean isPair = to == from + 1 && slash > 0 && linked.isEmpty() && isPair(written, slash);
    if (isPair) {
      Span left = new Span(span.start(), span.start() + slash);
      Span right = new Span(left.end() + 1, span.end());
      return List.of(half(prose, left, from, to, outline), half(prose, right, from, to, outline));
    }
    String text = linked.orElse(written);
    boolean isOwn = outline.isOwn(written) || outline.isOwn(text) || isItsKind(written, outline);
    boolean isKnown = isOwn || slash > 0 || isOfFamily(written);
    return List.of(new NameMention(text, span, from, to, isOwn, outline.isItself(text), isKnown));
  }

  /** "QuBERT" in the card of "qubert-base-cased": a word coined for this model. */
  private boolean isItsKind(String written, Outline outline) {
    return families.isCoined(written)
        && written.chars().allMatch(Character::isLetter)
        && outline.isAkin(written);
  }

  private static NameMention half(Prose prose, Span span, int from, int to, Outline outline) {
    String text = prose.text().substring(span.start(), span.end());
    return new NameMention(text, span, from, to, outline.isOwn(text), outline.isItself(text), true);
  }

  private boolean isPair(String text, int slash) {
    return isListed(text.substring(0, slash)) && isListed(text.substring(slash + 1));
  }

  /** Whether a name stands in the table as it is, or is of a family and has a version. */
  private boolean isListed(String name) {
    return families.has(name) || (isOfFamily(name) && name.chars().anyMatch(Character::isDigit));
  }

  private boolean isOfFamily(String name) {
    return families.include(name, NameParts.of(name, words));
  }

  /**
   * The token after the words of a link that begin at a token and name the model that it leads to,
   * or that token itself.
   */
  private int linkEnd(Prose prose, List<Token> tokens, int at) {
    for (Prose.Link link : prose.links()) {
      if (link.text().start() == tokens.get(at).span().start() && isNaming(prose, link)) {
        int end = at;
        while (end < tokens.size() && tokens.get(end).span().end() <= link.text().end()) {
          end++;
        }
        return end;
      }
    }
    return at;
  }

  /** Whether one of a link's words stands in the name of the model that it leads to. */
  private boolean isNaming(Prose prose, Prose.Link link) {
    Optional<String> id = linked(prose, link.text());
    String text = prose.text().substring(link.text().start(), link.text().end());
    return id.isPresent()
        && NameParts.words(text).stream()
            .map(word -> word.toLowerCase(Locale.ROOT))
            .filter(word -> !words.has(WordClass.OF_NAME, word) && word.length() >= SHORTEST_WORD)
            .anyMatch(id.get().toLowerCase(Locale.ROOT)::contains);
  }

  /** The hub id of the model that the words link to, if they do. */
  private Optional<String> linked(Prose prose, Span span) {
    return prose.links().stream()
        .filter(link -> link.text().overlaps(span))
        .map(link -> HubLinks.model(link.target()))
        .flatMap(Optional::stream)
        .filter(id -> !words.has(WordClass.HUB_PAGE, id.substring(0, id.indexOf('/'))))
        .findFirst();
  }
}
