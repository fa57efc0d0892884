package org.flopaudit.lineage;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.flopaudit.data.DataFolder;
import org.flopaudit.data.Faults;
import org.flopaudit.data.TextTable;
import org.flopaudit.fact.ModelId;

/**
 * What is publicly known of well-known models, found by hub id or by name. Reads {@code
 * catalog/models.table}, which is generated, and {@code catalog/more-models.table}, which is kept
 * by hand. Names are indexed only when one is first asked for: most models are named by their hub
 * id.
 */
public final class Catalogue {
  private static final List<String> FILES =
      List.of("catalog/models.table", "catalog/more-models.table");

  private final ModelNames names;
  private final Map<String, Entry> byName = new LinkedHashMap<>();
  private final Map<String, KnownModel> byHubId = new HashMap<>();
  private Optional<NameIndex> nameIndex = Optional.empty();
  private Optional<Spellings> spellings = Optional.empty();

  /**
   * A line of the tables.
   *
   * @param model what it says
   * @param furtherNames what the model is also called, the usual name first
   */
  record Entry(KnownModel model, List<String> furtherNames) {

    /** The name that people use; one with a date or a note in brackets seldom is. */
    String usualName() {
      boolean isUsual = model.name().indexOf('(') < 0 || furtherNames.isEmpty();
      return (isUsual ? model.name() : furtherNames.get(0)).replace('/', '-');
    }
  }

  /** Holds the shipped catalogue, which is read when this class is first used. */
  private static final class Shipped {
    static final Catalogue CATALOGUE = read(DataFolder.builtIn());
  }

  private Catalogue(ModelNames names) {
    this.names = names;
  }

  /** The catalogue that ships with the program, read once and only if asked for. */
  public static Catalogue builtIn() {
    return Shipped.CATALOGUE;
  }

  /**
   * Reads a catalogue.
   *
   * @throws org.flopaudit.data.DataException if a table has faults; all of them are told
   */
  public static Catalogue read(DataFolder folder) {
    Catalogue catalogue = new Catalogue(new ModelNames(NamingWords.read(folder)));
    Faults faults = new Faults();
    for (String file : FILES) {
      for (TextTable.Row row : folder.rows(file, Columns.COUNT, faults)) {
        catalogue.add(row, faults);
      }
    }
    faults.throwIfAny();
    return catalogue;
  }

  private void add(TextTable.Row row, Faults faults) {
    Entry entry = new Entry(Columns.model(row, faults), Columns.furtherNames(row));
    KnownModel model = entry.model();
    if (byName.putIfAbsent(model.name(), entry) != null) {
      row.fault(faults, "'" + model.name() + "' is listed twice; remove one of the lines");
    }
    for (String hubId : model.hubIds()) {
      KnownModel other = byHubId.putIfAbsent(hubId.toLowerCase(Locale.ROOT), model);
      if (other != null) {
        row.fault(faults, "'" + hubId + "' is also a hub id of '" + other.name() + "'");
      }
    }
  }

  /** The model with this hub id or, of an id without organisation, the only one of this name. */
  public Optional<KnownModel> find(ModelId id) {
    return id.organisation().isPresent() ? findHubId(id.repository()) : find(id.name());
  }

  /** The only model that a name without organisation may mean. */
  public Optional<KnownModel> find(String name) {
    List<KnownModel> candidates = candidates(name);
    return candidates.size() == 1 && !names.isFamily(name)
        ? Optional.of(candidates.get(0))
        : Optional.empty();
  }

  /** The model that has or had this hub id, in any case of letters. */
  public Optional<KnownModel> findHubId(String hubId) {
    return Optional.ofNullable(byHubId.get(hubId.toLowerCase(Locale.ROOT)));
  }

  /** The model that a line of the tables calls so, as bases are named there. */
  public Optional<KnownModel> findListed(String name) {
    return Optional.ofNullable(byName.get(name)).map(Entry::model);
  }

  /**
   * The models that may be meant by a name without organisation: those whose repository is called
   * so, else those that are called so, else those that are called so but for a maker's name or a
   * word such as {@code base}. None where the name is unknown, several where it is not clear.
   */
  public synchronized List<KnownModel> candidates(String name) {
    if (nameIndex.isEmpty()) {
      nameIndex = Optional.of(new NameIndex(names, byName.values()));
    }
    return nameIndex.get().candidates(name);
  }

  /** How a model is known in a lineage: by its main hub id, or by its usual name. */
  public ModelId idOf(KnownModel model) {
    if (!model.hubIds().isEmpty()) {
      return ModelId.of(model.hubIds().get(0));
    }
    Entry entry = byName.get(model.name());
    return ModelId.of(entry == null ? model.name() : entry.usualName());
  }

  /** The known hub ids, in lower case, that one typing error may have turned into this text. */
  List<String> nearHubIds(String text) {
    return spellings().near(text);
  }

  /** The hub ids that one character parts from a text in lower case; they may be meant. */
  List<String> alikeHubIds(String text) {
    return spellings().alike(text);
  }

  private synchronized Spellings spellings() {
    Spellings index = spellings.orElseGet(() -> new Spellings(byHubId.keySet()));
    spellings = Optional.of(index);
    return index;
  }

  /** How names are brought to one spelling. */
  ModelNames names() {
    return names;
  }

  /** Every model, in the order of the tables. */
  public List<KnownModel> models() {
    return byName.values().stream().map(Entry::model).toList();
  }

  /** The columns of the tables; their heads say what each holds. */
  private static final class Columns {
    static final int COUNT = 12;
    private static final int LONGEST_NUMBER = 64;

    private Columns() {}

    static KnownModel model(TextTable.Row row, Faults faults) {
      String base = row.field(8);
      return new KnownModel(
          row.field(0),
          row.spellings(2),
          row.field(1),
          number(row, 4, faults),
          number(row, 5, faults),
          number(row, 6, faults),
          number(row, 7, faults),
          base.isEmpty() ? Optional.empty() : Optional.of(base),
          row.field(9),
          row.field(10),
          row.field(11));
    }

    static List<String> furtherNames(TextTable.Row row) {
      return row.spellings(3);
    }

    private static Optional<BigDecimal> number(TextTable.Row row, int field, Faults faults) {
      String text = row.field(field);
      if (text.isEmpty()) {
        return Optional.empty();
      }
      try {
        Optional<BigDecimal> number =
            text.length() <= LONGEST_NUMBER ? Optional.of(new BigDecimal(text)) : Optional.empty();
        if (number.filter(value -> value.signum() > 0).isPresent()) {
          return number;
        }
      } catch (NumberFormatException e) {
        // told below, like a number that is no count
      }
      row.fault(faults, "expected a number such as 8.03e9, found '" + text + "'");
      return Optional.empty();
    }
  }
}
