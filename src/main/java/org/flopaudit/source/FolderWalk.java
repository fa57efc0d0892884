package org.flopaudit.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds the repositories below a folder, in the order of their paths. A folder with a card, or with
 * a file that a training run leaves behind, is a repository; a document that stands in none is one
 * by itself.
 */
final class FolderWalk {
  private static final int MOST_NAMES = 10_000;
  private static final int MOST_SUBFOLDERS = 1_000;

  private final Path linkRoot;
  private final Limits limits;
  private final Consumer<Repository> consumer;
  private final InputAccount.Keeper account;
  private final Way way;

  /**
   * A walk.
   *
   * @param linkRoot the real folder that no link may lead out of
   */
  FolderWalk(
      Path linkRoot,
      Limits limits,
      Consumer<Repository> consumer,
      InputAccount.Keeper account,
      Way way) {
    this.way = way;
    this.linkRoot = linkRoot;
    this.limits = limits;
    this.consumer = consumer;
    this.account = account;
  }

  /**
   * A folder on the way.
   *
   * @param place where it lies
   * @param shown its path as the user knows it
   * @param names the folders that may name its repository, outermost first
   * @param revision the commit, where the way to it tells
   * @param within whether a folder above is a repository
   * @param depth how far below the start
   */
  private record Folder(
      Path place,
      String shown,
      List<String> names,
      Optional<String> revision,
      boolean within,
      int depth) {

    Folder child(String name, boolean isInRepository) {
      List<String> childNames = new ArrayList<>(isInRepository || depth == 0 ? List.of() : names);
      childNames.add(name);
      return new Folder(
          place.resolve(name),
          Listing.joined(shown, name),
          childNames,
          Optional.empty(),
          within || isInRepository,
          depth + 1);
    }
  }

  /**
   * Walks a folder.
   *
   * @param shown its path as the user gave it
   * @param names the folders that may name it, outermost first
   */
  void walk(Path folder, String shown, List<String> names) {
    Optional<String> revision =
        RepositoryName.isSnapshot(names)
            ? GitClone.commit(names.get(names.size() - 1))
            : Optional.empty();
    visit(new Folder(folder, shown, names, revision, false, 0));
  }

  /**
   * Offers files that the user named one by one and that lie in one folder: those that belong to a
   * repository together, and each other one alone.
   *
   * @param shown the folder's path as the user gave it
   * @param names the folders that may name it, outermost first
   * @param files the names of the files
   */
  void offerNamed(Path place, String shown, List<String> names, List<String> files) {
    Folder folder = new Folder(place, shown, names, Optional.empty(), false, 0);
    List<String> together = new ArrayList<>();
    for (String name : files) {
      if (FileRole.of(name).reasonToSkip().isEmpty()) {
        together.add(name);
      } else if (FileRole.isText(name)) {
        offerAlone(folder, name);
      } else {
        account.skipped(Listing.joined(shown, name), SkipReason.NOT_A_DOCUMENT);
      }
    }
    Listing listing = new Listing(together, List.of());
    if (isRepository(listing, false)) {
      offer(folder, listing);
    } else {
      offerLoose(folder, listing);
    }
  }

  private void visit(Folder folder) {
    int deepest = limits.count(Limit.FOLDER_DEPTH);
    if (folder.depth() > deepest) {
      account.failed(
          Problem.beyond(
              Limit.FOLDER_DEPTH,
              folder.shown(),
              "more than " + deepest + " folders deep; not read"));
      return;
    }
    Listing listing = Listing.of(folder.place(), folder.shown(), linkRoot, limits, account);
    String name = folder.names().isEmpty() ? "" : folder.names().get(folder.names().size() - 1);
    if (RepositoryName.isOtherCacheFolder(name)) {
      account.skipped(folder.shown(), SkipReason.NOT_A_MODEL);
    } else if (RepositoryName.ofCacheFolder(name).isPresent()
        && listing.folders().contains("snapshots")) {
      visitCached(folder);
    } else {
      boolean isRepository = isRepository(listing, folder.within());
      if (isRepository) {
        offer(folder, listing);
      } else {
        offerLoose(folder, listing);
      }
      int count = listing.folders().size();
      for (int i = 0; i < count; i++) {
        Folder child = folder.child(listing.folders().get(i), isRepository);
        way.part(i, count, () -> visit(child));
      }
    }
  }

  /** Follows a folder of a hub cache to the snapshot that {@code refs/main} names. */
  private void visitCached(Folder folder) {
    Path snapshots = folder.place().resolve("snapshots");
    String shown = Listing.joined(folder.shown(), "snapshots");
    List<String> present = Listing.of(snapshots, shown, linkRoot, limits, account).folders();
    String main = GitClone.text(folder.place().resolve("refs").resolve("main")).strip();
    if (!present.contains(main)) {
      if (present.size() != 1) {
        account.failed(
            Problem.of(
                folder.shown(),
                "refs/main names no snapshot that is present, and there are "
                    + present.size()
                    + " to choose from; name one of snapshots/ itself"));
        return;
      }
      main = present.get(0);
    }
    for (String snapshot : present) {
      String path = Listing.joined(shown, snapshot);
      if (snapshot.equals(main)) {
        visit(
            new Folder(
                snapshots.resolve(snapshot),
                path,
                List.of(folder.names().get(folder.names().size() - 1), "snapshots", snapshot),
                GitClone.commit(snapshot),
                false,
                folder.depth() + 2));
      } else {
        account.skipped(path, SkipReason.OTHER_REVISION);
      }
    }
  }

  private static boolean isRepository(Listing listing, boolean within) {
    return listing.files().stream()
        .map(FileRole::of)
        .anyMatch(role -> role == FileRole.CARD || (role == FileRole.RECORD && !within));
  }

  private void offer(Folder folder, Listing listing) {
    GitClone clone = GitClone.of(folder.place());
    List<RepositoryFile> files = new ArrayList<>();
    for (String name : listing.files()) {
      if (FileRole.isLooseCard(name)) {
        offerAlone(folder, name);
      } else if (take(folder, name)) {
        files.add(file(folder, name));
      }
    }
    deliver(
        new Repository(
            clone.id().orElseGet(() -> RepositoryName.of(folder.names())),
            folder.revision().or(clone::revision),
            FileRole.inReadingOrder(files),
            names(folder, listing),
            List.of(),
            clone.address().or(() -> folder.revision().map(commit -> hubAddress(folder)))));
  }

  private static String hubAddress(Folder folder) {
    return Repository.hubAddress(RepositoryName.of(folder.names()));
  }

  private void offerLoose(Folder folder, Listing listing) {
    for (String name : listing.files()) {
      if (folder.within()) {
        account.skipped(Listing.joined(folder.shown(), name), SkipReason.IN_SUBFOLDER);
      } else if (take(folder, name)) {
        offerAlone(folder, name);
      }
    }
  }

  private void offerAlone(Folder folder, String name) {
    String id = RepositoryName.of(List.of(RepositoryName.stem(name)));
    List<RepositoryFile> files = List.of(file(folder, name));
    deliver(new Repository(id, Optional.empty(), files, List.of(name), List.of()));
  }

  private void deliver(Repository repository) {
    account.read(repository);
    consumer.accept(repository);
  }

  /** Whether a file is to be read; if not, the account is told why. */
  private boolean take(Folder folder, String name) {
    Optional<SkipReason> reason = FileRole.of(name).reasonToSkip();
    reason.ifPresent(r -> account.skipped(Listing.joined(folder.shown(), name), r));
    return reason.isEmpty();
  }

  private RepositoryFile file(Folder folder, String name) {
    return new FileOnDisk(
        Listing.joined(folder.shown(), name), name, folder.place().resolve(name), limits);
  }

  /** The names of the files in a repository's folder and one folder below. */
  private List<String> names(Folder folder, Listing listing) {
    List<String> names = new ArrayList<>(listing.files());
    InputAccount.Keeper unheard = new InputAccount.Keeper();
    for (String child : listing.folders().stream().limit(MOST_SUBFOLDERS).toList()) {
      if (names.size() < MOST_NAMES) {
        Path place = folder.place().resolve(child);
        for (String name : Listing.of(place, child, linkRoot, limits, unheard).files()) {
          names.add(child + "/" + name);
        }
      }
    }
    return names.stream().sorted().limit(MOST_NAMES).toList();
  }
}
