package org.flopaudit.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.flopaudit.document.Prose;
import org.flopaudit.document.Table;
import org.flopaudit.fact.Fact;
import org.flopaudit.quantity.Quantity;
import org.flopaudit.quantity.Token;
import org.flopaudit.quantity.Unit;
import org.flopaudit.source.Span;

/**
 * Whose fact something is.
 *
 * @param about the document's own model, or another's
 * @param model the variant, or the other's name
 */
record Owner(Fact.About about, Optional<String> model) {
  static final Owner OWN = new Owner(Fact.About.SELF, Optional.empty());

  private static final int LONGEST_LABEL = 40;
  private static final Set<String> BEFORE_SUBJECT =
      Set.of(
          "the",
          "original",
          "while",
          "for",
          "and",
          ",",
          "-",
          "meta",
          "openai",
          "a",
          "however",
          "also");

  /** The owner of what stands at a token. */
  static Owner of(Reading reading, int token, List<Surrounding> above) {
    Optional<Owner> another = ofAnother(reading, token);
    if (another.isPresent()) {
      return another.get();
    }
    Optional<Owner> here =
        reading.passage().cell().isPresent() ? ofCell(reading) : inSentence(reading, token);
    return here.orElseGet(() -> inLines(above));
  }

  /** "The base's compute", "what the teacher took": whose it is said in so many words. */
  private static Optional<Owner> ofAnother(Reading reading, int token) {
    Optional<Cue> cue =
        reading.nearest(token, reading.clause(token), sign -> sign == Sign.OF_ANOTHER);
    boolean said = cue.filter(found -> found.to() <= token).isPresent();
    boolean headed =
        reading.headers().stream()
            .anyMatch(header -> !header.column() && header.has(Sign.OF_ANOTHER));
    return said || headed
        ? Optional.of(new Owner(Fact.About.OTHER, Optional.empty()))
        : Optional.empty();
  }

  /** The owner of what stands at a token, told only by what stands before it. */
  static Owner before(Reading reading, int token, List<Surrounding> above) {
    Optional<Variant> named =
        variants(reading, reading.clause(token)).stream()
            .filter(variant -> variant.own() && variant.to() <= token)
            .reduce((first, second) -> second);
    return named.map(Variant::owner).orElseGet(() -> inLines(above));
  }

  /** The nearest line above that names a variant. */
  private static Owner inLines(List<Surrounding> above) {
    for (Surrounding line : above) {
      if (!line.isTitle() && !line.names().isEmpty() && line.names().get(0).own()) {
        NameMention name = line.names().get(0);
        boolean subject = line.level() > 0 || name.from() <= 2;
        if (subject) {
          return own(name.text());
        }
      }
    }
    return OWN;
  }

  // ---- cells

  /** Models stand in a cell's row where a column gives the key, else above it. */
  private static Optional<Owner> ofCell(Reading reading) {
    boolean columnKeyed =
        reading.headers().stream().anyMatch(header -> header.column() && header.key().isPresent());
    List<Header> naming =
        reading.headers().stream()
            .filter(header -> header.column() != columnKeyed && header.key().isEmpty())
            .toList();
    Optional<Header> own = naming.stream().filter(Header::namesOwn).findFirst();
    if (own.isPresent()) {
      return own.map(header -> own(label(header.prose()) + sizeInRow(reading, header)));
    }
    Optional<Header> other = naming.stream().filter(Header::namesOther).findFirst();
    if (other.isPresent()) {
      return other.map(header -> other(label(header.prose())));
    }
    return naming.stream()
        .map(header -> ofHeader(header, reading.table()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Owner> ofHeader(Header header, TableSense table) {
    String text = label(header.prose());
    boolean size = !Sizes.in(text).isEmpty();
    boolean ofModels = !header.column() && table.modelColumn().isPresent();
    if (ofModels && table.comparison() && !size) {
      return Optional.of(other(text));
    }
    return !text.isEmpty() && text.length() <= LONGEST_LABEL && (size || ofModels)
        ? Optional.of(own(text))
        : Optional.empty();
  }

  /** The size that another cell of the row gives, where the name alone does not. */
  private static String sizeInRow(Reading reading, Header name) {
    Passage.Place.Cell place = reading.passage().cell().orElseThrow();
    if (!Sizes.in(name.prose().text()).isEmpty()) {
      return "";
    }
    if (name.column()) {
      return reading.headers().stream()
          .filter(header -> header.column() && Sizes.isSize(label(header.prose())))
          .findFirst()
          .map(header -> " " + label(header.prose()))
          .orElse("");
    }
    for (int column = 0; column < place.table().columns(); column++) {
      Table.Cell cell = place.table().at(place.cell().row(), column);
      String text = label(cell.prose());
      if (cell != place.cell() && Sizes.isSize(text)) {
        return " " + text;
      }
    }
    return "";
  }

  /** A header's words without footnote marks. */
  private static String label(Prose prose) {
    String text = prose.text().strip();
    int end = text.length();
    while (end > 0 && "*†‡^".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end).strip();
  }

  // ---- sentences

  private static Optional<Owner> inSentence(Reading reading, int token) {
    Span clause = reading.clause(token);
    List<Variant> variants = variants(reading, clause);
    Optional<Owner> aligned = respectively(reading, token, variants);
    if (aligned.isPresent()) {
      return aligned;
    }
    Optional<Variant> named = behind(reading, token, variants);
    if (named.isPresent()) {
      return named.map(Variant::owner);
    }
    Variant own = null;
    Variant other = null;
    for (Variant variant : variants) {
      if (variant.own() && (own == null || variant.to() <= token)) {
        own = variant;
      } else if (!variant.own() && isSubject(reading, variant, clause, token)) {
        other = variant;
      }
    }
    return Optional.ofNullable(own != null ? own : other).map(Variant::owner);
  }

  /** A model that a clause names: by its name, or as "the 27B model". */
  private record Variant(String text, boolean own, int from, int to) {
    Owner owner() {
      return own ? Owner.own(text) : other(text);
    }
  }

  private static List<Variant> variants(Reading reading, Span clause) {
    List<Variant> variants = new ArrayList<>();
    for (NameMention name : reading.names()) {
      if (clause.start() <= name.from() && name.to() <= clause.end()) {
        variants.add(new Variant(name.text(), name.own(), name.from(), name.to()));
      }
    }
    for (Quantity quantity : reading.quantities()) {
      boolean inside = clause.start() <= quantity.from() && quantity.to() <= clause.end();
      boolean size = quantity.readings().stream().map(Unit::name).anyMatch("model"::equals);
      if (inside && size && quantity.scaled() && !reading.isInName(quantity.from())) {
        variants.add(
            new Variant(Sizes.name(quantity.high()), true, quantity.from(), quantity.to()));
      }
    }
    variants.sort((a, b) -> Integer.compare(a.from(), b.from()));
    return variants;
  }

  /** "1.6T and 1.25T tokens, respectively": the numbers are dealt to the models in order. */
  private static Optional<Owner> respectively(Reading reading, int token, List<Variant> variants) {
    boolean said = reading.tokens().stream().anyMatch(t -> t.is("respectively"));
    if (!said || variants.size() < 2) {
      return Optional.empty();
    }
    List<Integer> alike = new ArrayList<>();
    for (Quantity quantity : reading.quantities()) {
      if (quantity.from() == token) {
        for (Quantity other : reading.quantities()) {
          if (other.readings().equals(quantity.readings()) && !reading.isInName(other.from())) {
            alike.add(other.from());
          }
        }
      }
    }
    int index = alike.indexOf(token);
    return alike.size() == variants.size() && index >= 0
        ? Optional.of(variants.get(index).owner())
        : Optional.empty();
  }

  /** The model that stands behind a number after "for": "47,000 A100 hours for the 34B". */
  private static Optional<Variant> behind(Reading reading, int token, List<Variant> variants) {
    int end =
        reading.quantities().stream()
            .filter(quantity -> quantity.from() == token)
            .mapToInt(Quantity::to)
            .findFirst()
            .orElse(token + 1);
    if (end >= reading.tokens().size() || !reading.tokens().get(end).is("for")) {
      return Optional.empty();
    }
    return variants.stream().filter(v -> v.from() > end && v.from() <= end + 3).findFirst();
  }

  /** Whether another's name stands where the subject of the clause stands, before the number. */
  private static boolean isSubject(Reading reading, Variant name, Span clause, int token) {
    if (name.from() >= token) {
      return false;
    }
    List<Token> before = reading.tokens().subList(clause.start(), name.from());
    return before.stream().allMatch(word -> BEFORE_SUBJECT.contains(word.folded()));
  }

  private static Owner own(String model) {
    return new Owner(Fact.About.SELF, Optional.of(model));
  }

  private static Owner other(String model) {
    return new Owner(Fact.About.OTHER, Optional.of(model));
  }
}
