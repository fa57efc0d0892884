package org.flopaudit.extract;

import java.util.List;
import java.util.Optional;
import org.flopaudit.data.DataFolder;
import org.flopaudit.document.Document;
import org.flopaudit.fact.Disclosures;
import org.flopaudit.source.Limit;
import org.flopaudit.source.Limits;
import org.flopaudit.source.Problem;

/**
 * Reads a document's disclosures: cut into passages, recognise quantities, cues and names, ask each
 * extractor. A pure function of the document, safe to run in any number of threads.
 */
public final class Extraction {
  private final Wording wording;
  private final Measurer measurer;
  private final NameExtractors names;
  private final Limits limits;

  private Extraction(Wording wording, Limits limits) {
    this.wording = wording;
    this.limits = limits;
    this.measurer = new Measurer(wording.lexicon());
    this.names = new NameExtractors(wording);
  }

  /**
   * An extraction with the words of a folder.
   *
   * @throws org.flopaudit.data.DataException with every fault of the first table that has any
   */
  public static Extraction read(DataFolder folder) {
    return new Extraction(Wording.read(folder), Limits.STANDARD);
  }

  /** The same extraction, which takes no more steps than is allowed. */
  public Extraction within(Limits others) {
    return new Extraction(wording, others);
  }

  /**
   * What a document discloses.
   *
   * @param disclosures its disclosures, as far as it was read
   * @param steps how much work that was: a count, and so the same on every machine
   * @param problem that it was not read to its end, where that is so
   */
  public record Result(Disclosures disclosures, long steps, Optional<Problem> problem) {}

  /** All that a document discloses. */
  public Disclosures disclosures(Document document) {
    return result(document).disclosures();
  }

  /** What a document discloses, up to where reading it takes more steps than is allowed. */
  public Result result(Document document) {
    Optional<Problem> problem = Optional.empty();
    Outline outline = Outline.of(document, wording);
    DocumentFacts facts = new DocumentFacts(document, wording, measurer, names);
    Reader reader = new Reader(wording, outline);
    List<Passage> passages = passages(document);
    Configurations configurations = Configurations.of(passages, reader);
    for (Passage passage : passages) {
      if (reader.steps() > limits.of(Limit.DOCUMENT_STEPS)) {
        problem = Optional.of(tooLaborious(document, passage));
        break;
      }
      facts.read(passage, configurations.of(passage), reader);
    }
    return new Result(facts.settled(outline), reader.steps(), problem);
  }

  private Problem tooLaborious(Document document, Passage next) {
    return Problem.beyond(
        Limit.DOCUMENT_STEPS,
        document.file().path(),
        document.file().position(next.prose().source().start()),
        "reading this document takes more than "
            + limits.words(Limit.DOCUMENT_STEPS)
            + " steps; what follows here was not read");
  }

  private List<Passage> passages(Document document) {
    return Passages.of(document, wording.words(), limits.count(Limit.SENTENCE_CHARACTERS));
  }

  /**
   * How a line of a document was read, in lines of text.
   *
   * @param line from 1 to the last line of the file
   */
  public List<String> explain(Document document, int line) {
    Reader reader = new Reader(wording, Outline.of(document, wording));
    Explanation explanation = new Explanation(document.file(), line, measurer);
    for (Passage passage : passages(document)) {
      if (explanation.isAbout(passage)) {
        explanation.add(reader.read(passage));
      }
    }
    return explanation.lines(disclosures(document));
  }
}
