package org.flopaudit.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.flopaudit.data.DataNode;
import org.flopaudit.data.Faults;
import org.flopaudit.estimate.MethodName;
import org.flopaudit.fact.Distillation;
import org.flopaudit.fact.FactKind;
import org.flopaudit.fact.Stage;
import org.flopaudit.fact.Technique;
import org.flopaudit.law.Fraction;
import org.flopaudit.law.Framework;
import org.flopaudit.law.Frameworks;
import org.flopaudit.law.Verdict;
import org.flopaudit.ledger.Activity;
import org.flopaudit.lineage.EdgeType;

/**
 * Conditions as rule files write them: a mapping of one verb to what it asks. What is unknown, or
 * compares one unit with another, is a fault of its line.
 */
final class ConditionReader {
  /** Holds of anything: stands in for what cannot be read. */
  private static final Condition ALWAYS = new AllOf(List.of());

  private final Map<String, Function<DataNode, Condition>> verbs = new LinkedHashMap<>();
  private final List<String> frameworks;

  ConditionReader(Frameworks frameworks) {
    this.frameworks = frameworks.all().stream().map(Framework::id).toList();
    verbs.put("all", node -> new AllOf(node.elements().stream().map(this::condition).toList()));
    verbs.put("any", node -> new AnyOf(node.elements().stream().map(this::condition).toList()));
    verbs.put("not", node -> new NotSo(condition(node)));
    verbs.put("stated", ConditionReader::stated);
    verbs.put("withheld", node -> new WithheldFact(kinds(node)));
    verbs.put("unestimable", node -> new Unestimable(words(node, MethodName.class)));
    verbs.put("compare", ConditionReader::compared);
    verbs.put("made-by", node -> new MadeBy(words(node, Technique.class)));
    verbs.put(
        "teachers", node -> new TeacherVerdict(node.word(Distillation.class, Distillation.NONE)));
    verbs.put("disagree", ConditionReader::disagreeing);
    verbs.put("share-above", ConditionReader::shareAbove);
    verbs.put("spent", ConditionReader::spent);
    verbs.put("standing", this::standing);
    verbs.put("loophole", this::loophole);
    verbs.put("placeholder", ConditionReader::placeholder);
    verbs.put("derived-by", ConditionReader::derivedBy);
    verbs.put("odd-lineage", ConditionReader::oddLineage);
    for (SinceEarlier.Change change : SinceEarlier.Change.values()) {
      verbs.put(DataNode.word(change), node -> new SinceEarlier(change, kinds(node)));
    }
  }

  /** The condition that a node writes. */
  Condition condition(DataNode node) {
    Map<String, DataNode> entries = node.entries();
    if (entries.size() != 1) {
      node.fault("expected one verb and what it asks, such as 'stated: training_compute'");
      return ALWAYS;
    }
    Map.Entry<String, DataNode> entry = entries.entrySet().iterator().next();
    Function<DataNode, Condition> verb = verbs.get(entry.getKey());
    if (verb == null) {
      node.fault(Faults.unknown("verb", entry.getKey(), verbs.keySet()));
      return ALWAYS;
    }
    return verb.apply(entry.getValue());
  }

  private static Condition stated(DataNode node) {
    if (!node.isMapping()) {
      return new Stated(kinds(node), Set.of());
    }
    node.onlyKeys("fact", "stage");
    return new Stated(kinds(node.get("fact")), words(node.get("stage"), Stage.class));
  }

  private static Condition compared(DataNode node) {
    node.onlyKeys("fact", Limit.ABOVE, Limit.AT_LEAST);
    FactKind kind = kind(node.get("fact")).orElse(FactKind.PARAMETERS);
    if (kind.isName()) {
      node.get("fact").fault(kind.label() + " is a name and no number; it cannot be compared");
    }
    return new Compared(kind, Limit.read(node, kind.label(), kind.unit()));
  }

  private static Condition disagreeing(DataNode node) {
    node.onlyKeys("by", "times");
    return new Disagreeing(words(node.get("by"), MethodName.class), node.get("times").decimal());
  }

  private static Condition shareAbove(DataNode node) {
    node.onlyKeys("share", "of", "taken");
    return new ShareAbove(
        words(node.get("of"), Activity.class),
        share(node.get("share")),
        node.get("taken").word(ShareAbove.Taken.class, ShareAbove.Taken.AT_ONCE));
  }

  private static Fraction share(DataNode node) {
    return Fraction.parse(node.text())
        .orElseGet(
            () -> {
              node.fault("expected a share such as 15 % or 1/3, found '" + node.text() + "'");
              return Fraction.of(java.math.BigDecimal.ONE);
            });
  }

  private static Condition spent(DataNode node) {
    node.onlyKeys("on", "who", "where", "untold", Limit.ABOVE, Limit.AT_LEAST);
    return new Spent(
        words(node.get("on"), Activity.class),
        node.find("who")
            .map(who -> who.word(Spent.Who.class, Spent.Who.ANYBODY))
            .orElse(Spent.Who.ANYBODY),
        node.find("where")
            .map(where -> where.word(Spent.Where.class, Spent.Where.LINEAGE))
            .orElse(Spent.Where.LINEAGE),
        Limit.isIn(node)
            ? Optional.of(Limit.read(node, "compute", FactKind.TRAINING_COMPUTE.unit()))
            : Optional.empty(),
        node.find("untold").map(DataNode::truth).orElse(false));
  }

  private Condition standing(DataNode node) {
    node.onlyKeys("framework", "is");
    return new Standing(framework(node.get("framework")), words(node.get("is"), Verdict.class));
  }

  private Condition loophole(DataNode node) {
    node.onlyKeys("policies", "limb");
    return new LoopholeFound(
        node.get("policies").elements().stream().map(this::framework).toList(),
        node.find("limb").map(DataNode::text));
  }

  private static Condition placeholder(DataNode node) {
    node.onlyKeys("under");
    return new PlaceholderLeft(
        node.get("under").elements().stream()
            .map(word -> word.text().toLowerCase(Locale.ROOT))
            .toList());
  }

  private static Condition derivedBy(DataNode node) {
    if (!node.isMapping()) {
      return new DerivedBy(words(node, EdgeType.class), false);
    }
    node.onlyKeys("how", "only");
    return new DerivedBy(
        words(node.get("how"), EdgeType.class),
        node.find("only").map(DataNode::truth).orElse(false));
  }

  private static Condition oddLineage(DataNode node) {
    return new OddLineage(node.word(OddLineage.Oddity.class, OddLineage.Oddity.RING));
  }

  /** The id of a framework; an unknown one is a fault. */
  String framework(DataNode node) {
    if (!frameworks.contains(node.text())) {
      node.fault(Faults.unknown("framework", node.text(), frameworks));
    }
    return node.text();
  }

  private static Set<FactKind> kinds(DataNode node) {
    Set<FactKind> kinds = EnumSet.noneOf(FactKind.class);
    node.elements().forEach(element -> kind(element).ifPresent(kinds::add));
    return kinds;
  }

  private static Optional<FactKind> kind(DataNode node) {
    Optional<FactKind> kind = FactKind.of(node.text());
    if (kind.isEmpty()) {
      List<String> known = Arrays.stream(FactKind.values()).map(FactKind::label).toList();
      node.fault(Faults.unknown("fact", node.text(), known));
    }
    return kind;
  }

  private static <E extends Enum<E>> Set<E> words(DataNode node, Class<E> type) {
    List<E> words = new ArrayList<>();
    for (DataNode element : node.elements()) {
      words.add(element.word(type, type.getEnumConstants()[0]));
    }
    return Set.copyOf(words);
  }
}
