package org.flopaudit.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.flopaudit.source.Position;
import org.flopaudit.source.Problem;
import org.flopaudit.source.SourceFile;

/** Gathers the faults of data files, so that a user sees all of them at once. */
public final class Faults {
  private final List<Problem> found = new ArrayList<>();

  /** Notes a fault; the sentence is followed by the line itself. */
  public void add(SourceFile file, Position position, String sentence) {
    String line = file.slice(file.line(position.line())).strip();
    found.add(new Problem(file.path(), position, sentence + "\n    | " + line));
  }

  /** Ends the reading if anything is wrong. */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw new DataException(found);
    }
  }

  /** The known word nearest to a wrong one, if it is at most a third of its letters away. */
  public static Optional<String> nearest(String wrong, Collection<String> known) {
    String best = "";
    int bestDistance = Math.max(2, wrong.length() / 3) + 1;
    for (String candidate : known) {
      int distance = distance(wrong.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
      if (distance < bestDistance) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  /** A sentence that refuses a word and names the nearest known one, or all of them. */
  public static String unknown(String what, String wrong, Collection<String> known) {
    return "unknown "
        + what
        + " '"
        + wrong
        + "'; "
        + nearest(wrong, known)
            .map(near -> "did you mean '" + near + "'?")
            .orElseGet(() -> "expected one of " + String.join(", ", known));
  }

  /** Levenshtein's edit distance, by the usual two rows. */
  private static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substitution = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(substitution, Math.min(previous[j], current[j - 1]) + 1);
      }
      previous = current;
    }
    return previous[b.length()];
  }
}
