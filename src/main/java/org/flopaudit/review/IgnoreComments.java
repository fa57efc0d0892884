package org.flopaudit.review;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flopaudit.document.Block;
import org.flopaudit.document.Document;
import org.flopaudit.document.Table;
import org.flopaudit.source.Span;

/** Finds the comments by which documents ask for findings to be passed over. */
public final class IgnoreComments {
  private static final String OPENING = "flopaudit:";
  private static final String VERB = "ignore[";
  private static final String UNTIL = "until=";
  private static final String REASON = "--";

  private IgnoreComments() {}

  /**
   * The comments of a document, in order. One under a heading covers the heading's section, any
   * other the block that follows it. A comment that does not read as one is passed over.
   */
  public static List<IgnoreComment> of(Document document) {
    List<IgnoreComment> found = new ArrayList<>();
    List<Block> blocks = document.blocks();
    for (int at = 0; at < blocks.size(); at++) {
      if (blocks.get(at) instanceof Block.Comment comment) {
        read(document, comment, covered(document, at)).ifPresent(found::add);
      }
    }
    return found;
  }

  private static Optional<IgnoreComment> read(
      Document document, Block.Comment comment, Span covered) {
    String text = comment.prose().text().strip();
    String request = text.startsWith(OPENING) ? text.substring(OPENING.length()).strip() : "";
    int close = request.indexOf(']');
    if (!request.startsWith(VERB) || close < 0) {
      return Optional.empty();
    }
    List<String> rules = words(request.substring(VERB.length(), close));
    String rest = request.substring(close + 1);
    int dashes = rest.indexOf(REASON);
    String terms = (dashes < 0 ? rest : rest.substring(0, dashes)).strip();
    String reason = dashes < 0 ? "" : rest.substring(dashes + REASON.length()).strip();
    try {
      Optional<LocalDate> until =
          terms.startsWith(UNTIL)
              ? Optional.of(LocalDate.parse(terms.substring(UNTIL.length())))
              : Optional.empty();
      return Optional.of(
          new IgnoreComment(
              rules, until, reason, covered, document.file().evidence(comment.prose().source())));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** The words of a list parted by commas; an asterisk is no rule's name and so names none. */
  private static List<String> words(String list) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int comma = list.indexOf(','); comma >= 0; comma = list.indexOf(',', start)) {
      words.add(list.substring(start, comma).strip());
      start = comma + 1;
    }
    words.add(list.substring(start).strip());
    return words;
  }

  private static Span covered(Document document, int at) {
    List<Block> blocks = document.blocks();
    int end = document.file().text().length();
    if (at > 0 && blocks.get(at - 1) instanceof Block.Heading heading) {
      int next = at + 1;
      while (next < blocks.size() && !closes(heading, blocks.get(next))) {
        next++;
      }
      return new Span(start(heading), next < blocks.size() ? start(blocks.get(next)) : end);
    }
    int next = Math.min(at + 2, blocks.size());
    while (next < blocks.size()
        && blocks.get(next).getClass() == blocks.get(next - 1).getClass()
        && isOneOfMany(blocks.get(next))) {
      next++;
    }
    return new Span(start(blocks.get(at)), next < blocks.size() ? start(blocks.get(next)) : end);
  }

  private static boolean closes(Block.Heading heading, Block later) {
    return later instanceof Block.Heading next && next.level() <= heading.level();
  }

  /** A list or a piece of code is one block to its reader. */
  private static boolean isOneOfMany(Block block) {
    return block instanceof Block.ListItem || block instanceof Block.CodeLine;
  }

  private static int start(Block block) {
    if (block instanceof Block.TableBlock table) {
      return table.table().cells().stream()
          .map(Table.Cell::prose)
          .filter(prose -> !prose.isBlank())
          .mapToInt(prose -> prose.source().start())
          .min()
          .orElse(block.prose().source().start());
    }
    return block.prose().source().start();
  }
}
