package org.flopaudit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.flopaudit.fact.ModelId;
import org.flopaudit.lineage.DisclosedRepository;
import org.flopaudit.report.InputAccount;
import org.flopaudit.source.Evidence;
import org.flopaudit.source.Inputs;
import org.flopaudit.source.Problem;
import org.flopaudit.source.Repository;

/**
 * What all documents of a run disclose, and what became of every input.
 *
 * @param repositories those of which a document could be read
 * @param landmarks for each of them, where it comes to speak of training
 * @param inputs what became of every input
 * @param problems what was wrong with inputs
 */
record Documents(
    List<DisclosedRepository> repositories,
    Map<ModelId, Evidence> landmarks,
    InputAccount inputs,
    List<Problem> problems) {

  /** Copies the collections. */
  Documents {
    repositories = List.copyOf(repositories);
    landmarks = Map.copyOf(landmarks);
    problems = List.copyOf(problems);
  }

  /** Where the documents of a model's repository come to speak of training. */
  Evidence landmark(ModelId model) {
    Evidence landmark = landmarks.get(ModelId.of(model.repository()));
    if (landmark == null) {
      throw new IllegalArgumentException("no document of " + model + " was read");
    }
    return landmark;
  }

  /**
   * Reads the inputs, several repositories at once.
   *
   * @param given what the user named, as named
   * @param reader reads one repository, on any thread
   */
  static Documents read(
      Inputs inputs, List<String> given, int jobs, Function<Repository, ReadRepository> reader) {
    Gathering gathering = new Gathering();
    try (InSequence<ReadRepository> sequence = new InSequence<>(jobs, gathering::add)) {
      org.flopaudit.source.InputAccount account =
          inputs.forEach(repository -> sequence.add(() -> reader.apply(repository)));
      sequence.finish();
      inputs.end();
      return gathering.finished(given, account);
    }
  }

  /** Adds up what was read. */
  private static final class Gathering {
    private static final String UNREADABLE = "unreadable";

    private final List<DisclosedRepository> repositories = new ArrayList<>();
    private final Map<ModelId, Evidence> landmarks = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private int read;
    private int failed;

    void add(ReadRepository repository) {
      read += repository.read();
      failed += repository.failed();
      problems.addAll(repository.problems());
      repository
          .landmark()
          .ifPresent(
              landmark -> {
                repositories.add(repository.disclosed());
                landmarks.merge(repository.disclosed().id(), landmark, Gathering::first);
              });
    }

    private static Evidence first(Evidence a, Evidence b) {
      return a.compareTo(b) <= 0 ? a : b;
    }

    Documents finished(List<String> given, org.flopaudit.source.InputAccount account) {
      problems.addAll(account.problems());
      SortedMap<String, Integer> skips = new TreeMap<>();
      account
          .skipped()
          .forEach(skip -> skips.put(skip.reason().sentence(), Math.toIntExact(skip.count())));
      SortedMap<String, Integer> failures = new TreeMap<>();
      int unread = failed + Math.toIntExact(account.failures());
      if (unread > 0) {
        failures.put(UNREADABLE, unread);
      }
      return new Documents(
          repositories, landmarks, new InputAccount(given, read, skips, failures), problems);
    }
  }
}
