package org.flopaudit.law;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flopaudit.data.DataNode;
import org.flopaudit.data.Faults;
import org.flopaudit.ledger.Activity;

/** The part of a framework's file that says what is held against which threshold. */
final class LimbReader {
  private static final Policy ALWAYS = new Policy.Always();
  private static final Policy NEVER = new Policy.Never();
  private static final Policy UNCLEAR = new Policy.Unclear();
  private static final Policy OWN = new Policy.Own();
  private static final Map<String, Policy> WORDS =
      Map.of("always", ALWAYS, "never", NEVER, "unclear", UNCLEAR, "own", OWN);
  private static final List<String> SPELLINGS = List.of("always", "never", "own", "unclear");

  /** What a threshold can be a share of. */
  private enum Whole {
    ORIGINAL
  }

  private LimbReader() {}

  static Limb limb(DataNode node) {
    node.onlyKeys("name", "measure", "threshold", "when", "starts-below", "counts", "inference");
    return new Limb(
        node.text("name"),
        node.get("measure").word(Limb.Measure.class, Limb.Measure.CUMULATIVE),
        threshold(node.get("threshold")),
        activities(node.list("when")),
        node.find("starts-below").map(DataNode::decimal),
        counts(node.get("counts")),
        node.find("inference").map(LimbReader::inference));
  }

  private static Threshold threshold(DataNode node) {
    node.onlyKeys("above", "at-least", "of", "if-original-unknown");
    Comparator comparator =
        node.find("at-least").isPresent() ? Comparator.AT_LEAST : Comparator.ABOVE;
    Fraction limit = fraction(node.get(comparator == Comparator.ABOVE ? "above" : "at-least"));
    if (node.find("of").isEmpty()) {
      return new Threshold.Amount(comparator, limit);
    }
    node.get("of").word(Whole.class, Whole.ORIGINAL);
    DataNode unknown =
        node.get("if-original-unknown").onlyKeys("otherwise", "systemic", "systemic-above");
    return new Threshold.ShareOfOriginal(
        comparator,
        limit,
        fraction(unknown.get("otherwise")),
        fraction(unknown.get("systemic")),
        unknown.get("systemic-above").decimal());
  }

  private static Set<Activity> activities(List<DataNode> nodes) {
    Set<Activity> activities = EnumSet.noneOf(Activity.class);
    nodes.forEach(node -> activities.add(node.word(Activity.class, Activity.PRETRAINING)));
    return activities;
  }

  private static Map<Activity, Policy> counts(DataNode node) {
    Map<Activity, Policy> counts = new EnumMap<>(Activity.class);
    Policy otherwise = policy(node.get("otherwise"));
    Arrays.stream(Activity.values()).forEach(activity -> counts.put(activity, otherwise));
    node.entries()
        .forEach(
            (key, value) -> {
              if (!key.equals("otherwise")) {
                activity(key, node).ifPresent(activity -> counts.put(activity, policy(value)));
              }
            });
    return counts;
  }

  private static Optional<Activity> activity(String word, DataNode node) {
    Optional<Activity> activity = Activity.of(word);
    if (activity.isEmpty()) {
      List<String> known = Arrays.stream(Activity.values()).map(Activity::label).toList();
      node.fault(Faults.unknown("activity", word, known));
    }
    return activity;
  }

  private static Policy policy(DataNode node) {
    if (!node.isMapping()) {
      Policy policy = WORDS.get(node.text());
      if (policy == null) {
        node.fault(Faults.unknown("policy", node.text(), SPELLINGS));
        return UNCLEAR;
      }
      return policy;
    }
    node.onlyKeys("share-above", "summed", "if-base-above", "same-developer", "other-developer");
    if (node.find("share-above").isPresent()) {
      return new Policy.ShareAbove(
          fraction(node.get("share-above")),
          node.get("summed")
              .word(Policy.ShareAbove.Summed.class, Policy.ShareAbove.Summed.OVER_LINEAGE));
    }
    if (node.find("if-base-above").isPresent()) {
      return new Policy.IfBaseAbove(fraction(node.get("if-base-above")));
    }
    return new Policy.ByActor(
        policy(node.get("same-developer")), policy(node.get("other-developer")));
  }

  private static InferenceCredit inference(DataNode node) {
    node.onlyKeys("training", "optimal-inference", "worth", "at-most");
    return new InferenceCredit(
        node.get("training").decimal(),
        node.get("optimal-inference").decimal(),
        node.get("worth").decimal(),
        node.get("at-most").decimal());
  }

  static Fraction fraction(DataNode node) {
    return Fraction.parse(node.text())
        .orElseGet(
            () -> {
              node.fault(
                  "expected a number such as 1e25, 15 % or 1/3, found '" + node.text() + "'");
              return Fraction.of(BigDecimal.ONE);
            });
  }
}
