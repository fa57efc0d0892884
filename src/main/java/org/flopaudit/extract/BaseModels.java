package org.flopaudit.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.Relation;
import org.flopaudit.fact.Technique;
import org.flopaudit.quantity.Token;
import org.flopaudit.source.Span;

/** The models that this one came from: a name behind words such as "fine-tuned version of". */
final class BaseModels implements NameExtractor {
  private static final int FARTHEST = 6;
  private static final Map<Sign, Relation> RELATIONS = new EnumMap<>(Sign.class);

  static {
    RELATIONS.put(Sign.FINE_TUNED_FROM, Relation.FINE_TUNE);
    RELATIONS.put(Sign.CONTINUED_FROM, Relation.CONTINUED_PRETRAINING);
    RELATIONS.put(Sign.INITIALISED_FROM, Relation.UNSPECIFIED);
    RELATIONS.put(Sign.BASED_ON, Relation.UNSPECIFIED);
    RELATIONS.put(Sign.BASE_KEY, Relation.UNSPECIFIED);
    RELATIONS.put(Sign.ADAPTER_OF, Relation.ADAPTER);
    RELATIONS.put(Sign.MERGED_FROM, Relation.MERGE);
    RELATIONS.put(Sign.QUANTISED_FROM, Relation.QUANTIZATION);
    RELATIONS.put(Sign.PRUNED_FROM, Relation.PRUNING);
    RELATIONS.put(Sign.EXPANDED_FROM, Relation.EXPANSION);
  }

  @Override
  public void read(Reading reading, Settings settings, FactSink sink) {
    if (reading.names().isEmpty() || reading.passage().isCode()) {
      return;
    }
    if (reading.passage().cell().isPresent()) {
      inCell(reading, settings, sink);
      return;
    }
    for (Cue cue : reading.cues()) {
      Relation relation = RELATIONS.get(cue.sign());
      if (relation != null && (cue.sign() != Sign.BASE_KEY || isKey(reading, cue))) {
        for (NameMention name : names(reading, cue)) {
          if (!settings.outline().isItself(name.text())) {
            add(reading, settings, sink, relation, cue, name);
          }
        }
      }
    }
  }

  /** "Base model | X": the row says what the name is. */
  private static void inCell(Reading reading, Settings settings, FactSink sink) {
    boolean base =
        reading.table().pairs()
            && reading.headers().stream()
                .anyMatch(header -> !header.column() && header.isNamed(Sign.BASE_KEY));
    for (NameMention name : reading.names()) {
      if (base
          && name.known()
          && !settings.outline().isItself(name.text())
          && !sink.hasBase(name.text())) {
        Setting setting = settings.at(reading, name.from());
        sink.base(
            name.text(),
            Relation.UNSPECIFIED,
            setting.subject(),
            setting.stage(),
            reading.evidence(name.span()));
      }
    }
  }

  private static void add(
      Reading reading,
      Settings settings,
      FactSink sink,
      Relation relation,
      Cue cue,
      NameMention name) {
    Setting setting = settings.at(reading, cue.from());
    boolean stated =
        !reading.hasBefore(Sign.PLAN, cue, 8)
            && !reading.hasBefore(Sign.COMPARISON, cue, 5)
            && !reading.hasBefore(Sign.POSSIBLE, cue, 10);
    if (stated && !sink.hasBase(name.text())) {
      technique(relation)
          .ifPresent(
              technique ->
                  sink.name(
                      FactKind.TECHNIQUE,
                      technique.label(),
                      setting.subject(),
                      setting.stage(),
                      reading.evidence(reading.span(cue.from(), cue.to()))));
      sink.base(
          name.text(),
          relation,
          setting.subject(),
          setting.stage(),
          reading.evidence(reading.span(cue.from(), Math.max(cue.to(), name.to()))));
    }
  }

  /** Whether a label such as "Base model" has its value behind it: "Base model: X". */
  private static boolean isKey(Reading reading, Cue cue) {
    if (cue.to() >= reading.tokens().size()) {
      return false;
    }
    Token next = reading.tokens().get(cue.to());
    return next.is(":") || next.is("=") || next.is("is") || next.is("was") || next.is("[");
  }

  /** How the model was made, where the relation says so. */
  private static Optional<Technique> technique(Relation relation) {
    return switch (relation) {
      case FINE_TUNE, ADAPTER -> Optional.of(Technique.FINE_TUNING);
      case MERGE -> Optional.of(Technique.MERGE);
      case QUANTIZATION -> Optional.of(Technique.QUANTIZATION);
      case PRUNING -> Optional.of(Technique.PRUNING);
      case EXPANSION -> Optional.of(Technique.EXPANSION);
      case CONTINUED_PRETRAINING, UNSPECIFIED -> Optional.empty();
    };
  }

  /**
   * The names behind a cue: the first, if it is near and only describing words lie between, and
   * those that it is listed with ("GPT-4 and/or GPT-3.5").
   */
  static List<NameMention> names(Reading reading, Cue cue) {
    List<NameMention> found = new ArrayList<>();
    int end = cue.to();
    for (NameMention name : reading.names()) {
      if (name.from() < cue.to() || !name.known()) {
        continue;
      }
      boolean follows =
          found.isEmpty()
              ? name.from() - end <= FARTHEST && !isParted(reading, end, name.from())
              : isListed(reading, end, name.from());
      if (!follows) {
        break;
      }
      found.add(name);
      end = name.to();
    }
    return found.isEmpty() ? unknown(reading, cue) : found;
  }

  /** A name that no table knows, where it stands right behind "distilled from". */
  private static List<NameMention> unknown(Reading reading, Cue cue) {
    int from = cue.to();
    int to = from;
    while (to < reading.tokens().size() && isCapital(reading.tokens().get(to))) {
      to++;
    }
    boolean taught = cue.sign() == Sign.DISTILLED_FROM && reading.tokens().get(from - 1).is("from");
    if (!taught || to == from) {
      return List.of();
    }
    Span span = reading.span(from, to);
    String words = reading.text().substring(span.start(), span.end());
    return List.of(new NameMention(words, span, from, to, false, false));
  }

  private static boolean isCapital(Token token) {
    return token.kind() == Token.Kind.NAME
        || (token.kind() == Token.Kind.WORD && Character.isUpperCase(token.text().charAt(0)));
  }

  private static boolean isListed(Reading reading, int from, int to) {
    return from <= to
        && reading.tokens().subList(from, to).stream()
            .allMatch(
                t ->
                    t.is(",")
                        || t.is("and")
                        || t.is("or")
                        || t.is("/")
                        || t.is("&")
                        || t.is("(")
                        || t.is(")"));
  }

  private static boolean isParted(Reading reading, int from, int to) {
    for (int i = from; i < to; i++) {
      String word = reading.tokens().get(i).folded();
      if (word.equals(".")
          || word.equals("(")
          || (word.equals(",") && !reading.tokens().get(i + 1).is("the"))
          || word.equals(";")
          || word.equals("on")
          || word.equals("with")
          || word.equals("and")
          || word.equals("by")
          || word.equals("for")
          || word.equals("in")) {
        return true;
      }
    }
    return false;
  }
}
