package org.flopaudit.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.flopaudit.data.DataNode;
import org.flopaudit.fact.Disclosures;
import org.flopaudit.fact.Fact;
import org.flopaudit.quantity.Quantity;
import org.flopaudit.quantity.Token;
import org.flopaudit.quantity.Unit;
import org.flopaudit.source.Evidence;
import org.flopaudit.source.SourceFile;
import org.flopaudit.source.Span;

/** Tells in lines of text how a line of a document was read, and why no fact came of a number. */
final class Explanation {
  private final SourceFile file;
  private final int line;
  private final Measurer measurer;
  private final List<String> lines = new ArrayList<>();

  /**
   * An explanation of one line.
   *
   * @param line from 1
   */
  Explanation(SourceFile file, int line, Measurer measurer) {
    this.file = file;
    this.line = line;
    this.measurer = measurer;
  }

  /** Whether a passage touches the line. */
  boolean isAbout(Passage passage) {
    Span source = passage.prose().source();
    int last = Math.max(source.start(), source.end() - 1);
    return !passage.prose().isBlank()
        && file.position(source.start()).line() <= line
        && line <= file.position(last).line();
  }

  /** Adds how a passage was read. */
  void add(Reading reading) {
    Passage passage = reading.passage();
    lines.add(place(passage) + ": \"" + reading.text() + "\"");
    if (!passage.headings().isEmpty()) {
      lines.add(
          "  under: "
              + joined(
                  passage.headings().stream().map(heading -> heading.prose().text()).toList(),
                  " < "));
    }
    add(
        "  headers: ",
        reading.headers().stream().map(header -> header.words().prose().text()).toList());
    add("  tokens: ", reading.tokens().stream().map(Explanation::words).toList());
    add("  cues: ", reading.cues().stream().map(cue -> words(cue, reading)).toList());
    add("  names: ", reading.names().stream().map(Explanation::words).toList());
    for (Measured measured : measurer.measured(reading)) {
      addAmount(measured, new Setting(reading, measured.token()));
    }
  }

  private void add(String label, List<String> words) {
    if (!words.isEmpty()) {
      lines.add(label + joined(words, " | "));
    }
  }

  private void addAmount(Measured measured, Setting setting) {
    lines.add("  amount: " + words(measured.quantity()) + key(measured));
    lines.add("    setting: " + words(setting));
    lines.add(
        "    "
            + AmountExtractors.claim(measured, setting)
                .map(found -> "claims " + found.kind().label() + " " + found.amount().text())
                .orElse("no kind of fact claims it"));
  }

  /** The lines, with the facts that came of the line at their end. */
  List<String> lines(Disclosures disclosures) {
    List<String> all = new ArrayList<>(lines);
    if (all.isEmpty()) {
      all.add("nothing on this line is read as prose");
    }
    List<Fact> facts =
        disclosures.facts().stream().filter(fact -> touches(fact.evidence())).toList();
    all.add(facts.isEmpty() ? "no fact comes of this line" : "facts:");
    facts.forEach(fact -> all.add("  " + words(fact)));
    disclosures.withheld().stream()
        .filter(withheld -> touches(withheld.evidence()))
        .forEach(withheld -> all.add("  withheld: " + withheld.kind().label()));
    disclosures.placeholders().stream()
        .filter(placeholder -> touches(placeholder.evidence()))
        .forEach(placeholder -> all.add("  template text under " + placeholder.section()));
    return all;
  }

  private boolean touches(Evidence evidence) {
    return evidence.from().line() <= line && line <= evidence.to().line();
  }

  private static String place(Passage passage) {
    if (passage.cell().isPresent()) {
      Passage.Place.Cell cell = passage.cell().get();
      return "cell of row " + (cell.cell().row() + 1) + ", column " + (cell.cell().column() + 1);
    }
    if (passage.isMetadata()) {
      return "metadata";
    }
    return passage.isCode() ? "line of code" : passage.isHeading() ? "heading" : "sentence";
  }

  private static String words(Token token) {
    return DataNode.word(token.kind()) + " " + token.text();
  }

  private static String words(Cue cue, Reading reading) {
    String phrase =
        reading.tokens().subList(cue.from(), cue.to()).stream()
            .map(Token::text)
            .collect(Collectors.joining(" "));
    return phrase + " (" + DataNode.word(cue.sign()) + ")";
  }

  private static String words(NameMention name) {
    return name.text() + (name.own() ? " (the document's own)" : " (another's)");
  }

  private static String words(Quantity quantity) {
    String number =
        quantity.low().compareTo(quantity.high()) == 0
            ? quantity.low().toString()
            : quantity.low() + " to " + quantity.high();
    String units = joined(quantity.readings().stream().map(Unit::name).toList(), " or ");
    return quantity.bound().sign() + " " + number + (units.isEmpty() ? ", no unit" : " " + units);
  }

  private static String key(Measured measured) {
    return measured
        .key()
        .map(sign -> ", counts " + DataNode.word(sign) + (measured.keyed() ? "" : " by its header"))
        .orElse("");
  }

  private static String words(Setting setting) {
    Owner owner = setting.owner();
    String role = setting.role().map(DataNode::word).orElse("no cue");
    String stage = setting.stage().map(stageOf -> ", stage " + stageOf.label()).orElse("");
    String model = owner.model().map(name -> " " + name).orElse("");
    String whose = owner.about() == Fact.About.SELF ? ", own model" : ", another's model";
    return role
        + (setting.isBlocked() ? ", but planned, saved or per unit" : "")
        + stage
        + whose
        + model;
  }

  private static String words(Fact fact) {
    String model = fact.model().map(name -> ", model " + name).orElse("");
    String stage = fact.stage().map(stageOf -> ", " + stageOf.label()).orElse("");
    String whose = fact.about() == Fact.About.SELF ? "" : ", of another model";
    return fact.kind().label()
        + " "
        + fact.bound().sign()
        + " "
        + fact.value().text()
        + " "
        + fact.kind().unit()
        + model
        + stage
        + whose;
  }

  private static String joined(List<String> words, String between) {
    return String.join(between, words);
  }
}
