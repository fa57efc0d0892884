package org.flopaudit.parse;

import java.util.Arrays;

/** Finds the UTF-16 offset of the n-th code point of a text, which is how snakeyaml counts. */
final class CodePoints {
  /** For each pair of surrogates the number of the code point after it, ascending. */
  private final int[] afterPairs;

  CodePoints(String text) {
    int[] found = new int[8];
    int count = 0;
    int codePoint = 0;
    for (int i = 0; i < text.length(); codePoint++) {
      int units = Character.charCount(text.codePointAt(i));
      if (units == 2) {
        found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
        found[count++] = codePoint + 1;
      }
      i += units;
    }
    this.afterPairs = Arrays.copyOf(found, count);
  }

  /** The offset of a code point, counted from 0; each pair before it takes one unit more. */
  int offset(int codePoint) {
    int found = Arrays.binarySearch(afterPairs, codePoint);
    return codePoint + (found >= 0 ? found + 1 : -found - 1);
  }
}
