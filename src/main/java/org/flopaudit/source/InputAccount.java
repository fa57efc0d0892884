package org.flopaudit.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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

    private static final int MOST_EXAMPLES = 5;

    /** Copies the list. */
    public Skip {
      examples = List.copyOf(examples);
    }

    /** Both together; only the first few examples are kept. */
    Skip plus(Skip more) {
      boolean isFull = examples.size() >= MOST_EXAMPLES;
      List<String> both =
          isFull ? examples : Stream.concat(examples.stream(), more.examples.stream()).toList();
      return new Skip(reason, count + more.count, both);
    }
  }

  /** An account being kept; a dump of millions adds to its counts and not to its size. */
  static final class Keeper {
    private static final int MOST_PROBLEMS = 1_000;

    private final Map<SkipReason, Skip> skips = new EnumMap<>(SkipReason.class);
    private final List<Problem> problems = new ArrayList<>();
    private long repositories;
    private long files;
    private long failures;

    void read(Repository repository) {
      repositories++;
      files += repository.files().size();
    }

    void skipped(String path, SkipReason reason) {
      skips.merge(reason, new Skip(reason, 1, List.of(path)), Skip::plus);
    }

    void failed(Problem problem) {
      failures++;
      if (problems.size() < MOST_PROBLEMS) {
        problems.add(problem);
      }
    }

    InputAccount close() {
      List<Problem> sorted = problems.stream().sorted(Comparator.naturalOrder()).toList();
      return new InputAccount(repositories, files, List.copyOf(skips.values()), failures, sorted);
    }
  }
}
