package org.flopaudit.lineage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Finds the known ids that are one typing error away: a letter too many, too few, wrong or swapped
 * with its neighbour, inside a word of five letters or more. A wrong digit, and a letter at either
 * end of a word, may name another model: mDeBERTa is not DeBERTa, nor CamemBERTa CamemBERT.
 */
final class Spellings {
  private static final int SHORTEST_WORD = 5;
  private static final int LONGEST = 120;

  /** Each id under itself and under itself without each one of its characters. */
  private final Map<String, List<String>> shortened = new HashMap<>();

  /** An index of ids in lower case. */
  Spellings(Collection<String> ids) {
    for (String id : ids) {
      for (String form : forms(id)) {
        shortened.computeIfAbsent(form, key -> new ArrayList<>(1)).add(id);
      }
    }
  }

  /** The ids that one typing error may have turned into this text, sorted. */
  List<String> near(String text) {
    return alike(text).stream().filter(id -> isOneSlip(text, id)).toList();
  }

  /** The ids that one character parts from a text, wherever it stands; sorted. */
  List<String> alike(String text) {
    TreeSet<String> alike = new TreeSet<>();
    for (String form : forms(text)) {
      alike.addAll(shortened.getOrDefault(form, List.of()));
    }
    return List.copyOf(alike);
  }

  private static List<String> forms(String text) {
    List<String> forms = new ArrayList<>();
    if (text.length() <= LONGEST) {
      forms.add(text);
      for (int i = 0; i < text.length(); i++) {
        forms.add(text.substring(0, i) + text.substring(i + 1));
      }
    }
    return forms;
  }

  /** Whether two texts differ by one slip of the finger inside a long word. */
  static boolean isOneSlip(String a, String b) {
    String longer = a.length() >= b.length() ? a : b;
    String shorter = a.length() >= b.length() ? b : a;
    int start = 0;
    while (start < shorter.length() && longer.charAt(start) == shorter.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter.length() - start
        && longer.charAt(longer.length() - 1 - end) == shorter.charAt(shorter.length() - 1 - end)) {
      end++;
    }
    String cut = longer.substring(start, longer.length() - end);
    String other = shorter.substring(start, shorter.length() - end);
    return isSlip(cut, other) && isInsideLongWord(longer, start, longer.length() - end);
  }

  private static boolean isSlip(String cut, String other) {
    boolean isLetters = (cut + other).chars().allMatch(Character::isLetter);
    boolean isSwap =
        cut.length() == 2
            && other.length() == 2
            && cut.charAt(0) == other.charAt(1)
            && cut.charAt(1) == other.charAt(0);
    return isLetters && (isSwap || (cut.length() == 1 && other.length() <= 1));
  }

  private static boolean isInsideLongWord(String text, int start, int end) {
    int from = start;
    while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
      from--;
    }
    int to = end;
    while (to < text.length() && Character.isLetter(text.charAt(to))) {
      to++;
    }
    return to - from >= SHORTEST_WORD && from < start && end < to;
  }
}
