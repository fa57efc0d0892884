package org.flopaudit.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flopaudit.document.Prose;
import org.flopaudit.quantity.Token;

/**
 * The names in a stretch of prose that it can say a model came from: those of known models, and
 * also what only its form shows to be a model, a repository's id or a link to the hub.
 */
final class RelatedNames {
  private final Recognised words;
  private final SmallWords smallWords;

  private RelatedNames(Recognised words, SmallWords smallWords) {
    this.words = words;
    this.smallWords = smallWords;
  }

  /** The names, in order. */
  static List<NameMention> in(Recognised words, SmallWords smallWords) {
    RelatedNames names = new RelatedNames(words, smallWords);
    List<NameMention> found = new ArrayList<>();
    int token = 0;
    while (token < words.tokens().size()) {
      List<NameMention> here = names.at(token);
      found.addAll(here);
      token = here.stream().mapToInt(NameMention::to).max().orElse(token + 1);
    }
    return found;
  }

  /** The name that begins at a token; two where a slash joins them. */
  private List<NameMention> at(int token) {
    List<NameMention> known =
        words.names().stream().filter(name -> name.known() && name.from() == token).toList();
    Optional<NameMention> link = linked(token);
    boolean isLinkLonger =
        link.isPresent() && known.stream().allMatch(name -> name.to() < link.get().to());
    return known.isEmpty() || isLinkLonger
        ? link.or(() -> id(token)).map(List::of).orElse(List.of())
        : known;
  }

  private Optional<NameMention> linked(int token) {
    for (Prose.Link link : words.prose().links()) {
      int end = linkEnd(link, token);
      Optional<String> id = end > token ? target(link) : Optional.empty();
      if (id.isPresent()) {
        return Optional.of(words.foundName(id.get(), token, end));
      }
    }
    return Optional.empty();
  }

  private Optional<String> target(Prose.Link link) {
    String text = words.prose().text().substring(link.text().start(), link.text().end());
    return model(link.target())
        .or(
            () ->
                HubLinks.unowned(link.target())
                    .filter(name -> Outline.squash(text).contains(Outline.squash(name))));
  }

  /** The token after the words of a link that begin at a token, or that token itself. */
  private int linkEnd(Prose.Link link, int token) {
    List<Token> tokens = words.tokens();
    boolean isInside = link.text().start() <= tokens.get(token).span().start();
    boolean isFirst = token == 0 || tokens.get(token - 1).span().start() < link.text().start();
    int end = token;
    while (isInside
        && isFirst
        && end < tokens.size()
        && tokens.get(end).span().end() <= link.text().end()) {
      end++;
    }
    return end;
  }

  private Optional<NameMention> id(int token) {
    Token written = words.tokens().get(token);
    int slash = written.text().indexOf('/');
    if (written.kind() != Token.Kind.NAME
        || slash <= 0
        || HubLinks.isDataset(words.prose(), written.span())) {
      return Optional.empty();
    }
    return model(written.text())
        .or(() -> Optional.of(written.text()).filter(RelatedNames::isId).filter(this::isNoPage))
        .map(id -> words.foundName(id, token, token + 1));
  }

  private Optional<String> model(String target) {
    return HubLinks.model(target).filter(this::isNoPage);
  }

  private boolean isNoPage(String id) {
    return !smallWords.has(WordClass.HUB_PAGE, id.substring(0, id.indexOf('/')));
  }

  /** Whether a text has the form {@code org/name}; hosts have full stops, organisations none. */
  private static boolean isId(String text) {
    int slash = text.indexOf('/');
    return slash == text.lastIndexOf('/') && text.substring(0, slash).indexOf('.') < 0;
  }
}
