package org.flopaudit.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What became of the inputs before any of their text was read: nothing that was named or found is
 * missing from it. What happens when a file is read is told by its {@link Reading}.
 *
 * @param repositories how many repositories were handed on
 * @param files how many files they hold to be read
 * @param skipped what was passed over, by reason
 * @param failures how many inputs failed
 * @param problems the first thousand failures, sorted
 */
public record InputAccount(
    long repositories, long files, List<Skip> skipped, long failures, List<Problem> problems) {

  /** Copies the lists. */
  public InputAccount {
    skipped = List.copyOf(skipped);
    problems = List.copyOf(problems);
  }

  /**
   * What was passed over for one reason.
   *
   * @param reason why
   * @param count how many files or folders
   * @param examples the first few of them
   */
  public record Skip(SkipReason reason, long count, List<String> examples) {

    /** Copies the list. */
    public Skip {
      examples = List.copyOf(examples);
    }
  }

  /** An account being kept; a dump of millions adds to its counts and not to its size. */
  static final class Keeper {
    private static final int MOST_EXAMPLES = 5;
    private static final int MOST_PROBLEMS = 1_000;

    private final Map<SkipReason, Long> counts = new EnumMap<>(SkipReason.class);
    private final Map<SkipReason, List<String>> examples = new EnumMap<>(SkipReason.class);
    private final List<Problem> problems = new ArrayList<>();
    private long repositories;
    private long files;
    private long failures;

    void read(Repository repository) {
      repositories++;
      files += repository.files().size();
    }

    void skipped(String path, SkipReason reason) {
      counts.merge(reason, 1L, Long::sum);
      List<String> known = examples.computeIfAbsent(reason, key -> new ArrayList<>());
      if (known.size() < MOST_EXAMPLES) {
        known.add(path);
      }
    }

    void failed(Problem problem) {
      failures++;
      if (problems.size() < MOST_PROBLEMS) {
        problems.add(problem);
      }
    }

    InputAccount close() {
      List<Skip> skipped =
          counts.entrySet().stream()
              .map(e -> new Skip(e.getKey(), e.getValue(), examples.get(e.getKey())))
              .toList();
      List<Problem> sorted = problems.stream().sorted(Comparator.naturalOrder()).toList();
      return new InputAccount(repositories, files, skipped, failures, sorted);
    }
  }
}
