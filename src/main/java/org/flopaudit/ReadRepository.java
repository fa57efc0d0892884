package org.flopaudit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.flopaudit.fact.Disclosures;
import org.flopaudit.fact.ModelId;
import org.flopaudit.lineage.DisclosedRepository;
import org.flopaudit.report.Coverage;
import org.flopaudit.report.InputDigest;
import org.flopaudit.review.IgnoreComment;
import org.flopaudit.source.Evidence;
import org.flopaudit.source.Limit;
import org.flopaudit.source.Problem;
import org.flopaudit.source.Reading;
import org.flopaudit.source.Repository;
import org.flopaudit.source.RepositoryFile;
import org.flopaudit.source.SourceFile;
import org.flopaudit.store.ReadDocument;
import org.flopaudit.store.StoreException;

/**
 * One repository with all its documents read; its texts are no longer held.
 *
 * @param disclosed what the documents disclose
 * @param landmark where the first of them comes to speak of training; empty if none could be read
 * @param problems what was wrong with its files
 * @param read how many files were read
 * @param failed how many could not be read or finished
 * @param limited the limits that documents which were read are beyond, one for each and document
 * @param comments the requests of its documents to pass findings over
 * @param digests what was read, where that is to be proved later; else empty
 * @param checkout where it came from, as far as it is known
 */
record ReadRepository(
    DisclosedRepository disclosed,
    Optional<Evidence> landmark,
    List<Problem> problems,
    int read,
    int failed,
    List<Limit> limited,
    List<IgnoreComment> comments,
    List<InputDigest> digests,
    Optional<Coverage.Checkout> checkout) {

  /** Copies the lists. */
  ReadRepository {
    problems = List.copyOf(problems);
    limited = List.copyOf(limited);
    comments = List.copyOf(comments);
    digests = List.copyOf(digests);
  }

  /**
   * Reads the files of a repository.
   *
   * @param reader reads a document of a repository
   * @param keepsDigests whether what was read is to be proved later
   */
  static ReadRepository of(
      Repository repository,
      BiFunction<Repository, SourceFile, ReadDocument> reader,
      boolean keepsDigests) {
    Shelf shelf = new Shelf(file -> reader.apply(repository, file), keepsDigests);
    repository.files().forEach(shelf::add);
    ModelId id = ModelId.of(repository.id());
    return new ReadRepository(
        new DisclosedRepository(id, repository.names(), repository.tags(), shelf.disclosures),
        shelf.landmarks.stream().findFirst(),
        shelf.problems,
        shelf.disclosures.size(),
        shelf.failed,
        shelf.limited,
        shelf.comments,
        shelf.digests,
        checkout(repository));
  }

  private static Optional<Coverage.Checkout> checkout(Repository repository) {
    String first = repository.files().stream().findFirst().map(RepositoryFile::path).orElse("");
    String folder = first.substring(0, Math.max(0, first.lastIndexOf('/')));
    return repository
        .address()
        .flatMap(
            address ->
                repository
                    .revision()
                    .map(commit -> new Coverage.Checkout(folder, address, commit)));
  }

  /** The documents of one repository while they are read. */
  private static final class Shelf {
    private final Function<SourceFile, ReadDocument> reader;
    private final List<Disclosures> disclosures = new ArrayList<>();
    private final List<Evidence> landmarks = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Limit> limited = new ArrayList<>();
    private final List<IgnoreComment> comments = new ArrayList<>();
    private final List<InputDigest> digests = new ArrayList<>();
    private final boolean keepsDigests;
    private int failed;

    Shelf(Function<SourceFile, ReadDocument> reader, boolean keepsDigests) {
      this.reader = reader;
      this.keepsDigests = keepsDigests;
    }

    void add(RepositoryFile file) {
      Reading reading = file.read();
      problems.addAll(reading.problems());
      reading.file().ifPresentOrElse(this::finish, () -> failed++);
    }

    /** One document that defeats the program must not end the audit of all the others. */
    private void finish(SourceFile file) {
      if (keepsDigests) {
        digests.add(InputDigest.of(file));
      }
      try {
        ReadDocument document = reader.apply(file);
        landmarks.add(document.landmark());
        disclosures.add(document.disclosures());
        problems.addAll(document.problems());
        document.problems().stream()
            .flatMap(problem -> problem.limit().stream())
            .distinct()
            .forEach(limited::add);
        comments.addAll(document.comments());
      } catch (StoreException e) {
        throw e;
      } catch (RuntimeException | StackOverflowError e) {
        failed++;
        problems.add(
            Problem.of(file.path(), "internal error, not finished; please report it: " + e));
      } catch (OutOfMemoryError e) {
        failed++;
        problems.add(Problem.of(file.path(), "there is not enough memory for it; not finished"));
      }
    }
  }
}
