package org.flopaudit;

import java.util.ArrayList;
import java.util.List;
import org.flopaudit.document.Document;
import org.flopaudit.extract.Extraction;
import org.flopaudit.parse.Parsers;
import org.flopaudit.review.IgnoreComments;
import org.flopaudit.rule.Landmarks;
import org.flopaudit.source.Limits;
import org.flopaudit.source.Problem;
import org.flopaudit.source.SourceFile;
import org.flopaudit.store.ReadDocument;

/**
 * Reads one document: a pure function of its path and text, which any number of threads may call.
 *
 * @param parsers take its text apart
 * @param extraction the words
 * @param landmarks where documents come to speak of training
 */
record DocumentReader(Parsers parsers, Extraction extraction, Landmarks landmarks) {

  /** The same reader under other limits. */
  DocumentReader within(Limits limits) {
    return new DocumentReader(new Parsers(limits), extraction.within(limits), landmarks);
  }

  ReadDocument read(SourceFile file) {
    Document document = parsers.read(file);
    Extraction.Result result = extraction.result(document);
    List<Problem> problems = new ArrayList<>(document.problems());
    result.problem().ifPresent(problems::add);
    return new ReadDocument(
        result.disclosures(), landmarks.of(document), problems, IgnoreComments.of(document));
  }
}
