package org.flopaudit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.flopaudit.fact.Disclosures;
import org.flopaudit.fact.ModelId;
import org.flopaudit.lineage.DisclosedRepository;
import org.flopaudit.report.Coverage;
import org.flopaudit.report.InputAccount;
import org.flopaudit.report.InputDigest;
import org.flopaudit.report.Sha256;
import org.flopaudit.review.IgnoreComment;
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
 * @param comments the requests of documents to pass findings over, by place
 * @param digests what was read, where that is to be proved later; else empty
 * @param checkouts where repositories came from, as far as it is known
 * @param origin the digest of the repositories' names, files and tags, in their order
 */
record Documents(
    List<DisclosedRepository> repositories,
    Map<ModelId, Evidence> landmarks,
    InputAccount inputs,
    List<Problem> problems,
    List<IgnoreComment> comments,
    List<InputDigest> digests,
    List<Coverage.Checkout> checkouts,
    String origin) {

  /** Copies the collections. */
  Documents {
    comments = List.copyOf(comments);
    digests = List.copyOf(digests);
    checkouts = List.copyOf(checkouts);
    repositories = List.copyOf(repositories);
    landmarks = Map.copyOf(landmarks);
    problems = List.copyOf(problems);
  }

  /**
   * These documents as an earlier revision of others: a repository has the name of the one that has
   * the same document now, whatever the folder is called in which the revision lies.
   */
  Documents asEarlierThan(Documents later) {
    Map<String, ModelId> owners = new HashMap<>();
    for (DisclosedRepository repository : later.repositories) {
      repository.disclosures().forEach(it -> owners.put(it.path(), repository.id()));
    }
    List<DisclosedRepository> renamed = new ArrayList<>();
    Map<ModelId, Evidence> places = new HashMap<>();
    for (DisclosedRepository repository : repositories) {
      ModelId id =
          repository.disclosures().stream()
              .flatMap(it -> Optional.ofNullable(owners.get(it.path())).stream())
              .findFirst()
              .orElse(repository.id());
      renamed.add(
          new DisclosedRepository(
              id, repository.files(), repository.tags(), repository.disclosures()));
      places.put(id, landmark(repository.id()));
    }
    return new Documents(renamed, places, inputs, problems, comments, digests, checkouts, origin);
  }

  /** What the documents of a repository disclose; empty where there is no such repository. */
  Optional<List<Disclosures>> disclosures(String repository) {
    List<Disclosures> found =
        repositories.stream()
            .filter(one -> one.id().repository().equals(repository))
            .flatMap(one -> one.disclosures().stream())
            .toList();
    return found.isEmpty() ? Optional.empty() : Optional.of(found);
  }

  /** How many documents some repositories have. */
  int count(Set<String> names) {
    return repositories.stream()
        .filter(repository -> names.contains(repository.id().repository()))
        .mapToInt(repository -> repository.disclosures().size())
        .sum();
  }

  /** The paths of all documents that were read. */
  Set<String> paths() {
    return repositories.stream()
        .flatMap(repository -> repository.disclosures().stream())
        .map(Disclosures::path)
        .collect(Collectors.toCollection(TreeSet::new));
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
   * @param progress is told how many repositories have been read
   * @param reader reads one repository, on any thread
   */
  static Documents read(
      Inputs inputs,
      List<String> given,
      int jobs,
      IntConsumer progress,
      Function<Repository, ReadRepository> reader) {
    Gathering gathering = new Gathering(progress);
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
    private final SortedMap<String, Integer> limited = new TreeMap<>();
    private final List<IgnoreComment> comments = new ArrayList<>();
    private final List<InputDigest> digests = new ArrayList<>();
    private final List<Coverage.Checkout> checkouts = new ArrayList<>();
    private final IntConsumer progress;
    private final Sha256 origin = new Sha256();
    private int taken;
    private int read;
    private int failed;

    Gathering(IntConsumer progress) {
      this.progress = progress;
    }

    void add(ReadRepository repository) {
      progress.accept(++taken);
      read += repository.read();
      failed += repository.failed();
      repository.limited().forEach(limit -> limited.merge(limit.key(), 1, Integer::sum));
      problems.addAll(repository.problems());
      comments.addAll(repository.comments());
      digests.addAll(repository.digests());
      repository.checkout().ifPresent(checkouts::add);
      repository
          .landmark()
          .ifPresent(
              landmark -> {
                repositories.add(repository.disclosed());
                addOrigin(repository.disclosed());
                landmarks.merge(repository.disclosed().id(), landmark, Gathering::first);
              });
    }

    private void addOrigin(DisclosedRepository repository) {
      List<Object> words = List.of(repository.id(), repository.files(), repository.tags());
      origin.add(words.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Evidence first(Evidence a, Evidence b) {
      return a.compareTo(b) <= 0 ? a : b;
    }

    Documents finished(List<String> given, org.flopaudit.source.InputAccount account) {
      if (account.files() != (long) read + failed) {
        throw new IllegalStateException(
            account.files() + " files were offered, " + read + " read and " + failed + " failed");
      }
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
      comments.sort(Comparator.comparing(IgnoreComment::place));
      return new Documents(
          repositories,
          landmarks,
          new InputAccount(given, read, skips, failures, limited),
          problems,
          comments,
          digests,
          checkouts,
          origin.hex());
    }
  }
}
