package org.flopaudit.extract;

import java.util.List;
import org.flopaudit.data.DataFolder;
import org.flopaudit.document.Document;
import org.flopaudit.fact.Disclosures;

/**
 * Reads a document's disclosures: cut into passages, recognise quantities, cues and names, ask each
 * extractor. A pure function of the document, safe to run in any number of threads.
 */
public final class Extraction {
  private final Wording wording;
  private final Measurer measurer;
  private final NameExtractors names;

  private Extraction(Wording wording) {
    this.wording = wording;
    this.measurer = new Measurer(wording.lexicon());
    this.names = new NameExtractors(wording);
  }

  /**
   * An extraction with the words of a folder.
   *
   * @throws org.flopaudit.data.DataException with every fault of the first table that has any
   */
  public static Extraction read(DataFolder folder) {
    return new Extraction(Wording.read(folder));
  }

  /** All that a document discloses. */
  public Disclosures disclosures(Document document) {
    Outline outline = Outline.of(document, wording);
    DocumentFacts facts = new DocumentFacts(document, wording, measurer, names);
    Reader reader = new Reader(wording, outline);
    List<Passage> passages = Passages.of(document, wording.words());
    Configurations configurations = Configurations.of(passages, reader);
    for (Passage passage : passages) {
      facts.read(passage, configurations.of(passage), reader);
    }
    return facts.settled(outline);
  }

  /**
   * How a line of a document was read, in lines of text.
   *
   * @param line from 1 to the last line of the file
   */
  public List<String> explain(Document document, int line) {
    Reader reader = new Reader(wording, Outline.of(document, wording));
    Explanation explanation = new Explanation(document.file(), line, measurer);
    for (Passage passage : Passages.of(document, wording.words())) {
      if (explanation.isAbout(passage)) {
        explanation.add(reader.read(passage));
      }
    }
    return explanation.lines(disclosures(document));
  }
}
