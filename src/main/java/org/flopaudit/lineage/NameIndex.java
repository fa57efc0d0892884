package org.flopaudit.lineage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Known models by their names without organisation. */
final class NameIndex {
  private final ModelNames names;
  private final Map<String, List<KnownModel>> byHubName = new HashMap<>();
  private final Map<String, List<KnownModel>> byName = new HashMap<>();
  private final Map<String, List<KnownModel>> byLooseName = new HashMap<>();

  /** An index of models under their own names, their repositories' and their further names. */
  NameIndex(ModelNames names, Collection<Catalogue.Entry> entries) {
    this.names = names;
    for (Catalogue.Entry entry : entries) {
      KnownModel model = entry.model();
      for (String hubId : model.hubIds()) {
        add(byHubName, hubId.substring(hubId.indexOf('/') + 1), model);
      }
      add(byName, model.name(), model);
      entry.furtherNames().forEach(name -> add(byName, name, model));
    }
  }

  private void add(Map<String, List<KnownModel>> index, String name, KnownModel model) {
    put(index, names.key(name), model);
    put(byLooseName, names.looseKey(name), model);
  }

  private static void put(Map<String, List<KnownModel>> index, String key, KnownModel model) {
    List<KnownModel> models = index.computeIfAbsent(key, k -> new ArrayList<>(1));
    if (models.stream().noneMatch(known -> known.name().equals(model.name()))) {
      models.add(model);
    }
  }

  /** The models that may be meant, by the first of the three spellings under which any is known. */
  List<KnownModel> candidates(String name) {
    String key = names.key(name);
    if (byHubName.containsKey(key)) {
      return List.copyOf(byHubName.get(key));
    }
    if (byName.containsKey(key)) {
      return List.copyOf(byName.get(key));
    }
    return List.copyOf(byLooseName.getOrDefault(names.looseKey(name), List.of()));
  }
}
