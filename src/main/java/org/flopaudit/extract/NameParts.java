package org.flopaudit.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * A model's name taken apart: {@code Llama-3.1-8B-Instruct} is the family {@code llama}, version
 * {@code 3.1}, size {@code 8B}.
 *
 * @param family the letters before the first version or size, folded and without separators; empty
 *     where the name begins with a number
 * @param version the version, or empty
 * @param sizes the sizes, in upper case
 */
record NameParts(String family, String version, Set<String> sizes) {

  /** Takes a name apart; an organisation before a slash and words for editions do not count. */
  static NameParts of(String name, SmallWords words) {
    StringBuilder family = new StringBuilder();
    String version = "";
    Set<String> sizes = new TreeSet<>();
    for (String part : words(name.substring(name.lastIndexOf('/') + 1))) {
      String folded = part.toLowerCase(Locale.ROOT);
      if (words.has(WordClass.EDITION, folded)) {
        continue;
      }
      if (Sizes.isSize(part)) {
        sizes.add(part.toUpperCase(Locale.ROOT));
        continue;
      }
      int letters = letters(part);
      boolean isWord = letters > 1 || letters == part.length();
      if (isWord && version.isEmpty() && sizes.isEmpty()) {
        family.append(part.substring(0, letters).toLowerCase(Locale.ROOT));
      }
      version = version.isEmpty() ? number(part.substring(letters)) : version;
    }
    return new NameParts(family.toString(), version, sizes);
  }

  /** The words of a name, at its hyphens, spaces and slashes. */
  static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= name.length(); i++) {
      if (i == name.length() || !isPart(name, i)) {
        if (i > start) {
          words.add(name.substring(start, i));
        }
        start = i + 1;
      }
    }
    return words;
  }

  private static boolean isPart(String text, int i) {
    char c = text.charAt(i);
    return Character.isLetterOrDigit(c)
        || (c == '.' && i + 1 < text.length() && Character.isDigit(text.charAt(i + 1)));
  }

  /** The digits and dots that a version begins with: the 3 of "3XL". */
  private static String number(String version) {
    int end = 0;
    while (end < version.length()
        && (Character.isDigit(version.charAt(end)) || version.charAt(end) == '.')) {
      end++;
    }
    return version.substring(0, end);
  }

  private static int letters(String part) {
    int letters = 0;
    while (letters < part.length() && Character.isLetter(part.charAt(letters))) {
      letters++;
    }
    return letters;
  }

  /** Whether this name is of the other's family: it begins with the same letters, same version. */
  boolean isOf(NameParts other) {
    if (other.family.length() < 2 || !family.startsWith(other.family)) {
      return false;
    }
    boolean areComparable =
        !version.isEmpty() && !other.version.isEmpty() && family.equals(other.family);
    return !areComparable || version.startsWith(other.version) || other.version.startsWith(version);
  }

  /** Whether the other is this name with less said: the same family, nothing that contradicts. */
  boolean includes(NameParts other) {
    boolean isSameFamily = other.family.length() > 1 && family.startsWith(other.family);
    boolean isVersion = other.version.isEmpty() || version.startsWith(other.version);
    return isSameFamily && isVersion && sizes.containsAll(other.sizes) && !equals(other);
  }
}
