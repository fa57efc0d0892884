package org.flopaudit.store;

import java.time.LocalDate;
import java.util.List;
import org.flopaudit.fact.Disclosures;
import org.flopaudit.review.IgnoreComment;
import org.flopaudit.source.Evidence;
import org.flopaudit.source.Limit;
import org.flopaudit.source.Problem;
import org.flopaudit.source.Span;

/** What a document has besides its disclosures as bytes and back. */
final class RemarksForm {
  private RemarksForm() {}

  static byte[] of(ReadDocument document) {
    CompactWriter out = new CompactWriter();
    out.evidence(document.landmark());
    out.list(document.problems(), problem -> write(problem, out));
    out.list(document.comments(), comment -> write(comment, out));
    return out.bytes();
  }

  /** A document of its remarks and its disclosures. */
  static ReadDocument read(byte[] bytes, Disclosures disclosures) {
    CompactReader in = new CompactReader(bytes);
    Evidence landmark = in.evidence();
    List<Problem> problems = in.list(() -> problem(in));
    List<IgnoreComment> comments = in.list(() -> comment(in));
    in.end();
    return new ReadDocument(disclosures, landmark, problems, comments);
  }

  private static void write(Problem problem, CompactWriter out) {
    out.text(problem.path());
    out.position(problem.position());
    out.text(problem.sentence());
    out.optional(problem.limit(), out::word);
  }

  private static Problem problem(CompactReader in) {
    return new Problem(
        in.text(), in.position(), in.text(), in.optional(() -> in.word(Limit.class)));
  }

  private static void write(IgnoreComment comment, CompactWriter out) {
    out.list(comment.rules(), out::text);
    out.optional(comment.until(), day -> out.text(day.toString()));
    out.text(comment.reason());
    out.number(comment.covered().start());
    out.number(comment.covered().end());
    out.evidence(comment.place());
  }

  private static IgnoreComment comment(CompactReader in) {
    return new IgnoreComment(
        in.list(in::text),
        in.optional(() -> LocalDate.parse(in.text())),
        in.text(),
        new Span(in.number(), in.number()),
        in.evidence());
  }
}
