package org.flopaudit.extract;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flopaudit.document.Table;

/** Whose an amount in a table is, by the headers of its row and its column. */
final class CellOwner {
  private static final int LONGEST_LABEL = 40;

  private final Reading reading;
  private final Passage.Place.Cell place;

  private CellOwner(Reading reading, Passage.Place.Cell place) {
    this.reading = reading;
    this.place = place;
  }

  /** The owner of the amount in a cell, if its headers tell. */
  static Optional<Owner> of(Reading reading) {
    return reading.passage().cell().flatMap(place -> new CellOwner(reading, place).find());
  }

  private Optional<Owner> find() {
    List<Header> naming = headersThatName();
    Optional<Header> own = naming.stream().filter(Header::namesOwn).findFirst();
    if (own.isPresent()) {
      return own.map(header -> Owner.own(header.label() + size(header)));
    }
    Optional<Header> other = naming.stream().filter(Header::namesOther).findFirst();
    if (other.isPresent()) {
      return other.map(header -> Owner.other(header.label()));
    }
    return naming.stream().map(this::unknown).flatMap(Optional::stream).findFirst();
  }

  /** Models stand in a cell's row where a column gives the key, else above it. */
  private List<Header> headersThatName() {
    boolean isColumnKeyed =
        reading.headers().stream().anyMatch(header -> header.column() && header.key().isPresent());
    return reading.headers().stream()
        .filter(header -> header.column() != isColumnKeyed && header.key().isEmpty())
        .toList();
  }

  /** The owner that a header names whose words are no known name. */
  private Optional<Owner> unknown(Header header) {
    String label = header.label();
    boolean hasSize = !Sizes.in(label).isEmpty();
    boolean isModel = !header.column() && reading.table().modelColumn().isPresent();
    if (isModel && reading.table().comparison() && !hasSize) {
      return Optional.of(Owner.other(label));
    }
    boolean isLabel = !label.isEmpty() && label.length() <= LONGEST_LABEL;
    return isLabel && (hasSize || isModel) ? Optional.of(Owner.own(label)) : Optional.empty();
  }

  /** The size that another header or cell gives, with a space before it, or nothing. */
  private String size(Header name) {
    if (!Sizes.in(name.words().prose().text()).isEmpty()) {
      return "";
    }
    Stream<String> labels =
        name.column()
            ? reading.headers().stream().filter(Header::column).map(Header::label)
            : cellsOfRow().map(cell -> Header.label(cell.prose()));
    return labels.filter(Sizes::isSize).findFirst().map(size -> " " + size).orElse("");
  }

  private Stream<Table.Cell> cellsOfRow() {
    return IntStream.range(0, place.table().columns())
        .mapToObj(column -> place.table().at(place.cell().row(), column))
        .filter(cell -> cell != place.cell());
  }
}
