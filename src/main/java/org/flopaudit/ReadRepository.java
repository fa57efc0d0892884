package org.flopaudit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flopaudit.document.Document;
import org.flopaudit.extract.Extraction;
import org.flopaudit.fact.Disclosures;
import org.flopaudit.fact.ModelId;
import org.flopaudit.lineage.DisclosedRepository;
import org.flopaudit.parse.Parsers;
import org.flopaudit.rule.Landmarks;
import org.flopaudit.source.Evidence;
import org.flopaudit.source.Problem;
import org.flopaudit.source.Reading;
import org.flopaudit.source.Repository;
import org.flopaudit.source.RepositoryFile;
import org.flopaudit.source.SourceFile;

/**
 * One repository with all its documents read; its texts are no longer held.
 *
 * @param disclosed what the documents disclose
 * @param landmark where the first of them comes to speak of training; empty if none could be read
 * @param problems what was wrong with its files
 * @param read how many files were read
 * @param failed how many could not be read or finished
 */
record ReadRepository(
    DisclosedRepository disclosed,
    Optional<Evidence> landmark,
    List<Problem> problems,
    int read,
    int failed) {

  /** Copies the list. */
  ReadRepository {
    problems = List.copyOf(problems);
  }

  /** Reads the files of a repository. */
  static ReadRepository of(Repository repository, Extraction extraction, Landmarks landmarks) {
    Shelf shelf = new Shelf(extraction, landmarks);
    repository.files().forEach(shelf::add);
    ModelId id = ModelId.of(repository.id());
    return new ReadRepository(
        new DisclosedRepository(id, repository.names(), repository.tags(), shelf.disclosures),
        shelf.landmarks.stream().findFirst(),
        shelf.problems,
        shelf.disclosures.size(),
        shelf.failed);
  }

  /** The documents of one repository while they are read. */
  private static final class Shelf {
    private final Extraction extraction;
    private final Landmarks finder;
    private final List<Disclosures> disclosures = new ArrayList<>();
    private final List<Evidence> landmarks = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int failed;

    Shelf(Extraction extraction, Landmarks finder) {
      this.extraction = extraction;
      this.finder = finder;
    }

    void add(RepositoryFile file) {
      Reading reading = file.read();
      problems.addAll(reading.problems());
      reading.file().ifPresentOrElse(this::finish, () -> failed++);
    }

    /** One document that defeats the program must not end the audit of all the others. */
    private void finish(SourceFile file) {
      try {
        Document document = Parsers.parse(file);
        Disclosures disclosed = extraction.disclosures(document);
        landmarks.add(finder.of(document));
        disclosures.add(disclosed);
        problems.addAll(document.problems());
      } catch (RuntimeException | StackOverflowError e) {
        failed++;
        problems.add(
            Problem.of(file.path(), "internal error, not finished; please report it: " + e));
      }
    }
  }
}
