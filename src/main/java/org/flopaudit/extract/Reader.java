package org.flopaudit.extract;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.flopaudit.document.Block;
import org.flopaudit.document.Prose;
import org.flopaudit.quantity.Quantity;
import org.flopaudit.quantity.QuantityParser;

/** Turns the passages of one document into readings; each stretch of prose is recognised once. */
final class Reader {
  /** A step is about what it takes to hold a number against a word; to read one takes more. */
  private static final int STEPS_OF_WORD = 100;

  private static final int STEPS_OF_PASSAGE = 1_000;

  private final Wording wording;
  private final Outline outline;
  private final TableReader tables;
  private final Map<Prose, Recognised> recognised = new IdentityHashMap<>();
  private long steps;

  /** A reader for one document. */
  Reader(Wording wording, Outline outline) {
    this.wording = wording;
    this.outline = outline;
    this.tables = new TableReader(this::recognise, wording.lexicon());
  }

  /** Recognises the words of some prose. */
  Recognised recognise(Prose prose) {
    return recognised.computeIfAbsent(prose, p -> new Recognised(p, wording, outline));
  }

  /**
   * How much work the passages read so far are: so much for each word and each header of a cell,
   * and every number of a passage is held against every word of it. A count, and so the same on
   * every machine.
   */
  long steps() {
    return steps;
  }

  /** Reads one passage. */
  Reading read(Passage passage) {
    Recognised words = recognise(passage.prose());
    List<Quantity> quantities = QuantityParser.quantities(words.tokens(), wording.lexicon());
    List<Header> headers = passage.cell().map(tables::headers).orElse(List.of());
    steps += STEPS_OF_PASSAGE + (long) headers.size() * STEPS_OF_WORD;
    steps += (long) words.tokens().size() * (STEPS_OF_WORD + quantities.size());
    return new Reading(
        passage,
        words,
        Clauses.of(words.tokens(), wording.words()),
        quantities,
        headers,
        passage.cell().map(tables::sense).orElse(TableSense.NONE),
        above(passage),
        wording.words());
  }

  private List<Surrounding> above(Passage passage) {
    List<Surrounding> above = new ArrayList<>();
    for (Prose leadIn : passage.leadIns()) {
      above.add(new Surrounding(0, recognise(leadIn)));
    }
    for (Block.Heading heading : passage.headings()) {
      above.add(new Surrounding(heading.level(), recognise(heading.prose())));
    }
    return above;
  }
}
