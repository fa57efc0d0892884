package org.flopaudit.parse;

import org.commonmark.node.SourceSpan;
import org.flopaudit.source.Span;

/**
 * Corrects the offsets of nodes in a table cell. commonmark drops the backslash of each escaped
 * pipe before it reads a cell, and so every node after one lies too far left, by one for each.
 */
final class CellOffsets {
  /** For text that is no table cell: offsets are true as they are. */
  static final CellOffsets NONE = new CellOffsets(0, new int[0]);

  private final int start;

  /** For each character of the cell as commonmark reads it, where it stands in the source. */
  private final int[] offsets;

  private CellOffsets(int start, int[] offsets) {
    this.start = start;
    this.offsets = offsets;
  }

  /** The correction for a cell. */
  static CellOffsets of(String source, Span cell) {
    int[] offsets = new int[cell.length() + 1];
    int count = 0;
    int i = cell.start();
    while (i < cell.end()) {
      offsets[count++] = i;
      boolean isEscapedPipe =
          source.charAt(i) == '\\' && i + 1 < cell.end() && source.charAt(i + 1) == '|';
      i += isEscapedPipe ? 2 : 1;
    }
    if (count == cell.length()) {
      return NONE;
    }
    for (int rest = count; rest < offsets.length; rest++) {
      offsets[rest] = cell.end();
    }
    return new CellOffsets(cell.start(), offsets);
  }

  /** Where a node stands in the source. */
  Span toSource(SourceSpan node) {
    int from = node.getInputIndex();
    return new Span(toSource(from), toSource(from + node.getLength()));
  }

  private int toSource(int offset) {
    if (offsets.length == 0) {
      return offset;
    }
    return offsets[Math.max(0, Math.min(offset - start, offsets.length - 1))];
  }
}
