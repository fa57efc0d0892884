package org.flopaudit.extract;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flopaudit.document.Table;

/** Whose an amount in a table is, by the headers of its row and its column. */
final class CellOwner {
  private static final int LONGEST_LABEL = 40;

  private static final int LINES_OF_INTRODUCTION = 2;

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
      return own.map(header -> Owner.own(header.label() + with(header) + size(header)));
    }
    Optional<Header> other = naming.stream().filter(this::namesOther).findFirst();
    if (other.isPresent()) {
      return other.map(header -> Owner.other(header.label()));
    }
    return naming.stream().map(this::unknown).flatMap(Optional::stream).findFirst();
  }

  /**
   * "BART" in the card of "Quill-BART-139M" is the kind of its own model, unless both stand here.
   */
  private boolean namesOther(Header header) {
    boolean isKind = !reading.table().comparison() && header.words().isAkin(header.label());
    return header.namesOther() && !isKind;
  }

  /** Models stand in a cell's row where a column gives the key or the unit, else above it. */
  private List<Header> headersThatName() {
    boolean isColumnKeyed = reading.headers().stream().anyMatch(CellOwner::isColumnKey);
    return reading.headers().stream()
        .filter(header -> header.column() != isColumnKeyed && header.key().isEmpty())
        .toList();
  }

  private static boolean isColumnKey(Header header) {
    return header.column() && (header.key().isPresent() || header.tellsWhatIsCounted());
  }

  /** The owner that a header names whose words are no known name. */
  private Optional<Owner> unknown(Header header) {
    String label = header.label();
    if (label.chars().noneMatch(Character::isLetter)) {
      return Optional.empty();
    }
    if (header.column() && standsAmongModels(header)) {
      return Optional.of(Owner.other(label));
    }
    boolean hasSize = !Sizes.in(label).isEmpty();
    boolean isModel = !header.column() && isInModelColumn(header) && !isOfData();
    if (isModel && reading.table().comparison() && !hasSize) {
      return Optional.of(Owner.other(label));
    }
    boolean isLabel = !label.isEmpty() && label.length() <= LONGEST_LABEL;
    return isLabel && (hasSize || isModel) ? Optional.of(Owner.own(label)) : Optional.empty();
  }

  private boolean isInModelColumn(Header header) {
    return reading
        .table()
        .modelColumn()
        .map(column -> place.table().at(place.cell().row(), column))
        .filter(cell -> cell.prose() == header.words().prose())
        .isPresent();
  }

  /** Whether the table lists sources of data: its introduction or its heading speaks of data. */
  private boolean isOfData() {
    return !reading.table().comparison()
        && reading.above().stream()
            .limit(LINES_OF_INTRODUCTION)
            .anyMatch(line -> line.words().has(Sign.DATA) && !line.isTitle());
  }

  /** Whether the columns of a comparison are models, so that one of them is one too. */
  private boolean standsAmongModels(Header header) {
    return reading.table().comparison()
        && reading.table().modelsOnTop()
        && Sizes.in(header.label()).isEmpty();
  }

  /**
   * What stands beside a name that several rows have, with a space before it, or nothing: "Quill |
   * Mask R-CNN" is another model than "Quill | HTC".
   */
  private String with(Header name) {
    Optional<Table.Cell> named =
        row(place.cell()).filter(cell -> cell.prose() == name.words().prose()).findFirst();
    if (name.column() || named.isEmpty() || !isRepeated(named.get())) {
      return "";
    }
    int beside = named.get().column() + 1;
    String text = Header.label(place.table().at(place.cell().row(), beside).prose());
    boolean isName =
        beside < place.cell().column()
            && text.length() <= LONGEST_LABEL
            && text.chars().anyMatch(Character::isLetter)
            && !Sizes.isSize(text);
    return isName ? " " + text : "";
  }

  private boolean isRepeated(Table.Cell named) {
    String text = Header.label(named.prose());
    return IntStream.range(0, place.table().rows())
        .filter(row -> row != named.row())
        .mapToObj(row -> place.table().at(row, named.column()))
        .anyMatch(cell -> Header.label(cell.prose()).equals(text));
  }

  /** The size that another header or cell gives, with a space before it, or nothing. */
  private String size(Header name) {
    if (!Sizes.in(name.words().prose().text()).isEmpty()) {
      return "";
    }
    Stream<String> labels =
        name.column()
            ? reading.headers().stream().filter(Header::column).map(Header::label)
            : row(place.cell()).map(cell -> Header.label(cell.prose()));
    return labels.filter(Sizes::isSize).findFirst().map(size -> " " + size).orElse("");
  }

  private Stream<Table.Cell> row(Table.Cell of) {
    return IntStream.range(0, place.table().columns())
        .mapToObj(column -> place.table().at(of.row(), column));
  }
}
