package org.flopaudit.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flopaudit.fact.Relation;
import org.flopaudit.source.Evidence;

/**
 * The models of one document that came from one another, where it says no more than "trained from
 * the base model": of Quill-7B-Chat the base is Quill-7B-Base, or else Quill-7B. Which names there
 * are is known only at the document's end.
 */
final class SiblingBases {
  private static final Map<Sign, Relation> RELATIONS = new EnumMap<>(Sign.class);
  private static final String PLAIN = "base";

  static {
    RELATIONS.put(Sign.FINE_TUNED_FROM, Relation.FINE_TUNE);
    RELATIONS.put(Sign.FINE_TUNED_ON, Relation.FINE_TUNE);
    RELATIONS.put(Sign.FINE_TUNES, Relation.FINE_TUNE);
    RELATIONS.put(Sign.CONTINUES, Relation.CONTINUED_PRETRAINING);
  }

  private record Tuned(String model, String edition, Relation relation, Attribution making) {}

  private final SmallWords words;
  private final Set<String> names = new LinkedHashSet<>();
  private final List<Tuned> tuned = new ArrayList<>();

  /** The models of a document that has named none so far. */
  SiblingBases(SmallWords words) {
    this.words = words;
  }

  /**
   * Notes the models that a reading names or links to, and which of them it says came from "the
   * base".
   */
  void note(Reading reading) {
    reading.names().stream().filter(NameMention::own).map(NameMention::text).forEach(names::add);
    reading.passage().prose().links().stream()
        .map(link -> HubLinks.model(link.target()))
        .flatMap(Optional::stream)
        .forEach(names::add);
    for (Cue cue : reading.cues()) {
      Relation relation = RELATIONS.get(cue.sign());
      if (relation != null && BaseModels.isTelling(cue, reading)) {
        edition(cue, reading).ifPresent(edition -> note(cue, relation, edition, reading));
      }
    }
  }

  /** The edition that stands for a name behind a cue: the "base" of "from our base model". */
  private Optional<String> edition(Cue cue, Reading reading) {
    int token = cue.to();
    while (reading.is(WordClass.DEFINITE, token)) {
      token++;
    }
    int noun = token + 1;
    boolean isEdition =
        reading.is(WordClass.STEP_EDITION, token)
            && reading.has(Sign.MODEL, model -> model.from() == noun);
    return isEdition ? Optional.of(reading.tokens().get(token).folded()) : Optional.empty();
  }

  private void note(Cue cue, Relation relation, String edition, Reading reading) {
    Setting setting = new Setting(reading, cue.from());
    Evidence evidence = reading.evidence(cue.from(), cue.to() + 1);
    for (String model : made(reading)) {
      Attribution making = new Attribution(Owner.own(model), setting.stage(), evidence);
      tuned.add(new Tuned(model, edition, relation, making));
    }
  }

  /** The models that a reading tells the making of: that of a cell's row, or its tuned editions. */
  private List<String> made(Reading reading) {
    if (reading.passage().cell().isPresent()) {
      return reading.ownRow().map(Header::label).stream().toList();
    }
    return reading.names().stream()
        .filter(name -> name.own() && isTuned(name.text()))
        .map(NameMention::text)
        .distinct()
        .toList();
  }

  private boolean isTuned(String name) {
    return parts(name).stream().anyMatch(word -> words.has(WordClass.TUNED_EDITION, word));
  }

  /** Adds a base for each model whose making was told and whose base the document names once. */
  void addTo(FactSink sink) {
    for (Tuned model : tuned) {
      base(model).ifPresent(base -> sink.base(base, model.relation(), model.making()));
    }
  }

  private Optional<String> base(Tuned tuned) {
    List<String> child = parts(tuned.model());
    List<String> called =
        names.stream().filter(name -> isBase(parts(name), tuned.edition(), child)).toList();
    return called.isEmpty() && tuned.edition().equals(PLAIN)
        ? names.stream().filter(name -> isPlain(name, tuned.model())).findFirst()
        : called.stream().findFirst();
  }

  /** Whether a name is a model's own without the words of its edition, and of the same size. */
  private static boolean isPlain(String name, String model) {
    return isStem(parts(name), parts(model)) && Sizes.in(name).equals(Sizes.in(model));
  }

  /**
   * Whether a name is a model's stem with the edition's word, as Quill-7B-Base of Quill-7B-Chat.
   */
  private static boolean isBase(List<String> name, String edition, List<String> child) {
    int last = name.size() - 1;
    return last > 0 && name.get(last).equals(edition) && isStem(name.subList(0, last), child);
  }

  private static boolean isStem(List<String> stem, List<String> child) {
    return child.size() > stem.size() && child.subList(0, stem.size()).equals(stem);
  }

  private static List<String> parts(String name) {
    return NameParts.words(name.substring(name.lastIndexOf('/') + 1)).stream()
        .map(word -> word.toLowerCase(Locale.ROOT))
        .toList();
  }
}
