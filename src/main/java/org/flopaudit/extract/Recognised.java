package org.flopaudit.extract;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.flopaudit.document.Prose;
import org.flopaudit.quantity.Lexer;
import org.flopaudit.quantity.Token;
import org.flopaudit.source.Span;

/**
 * A stretch of prose with what was recognised in it by its words alone: a passage, a heading above
 * one, a header of a table.
 */
final class Recognised {
  private final Prose prose;
  private final Outline outline;
  private final List<Token> tokens;
  private final List<Cue> cues;
  private final Set<Sign> signs = EnumSet.noneOf(Sign.class);
  private final Lazy<List<NameMention>> names;
  private final Lazy<List<NameMention>> relatedNames;

  /** Recognises the words of a document that an outline is of. */
  Recognised(Prose prose, Wording wording, Outline outline) {
    this.prose = prose;
    this.outline = outline;
    this.tokens = Lexer.tokens(prose.text(), wording.lexicon());
    this.cues = wording.cues().in(tokens);
    this.names = new Lazy<>(() -> wording.names().in(prose, tokens, outline));
    this.relatedNames = new Lazy<>(() -> RelatedNames.in(this, wording.words()));
    for (Cue cue : cues) {
      signs.add(cue.sign());
    }
  }

  /** The prose. */
  Prose prose() {
    return prose;
  }

  /** Its tokens. */
  List<Token> tokens() {
    return tokens;
  }

  /** Its cues, in order. */
  List<Cue> cues() {
    return cues;
  }

  /** The names of models in it, in order. */
  List<NameMention> names() {
    return names.get();
  }

  /** The names in it that it can say a model came from, in order. */
  List<NameMention> relatedNames() {
    return relatedNames.get();
  }

  /** Whether a name may be what the document calls its own model by its kind. */
  boolean isAkin(String name) {
    return outline.isAkin(name);
  }

  /** Whether the repository's name goes on from a name: "Quill-7B" in that of "Quill-7B-Writer". */
  boolean isOrigin(String name) {
    return outline.isOrigin(name);
  }

  /** Whether a name is rather that of a model made from this one. */
  boolean isDescendant(String name) {
    return outline.isDescendant(name);
  }

  /** Some tokens as the name of somebody else's model that no table knows. */
  NameMention unknownName(int from, int to) {
    Span span = span(from, to);
    return foundName(prose.text().substring(span.start(), span.end()), from, to);
  }

  /** Some tokens as the place where a name stands that only its form or its link shows. */
  NameMention foundName(String name, int from, int to) {
    return new NameMention(name, span(from, to), from, to, false, outline.isItself(name), false);
  }

  private Span span(int from, int to) {
    return tokens.get(from).span().union(tokens.get(to - 1).span());
  }

  /** Whether a sign is among its cues. */
  boolean has(Sign sign) {
    return signs.contains(sign);
  }

  /** Whether it names a model that the document is about. */
  boolean namesOwn() {
    return names().stream().anyMatch(NameMention::own);
  }
}
