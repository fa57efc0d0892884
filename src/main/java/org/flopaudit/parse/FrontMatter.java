package org.flopaudit.parse;

import java.util.Optional;
import org.flopaudit.source.Span;

/**
 * The YAML at the top of a card. The Hub takes it from a {@code ---} line, which only white space
 * may precede, to the next {@code ---} line. Cards that the Hub would refuse are read as well: a
 * closing line indented by some spaces counts where YAML cannot go on after it, and a block that is
 * never closed ends where its lines stop looking like YAML.
 *
 * @param block the whole of it with both delimiters
 * @param yaml what stands between them
 * @param closed whether the closing delimiter is there
 */
record FrontMatter(Span block, Span yaml, boolean closed) {
  private static final int DEEPEST_FENCE = 3;

  /** The front matter of a text, if it has one. */
  static Optional<FrontMatter> find(String text) {
    Lines lines = new Lines(text, new Span(0, text.length()));
    while (lines.advance()) {
      if (!lines.isBlank()) {
        return isFence(text, lines) ? open(text, lines.next()) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Optional<FrontMatter> open(String text, int start) {
    Span rest = new Span(start, text.length());
    return closing(text, rest)
        .map(fence -> new FrontMatter(blockTo(text, fence), new Span(start, fence.start()), true))
        .or(() -> unclosed(text, rest))
        .filter(found -> holdsKeys(text, found.yaml()));
  }

  private static Span blockTo(String text, Span fence) {
    return new Span(0, Lines.afterBreak(text, fence.end(), text.length()));
  }

  private static Optional<Span> closing(String text, Span rest) {
    Lines lines = new Lines(text, rest);
    while (lines.advance()) {
      if (isFence(text, lines)
          && (lines.indent() == 0 || !goesOn(text, new Span(lines.next(), rest.end())))) {
        return Optional.of(lines.span());
      }
    }
    return Optional.empty();
  }

  /** Whether what follows could still be YAML: an indented {@code ---} may stand in block text. */
  private static boolean goesOn(String text, Span rest) {
    Lines lines = new Lines(text, rest);
    while (lines.advance()) {
      if (!lines.isBlank()) {
        return isFence(text, lines) || isYaml(text, lines);
      }
    }
    return false;
  }

  private static Optional<FrontMatter> unclosed(String text, Span rest) {
    int end = rest.start();
    Lines lines = new Lines(text, rest);
    while (lines.advance() && !lines.isBlank() && isYaml(text, lines)) {
      end = lines.next();
    }
    return end == rest.start()
        ? Optional.empty()
        : Optional.of(new FrontMatter(new Span(0, end), new Span(rest.start(), end), false));
  }

  private static boolean isFence(String text, Lines line) {
    Span content = line.content();
    return content.length() == 3
        && text.startsWith("---", content.start())
        && line.indent() <= DEEPEST_FENCE;
  }

  private static boolean isYaml(String text, Lines line) {
    Span content = line.content();
    return line.indent() > 0
        || text.startsWith("- ", content.start())
        || YamlLines.colon(text, content) >= 0;
  }

  /**
   * Whether the block is empty or begins with a key: two thematic breaks with prose between them
   * are no front matter.
   */
  private static boolean holdsKeys(String text, Span yaml) {
    Lines lines = new Lines(text, yaml);
    while (lines.advance()) {
      Span content = lines.content();
      if (!content.isEmpty() && text.charAt(content.start()) != '#') {
        return text.charAt(content.start()) == '{' || YamlLines.colon(text, content) >= 0;
      }
    }
    return true;
  }
}
