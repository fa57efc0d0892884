package org.flopaudit.extract;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flopaudit.document.Prose;
import org.flopaudit.document.Table;
import org.flopaudit.quantity.Lexer;
import org.flopaudit.quantity.Lexicon;
import org.flopaudit.quantity.Quantity;
import org.flopaudit.quantity.QuantityParser;
import org.flopaudit.quantity.Token;

/** Turns passages of one document into readings: tokens, quantities, cues, names, headers. */
final class Reader {
  private final Lexicon lexicon;
  private final Cues cues;
  private final ModelNames names;
  private final Outline outline;
  private final Map<Table, TableSense> senses = new IdentityHashMap<>();
  private final Map<Table.Cell, Header> columnHeaders = new IdentityHashMap<>();
  private final Map<Table.Cell, Header> rowHeaders = new IdentityHashMap<>();

  /** A reader for one document. */
  Reader(Lexicon lexicon, Cues cues, ModelNames names, Outline outline) {
    this.lexicon = lexicon;
    this.cues = cues;
    this.names = names;
    this.outline = outline;
  }

  /** Reads one passage. */
  Reading read(Passage passage) {
    Prose prose = passage.prose();
    List<Token> tokens = Lexer.tokens(prose.text(), lexicon);
    List<Quantity> quantities = QuantityParser.quantities(tokens, lexicon);
    List<Header> headers = passage.cell().map(this::headers).orElse(List.of());
    return new Reading(
        passage,
        tokens,
        quantities,
        cues.in(tokens),
        names.in(prose, tokens, outline),
        headers,
        passage.cell().map(this::sense).orElse(TableSense.NONE));
  }

  /** Reads a line above a passage; level 0 for one that is no heading. */
  Surrounding surrounding(Prose prose, int level) {
    List<Token> tokens = Lexer.tokens(prose.text(), lexicon);
    return new Surrounding(level, cues.in(tokens), names.in(prose, tokens, outline));
  }

  /** The cues of any words. */
  List<Cue> cues(Prose prose) {
    return cues.in(Lexer.tokens(prose.text(), lexicon));
  }

  private List<Header> headers(Passage.Place.Cell place) {
    List<Header> headers = new ArrayList<>();
    List<Table.Cell> above = place.table().columnHeaders(place.cell());
    for (int i = above.size() - 1; i >= 0; i--) {
      headers.add(columnHeader(above.get(i)));
    }
    List<Table.Cell> beside = place.table().rowHeaders(place.cell());
    Optional<Integer> models = sense(place).modelColumn();
    for (int column = 0; column < place.table().columns(); column++) {
      Table.Cell cell = place.table().at(place.cell().row(), column);
      boolean left = column < place.cell().column();
      boolean names = models.isPresent() && models.get() == column && cell != place.cell();
      Header header = rowHeader(cell);
      boolean keyed = left && header.key().isPresent() && isWords(header);
      if ((left && beside.contains(cell)) || names || keyed) {
        headers.add(header);
      }
    }
    return headers;
  }

  private static boolean isWords(Header header) {
    return header.tokens().stream().noneMatch(token -> token.kind() == Token.Kind.NUMBER);
  }

  private Header columnHeader(Table.Cell cell) {
    return columnHeaders.computeIfAbsent(cell, c -> header(c, true));
  }

  private Header rowHeader(Table.Cell cell) {
    return rowHeaders.computeIfAbsent(cell, c -> header(c, false));
  }

  private TableSense sense(Passage.Place.Cell place) {
    return senses.computeIfAbsent(place.table(), this::sense);
  }

  private TableSense sense(Table table) {
    boolean log = false;
    boolean comparison = false;
    boolean configuration = false;
    boolean running = false;
    Optional<Integer> modelColumn = Optional.empty();
    for (Table.Cell cell : table.cells()) {
      boolean top = cell.row() < table.headerRows();
      boolean side = !top && cell.column() <= modelColumn.orElse(0);
      if (!top && !side) {
        continue;
      }
      Header header = top ? columnHeader(cell) : rowHeader(cell);
      comparison |= header.names().stream().anyMatch(NameMention::own);
      configuration |= header.has(Sign.TRAINING_CONFIG);
      if (top) {
        log |= header.has(Sign.LOSS);
        running |= header.has(Sign.INFERENCE);
        boolean models = header.isNamed(Sign.MODEL) && header.key().isEmpty();
        if (models && modelColumn.isEmpty()) {
          modelColumn = Optional.of(cell.column());
        }
      }
    }
    boolean unnamed =
        table.headerRows() > 0 && table.at(table.headerRows() - 1, 0).prose().isBlank();
    return new TableSense(
        log,
        comparison,
        modelColumn.isEmpty() && unnamed ? Optional.of(0) : modelColumn,
        configuration,
        table.columns() == 2,
        running);
  }

  private Header header(Table.Cell cell, boolean column) {
    Prose prose = cell.prose();
    List<Token> tokens = Lexer.tokens(prose.text(), lexicon);
    return new Header(
        column,
        prose,
        tokens,
        cues.in(tokens),
        names.in(prose, tokens, outline),
        QuantityParser.hint(tokens, lexicon));
  }
}
