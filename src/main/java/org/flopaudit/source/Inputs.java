package org.flopaudit.source;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/**
 * What the user named, turned into repositories: files, folders, hub caches, dumps, {@code -} for
 * standard input and {@code @list.txt} for a list of inputs. Repositories come one at a time and in
 * the order of their paths, whatever the order of the arguments; nothing is held once handed on.
 */
public final class Inputs {
  private final List<String> arguments;
  private final InputStream standardInput;
  private final Limits limits;
  private final Optional<Hub> hub;
  private final Optional<Path> standIn;
  private final DoubleConsumer watcher;

  private Inputs(
      List<String> arguments,
      InputStream standardInput,
      Limits limits,
      Optional<Hub> hub,
      Optional<Path> standIn,
      DoubleConsumer watcher) {
    this.standIn = standIn;
    this.watcher = watcher;
    this.arguments = List.copyOf(arguments);
    this.standardInput = standardInput;
    this.limits = limits;
    this.hub = hub;
  }

  /** Inputs as a user names them on a command line. */
  public static Inputs of(List<String> arguments) {
    return new Inputs(
        arguments,
        InputStream.nullInputStream(),
        Limits.STANDARD,
        Optional.empty(),
        Optional.empty(),
        share -> {});
  }

  /** The same inputs, with a stream to read where {@code -} is named. */
  public Inputs withStandardInput(InputStream stream) {
    return new Inputs(arguments, stream, limits, hub, standIn, watcher);
  }

  /** The same inputs under other limits. */
  public Inputs withLimits(Limits otherLimits) {
    return new Inputs(arguments, standardInput, otherLimits, hub, standIn, watcher);
  }

  /** The limits under which the inputs are read. */
  public Limits limits() {
    return limits;
  }

  /**
   * The same inputs, where {@code organisation/name} that is no file, {@code
   * hf://organisation/name} and {@code hf://organisation} are fetched from the hub.
   */
  public Inputs withHub(Hub source) {
    return new Inputs(arguments, standardInput, limits, Optional.of(source), standIn, watcher);
  }

  /**
   * The same inputs, telling a watcher how much of them has been gone through, as a share from 0 to
   * 1; on the thread that reads them.
   */
  public Inputs watchedBy(DoubleConsumer share) {
    return new Inputs(arguments, standardInput, limits, hub, standIn, share);
  }

  /**
   * The same inputs as they were: another folder, or another file, is read in the place of the one
   * that is named, and under its name.
   *
   * @throws IllegalArgumentException unless one folder is named and the other is a folder too, or
   *     one file and a file of the same name
   */
  public Inputs readFrom(Path place) {
    Path named = Path.of(arguments.size() == 1 ? arguments.get(0) : "");
    boolean areFolders = Files.isDirectory(named) && Files.isDirectory(place);
    boolean areFiles =
        Files.isRegularFile(named)
            && Files.isRegularFile(place)
            && named.getFileName().equals(place.getFileName());
    if (arguments.size() != 1 || !(areFolders || areFiles)) {
      throw new IllegalArgumentException(
          "expected one input and an earlier revision of it: two folders, or two files of one"
              + " name; found "
              + String.join(", ", arguments)
              + " and "
              + place);
    }
    return new Inputs(arguments, standardInput, limits, hub, Optional.of(place), watcher);
  }

  /**
   * Hands each repository on, in order and on the caller's thread; its files are read when the
   * consumer asks for them.
   *
   * @return what became of every input; an input that is missing or broken is told there and never
   *     thrown
   */
  public InputAccount forEach(Consumer<Repository> consumer) {
    InputAccount.Keeper account = new InputAccount.Keeper();
    SortedSet<String> names = new ArgumentList(standardInput, limits, account).expand(arguments);
    Way way = new Way(watcher);
    List<Runnable> jobs = List.copyOf(new Plan(consumer, account, way).jobs(names).values());
    for (int i = 0; i < jobs.size(); i++) {
      way.part(i, jobs.size(), jobs.get(i));
    }
    watcher.accept(1);
    return account.close();
  }

  /**
   * Tells that the files of every repository have been read. A run that is killed before leaves
   * behind what it learnt of the hub, and the next one goes on from there.
   */
  public void end() {
    hub.ifPresent(Hub::end);
  }

  /** Sorts the inputs into jobs: one for each folder, each dump, and the files of each folder. */
  private final class Plan {
    private static final String STANDARD_INPUT = "stdin";
    private static final int LONGEST_OPENING = 512;

    private final Consumer<Repository> consumer;
    private final InputAccount.Keeper account;
    private final Way way;
    private final Map<String, Runnable> jobs = new TreeMap<>();
    private final Map<String, List<String>> filesByFolder = new TreeMap<>();
    private final SortedSet<Path> folders = new TreeSet<>();
    private final SortedSet<Path> files = new TreeSet<>();

    Plan(Consumer<Repository> consumer, InputAccount.Keeper account, Way way) {
      this.consumer = consumer;
      this.account = account;
      this.way = way;
    }

    /** The jobs by the paths that they read, in the order to run them. */
    Map<String, Runnable> jobs(SortedSet<String> inputs) {
      List<String> others = new ArrayList<>();
      for (String input : inputs) {
        if (input.equals("-")) {
          jobs.put(input, this::readStandardInput);
        } else if (Files.isDirectory(Path.of(input))) {
          addFolder(input);
        } else {
          others.add(input);
        }
      }
      others.forEach(this::addFile);
      filesByFolder.forEach((folder, names) -> jobs.put(folder, () -> offer(folder, names)));
      return jobs;
    }

    private void addFolder(String input) {
      Path place = absolute(input);
      if (isTaken(place) || !folders.add(place)) {
        account.skipped(input, SkipReason.NAMED_TWICE);
      } else {
        jobs.put(input, () -> walk(input));
      }
    }

    private void addFile(String input) {
      Path place = absolute(input);
      if (!Files.exists(place)) {
        addFromHub(input);
      } else if (isTaken(place) || !files.add(place)) {
        account.skipped(input, SkipReason.NAMED_TWICE);
      } else if (FileRole.of(input) == FileRole.DUMP) {
        jobs.put(
            input, () -> new BulkFile(shown(input), limits, consumer, account).read(place, way));
      } else {
        String shown = shown(input);
        String folder = shown.substring(0, shown.lastIndexOf('/') + 1);
        filesByFolder
            .computeIfAbsent(folder, key -> new ArrayList<>())
            .add(shown.substring(folder.length()));
      }
    }

    private void addFromHub(String input) {
      Optional<Hub.Reference> reference = Hub.Reference.in(input);
      if (reference.isEmpty()) {
        account.failed(
            Problem.of(input, "there is no such file or folder; check the spelling of the path"));
      } else if (hub.isEmpty()) {
        account.failed(
            Problem.of(
                input, "there is no such file or folder; to fetch it from the hub, add --online"));
      } else {
        jobs.put(input, () -> hub.get().fetch(reference.get(), consumer, account));
      }
    }

    /** Whether a folder that is walked anyway holds this place. */
    private boolean isTaken(Path place) {
      for (Path above = place.getParent(); above != null; above = above.getParent()) {
        if (folders.contains(above)) {
          return true;
        }
      }
      return false;
    }

    private void walk(String input) {
      String shown = shown(input);
      List<String> names = FolderNames.of(input);
      try {
        Path place = standIn.orElse(Path.of(input));
        walker(place).walk(place, shown.equals(".") ? "" : shown, names);
      } catch (IOException e) {
        account.failed(FileOnDisk.unreadable(shown, e));
      }
    }

    private void offer(String folder, List<String> names) {
      try {
        Path place = standIn.map(Path::toAbsolutePath).map(Path::getParent).orElse(Path.of(folder));
        walker(place).offerNamed(place, folder, FolderNames.of(folder), names);
      } catch (IOException e) {
        account.failed(FileOnDisk.unreadable(folder, e));
      }
    }

    private FolderWalk walker(Path folder) throws IOException {
      Path linkRoot = FolderNames.linkRoot(folder.toRealPath());
      return new FolderWalk(linkRoot, limits, consumer, account, way);
    }

    private void readStandardInput() {
      try {
        InputStream packed = new BufferedInputStream(standardInput);
        InputStream in = new BufferedInputStream(Unpacking.of(packed));
        String opening = opening(in);
        if (opening.startsWith("{")) {
          new CardDump(STANDARD_INPUT, limits, consumer, account).read(in);
          return;
        }
        boolean isPage = opening.startsWith("<!doctype") || opening.startsWith("<html");
        readDocument(in, isPage ? "report.html" : "README.md");
      } catch (IOException e) {
        account.failed(FileOnDisk.unreadable(STANDARD_INPUT, e));
      }
    }

    private void readDocument(InputStream in, String name) throws IOException {
      String path = STANDARD_INPUT + "/" + name;
      Reading reading = BoundedRead.of(path, in, limits, name);
      reading.problems().forEach(account::failed);
      if (reading.file().isPresent()) {
        RepositoryFile file = new TextInHand(path, name, reading.file().get().text());
        Repository repository =
            new Repository(
                STANDARD_INPUT, Optional.empty(), List.of(file), List.of(name), List.of());
        account.read(repository);
        consumer.accept(repository);
      }
    }

    private static String opening(InputStream in) throws IOException {
      in.mark(LONGEST_OPENING);
      byte[] bytes = in.readNBytes(LONGEST_OPENING);
      in.reset();
      return new String(bytes, StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
    }

    private static Path absolute(String input) {
      return Path.of(input).toAbsolutePath().normalize();
    }

    /** The path as the user gave it, with forward slashes and none at the end. */
    private static String shown(String input) {
      String path = input.replace(File.separatorChar, '/');
      return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
  }
}
