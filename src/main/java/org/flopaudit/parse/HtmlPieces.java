package org.flopaudit.parse;

import org.flopaudit.source.Span;

/** Takes text in reading order, piece by piece, each with the stretch of the file it came from. */
interface HtmlPieces {

  /** Characters that stand in the file just so, from an offset on. */
  void verbatim(String characters, int start);

  /** Characters that stand for a stretch of the file, such as an entity. */
  void altered(String characters, Span source);
}
