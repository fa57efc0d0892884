package org.flopaudit.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flopaudit.document.Prose;
import org.flopaudit.document.Table;
import org.flopaudit.quantity.Lexicon;
import org.flopaudit.quantity.QuantityParser;
import org.flopaudit.quantity.Token;

/** Reads the tables of one document: the headers of their cells, and what each table is. */
final class TableReader {
  private static final Set<Sign> COUNTED_UP = EnumSet.of(Sign.EPOCHS, Sign.STEPS);
  private static final int SHORTEST_LOG = 3;

  private final Function<Prose, Recognised> recognition;
  private final Lexicon lexicon;
  private final Map<Table, TableSense> senses = new IdentityHashMap<>();
  private final Map<Table, Map<Integer, List<Header>>> farHeaders = new IdentityHashMap<>();
  private final Map<Table.Cell, Header> columnHeaders = new IdentityHashMap<>();
  private final Map<Table.Cell, Header> rowHeaders = new IdentityHashMap<>();

  /**
   * A reader for one document.
   *
   * @param recognition recognises the words of a cell
   */
  TableReader(Function<Prose, Recognised> recognition, Lexicon lexicon) {
    this.recognition = recognition;
    this.lexicon = lexicon;
  }

  /** The headers of a cell: those of its column from the nearest up, then those of its row. */
  List<Header> headers(Passage.Place.Cell place) {
    List<Header> headers = new ArrayList<>();
    List<Table.Cell> above = place.table().columnHeaders(place.cell());
    for (int i = above.size() - 1; i >= 0; i--) {
      headers.add(columnHeader(above.get(i)));
    }
    headers.addAll(isFar(place.cell()) ? besideFar(place) : beside(place));
    sense(place)
        .modelColumn()
        .filter(column -> column >= Math.min(place.cell().column(), Table.FARTHEST_HEADER))
        .map(column -> place.table().at(place.cell().row(), column))
        .filter(cell -> cell != place.cell())
        .ifPresent(cell -> headers.add(rowHeader(cell)));
    return headers;
  }

  /** Whether a cell stands to the right of all columns in which headers are looked for. */
  private static boolean isFar(Table.Cell cell) {
    return cell.column() >= Table.FARTHEST_HEADER;
  }

  /** Such cells have the same cells beside them, and there may be very many. */
  private List<Header> besideFar(Passage.Place.Cell place) {
    return farHeaders
        .computeIfAbsent(place.table(), table -> new HashMap<>())
        .computeIfAbsent(place.cell().row(), row -> beside(place));
  }

  /** The cells on the left that name a cell's row or model, or give the key to it. */
  private List<Header> beside(Passage.Place.Cell place) {
    List<Header> headers = new ArrayList<>();
    List<Table.Cell> beside = place.table().rowHeaders(place.cell());
    Optional<Integer> models = sense(place).modelColumn();
    int left = Math.min(place.cell().column(), Table.FARTHEST_HEADER);
    for (int column = 0; column < left; column++) {
      Table.Cell cell = place.table().at(place.cell().row(), column);
      boolean namesModel = models.isPresent() && models.get() == column && cell != place.cell();
      if (namesModel || beside.contains(cell) || isKeyInWords(rowHeader(cell))) {
        headers.add(rowHeader(cell));
      }
    }
    return headers;
  }

  private static boolean isKeyInWords(Header header) {
    return (header.key().isPresent() || header.isNamed(Sign.BASE_KEY)) && header.hasNoNumber();
  }

  private Header columnHeader(Table.Cell cell) {
    return columnHeaders.computeIfAbsent(cell, c -> header(c, true));
  }

  private Header rowHeader(Table.Cell cell) {
    return rowHeaders.computeIfAbsent(cell, c -> header(c, false));
  }

  private Header header(Table.Cell cell, boolean column) {
    Recognised words = recognition.apply(cell.prose());
    return new Header(column, words, QuantityParser.hint(words.tokens(), lexicon));
  }

  /** What the table of a cell is. */
  TableSense sense(Passage.Place.Cell place) {
    return senses.computeIfAbsent(place.table(), this::sense);
  }

  private TableSense sense(Table table) {
    List<Header> top = new ArrayList<>();
    List<Header> side = new ArrayList<>();
    Optional<Integer> modelColumn = Optional.empty();
    for (Table.Cell cell : table.cells()) {
      if (cell.row() < table.headerRows()) {
        Header header = columnHeader(cell);
        top.add(header);
        boolean models = header.isNamed(Sign.MODEL) && header.key().isEmpty();
        modelColumn = modelColumn.isEmpty() && models ? Optional.of(cell.column()) : modelColumn;
      } else if (cell.column() <= modelColumn.orElse(0)) {
        side.add(rowHeader(cell));
      }
    }
    List<Header> all = Stream.concat(top.stream(), side.stream()).toList();
    return new TableSense(
        any(top, header -> header.has(Sign.LOSS)) || countsUp(table),
        any(all, Header::namesOwn),
        top.stream().filter(header -> !header.words().names().isEmpty()).count() > 1,
        modelColumn.isEmpty() && isCornerBlank(table) ? Optional.of(0) : modelColumn,
        any(all, header -> header.has(Sign.TRAINING_CONFIG)),
        table.columns() == 2,
        any(top, header -> header.has(Sign.INFERENCE)));
  }

  private static boolean any(List<Header> headers, Predicate<Header> test) {
    return headers.stream().anyMatch(test);
  }

  // ---- logs

  /** Whether a column counts epochs or steps upward, as "1, 2, 3" and "500, 1000, 1500" do. */
  private boolean countsUp(Table table) {
    return table.cells().stream()
        .filter(cell -> cell.row() < table.headerRows())
        .filter(cell -> columnHeader(cell).key().filter(COUNTED_UP::contains).isPresent())
        .anyMatch(cell -> isEvenlyRising(numbersBelow(cell, table)));
  }

  /**
   * The numbers that the cells below a header begin with; none if one begins with something else.
   */
  private List<BigDecimal> numbersBelow(Table.Cell header, Table table) {
    List<BigDecimal> numbers = new ArrayList<>();
    for (int row = table.headerRows(); row < table.rows(); row++) {
      List<Token> tokens = recognition.apply(table.at(row, header.column()).prose()).tokens();
      Optional<BigDecimal> number = tokens.stream().findFirst().flatMap(Token::number);
      if (number.isEmpty()) {
        return List.of();
      }
      numbers.add(number.get());
    }
    return numbers;
  }

  private static boolean isEvenlyRising(List<BigDecimal> numbers) {
    if (numbers.size() < SHORTEST_LOG) {
      return false;
    }
    BigDecimal step = numbers.get(1).subtract(numbers.get(0));
    return step.signum() > 0
        && IntStream.range(1, numbers.size())
            .mapToObj(i -> numbers.get(i).subtract(numbers.get(i - 1)))
            .allMatch(difference -> difference.compareTo(step) == 0);
  }

  private static boolean isCornerBlank(Table table) {
    return table.headerRows() > 0 && table.at(table.headerRows() - 1, 0).prose().isBlank();
  }
}
