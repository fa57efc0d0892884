package org.flopaudit.source;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The Hugging Face hub over HTTP. Nothing is sent before something is asked for. Each repository is
 * pinned to the commit that the hub first names, and what was fetched is kept on disk, so that an
 * interrupted run goes on where it stopped.
 */
public final class Hub {
  private static final URI HUGGING_FACE = URI.create("https://huggingface.co");
  private static final int LONGEST_ID = 96;
  private static final String SCHEME = "hf://";

  private final HubConnection connection;
  private final HubStore store;
  private final Limits limits;

  private Hub(HubConnection connection, HubStore store, Limits limits) {
    this.connection = connection;
    this.store = store;
    this.limits = limits;
  }

  /**
   * The hub as a user's environment names it: {@code HF_ENDPOINT} and {@code HF_TOKEN}.
   *
   * @param cache the folder in which to keep what is fetched
   * @param limits how much is fetched
   * @throws IllegalArgumentException if HF_ENDPOINT is not the address of a web server
   */
  public static Hub of(Map<String, String> environment, Path cache, Limits limits) {
    return of(environment, cache, limits, TimeUnit.SECONDS::sleep);
  }

  static Hub of(
      Map<String, String> environment, Path cache, Limits limits, HubConnection.Pause pause) {
    String address = environment.getOrDefault("HF_ENDPOINT", "").strip();
    URI endpoint = address.isEmpty() ? HUGGING_FACE : URI.create(address);
    boolean isWeb = "https".equals(endpoint.getScheme()) || "http".equals(endpoint.getScheme());
    if (!isWeb || endpoint.getHost() == null) {
      throw new IllegalArgumentException(
          "HF_ENDPOINT: expected an address such as https://huggingface.co, found '"
              + address
              + "'");
    }
    Optional<String> token =
        Optional.of(environment.getOrDefault("HF_TOKEN", "").strip())
            .filter(text -> text.chars().allMatch(c -> c > ' ' && c < 0x7F) && !text.isEmpty());
    return new Hub(
        new HubConnection(endpoint, token, limits.count(Limit.HUB_REDIRECTS), pause),
        new HubStore(cache),
        limits);
  }

  /**
   * A reference to the hub as users write it.
   *
   * @param id {@code organisation/name} or an old name without organisation; of {@code
   *     hf://organisation} the organisation
   * @param revision a branch, a tag or a commit, behind {@code @}
   * @param isOrganisation whether all models of an organisation are meant
   */
  record Reference(String id, Optional<String> revision, boolean isOrganisation) {

    /**
     * The reference in a text: {@code organisation/name}, {@code organisation/name@revision},
     * {@code hf://organisation/name}, and {@code hf://organisation} for all of its models.
     */
    static Optional<Reference> in(String text) {
      boolean hasScheme = text.startsWith(SCHEME);
      String rest = hasScheme ? text.substring(SCHEME.length()) : text;
      int at = rest.indexOf('@');
      String id = at < 0 ? rest : rest.substring(0, at);
      Optional<String> revision = at < 0 ? Optional.empty() : Optional.of(rest.substring(at + 1));
      boolean isModel = isModelId(id);
      boolean isOrganisation = hasScheme && at < 0 && isName(id);
      return (isModel || isOrganisation) && revision.map(Hub::isName).orElse(true)
          ? Optional.of(new Reference(id, revision, isOrganisation))
          : Optional.empty();
    }

    private static boolean isModelId(String id) {
      int slash = id.indexOf('/');
      return slash > 0
          && id.length() <= LONGEST_ID
          && isName(id.substring(0, slash))
          && isName(id.substring(slash + 1));
    }
  }

  /** Whether a text may be part of a hub id: letters, digits, dots, hyphens and underscores. */
  private static boolean isName(String text) {
    return !text.isEmpty()
        && !text.startsWith(".")
        && !text.startsWith("-")
        && !text.contains("--")
        && !text.contains("..")
        && text.chars()
            .allMatch(
                c ->
                    (c >= 'a' && c <= 'z')
                        || (c >= 'A' && c <= 'Z')
                        || (c >= '0' && c <= '9')
                        || c == '.'
                        || c == '-'
                        || c == '_');
  }

  /** Hands on the repository, or each repository of the organisation, that a reference names. */
  void fetch(Reference reference, Consumer<Repository> consumer, InputAccount.Keeper account) {
    if (!reference.isOrganisation()) {
      deliver(reference.id(), reference.revision(), consumer, account);
      return;
    }
    try {
      for (String id : modelsOf(reference.id())) {
        deliver(id, Optional.empty(), consumer, account);
      }
    } catch (HubException e) {
      account.failed(Problem.of(SCHEME + reference.id(), e.sentence()));
    }
  }

  private void deliver(
      String id,
      Optional<String> revision,
      Consumer<Repository> consumer,
      InputAccount.Keeper account) {
    try {
      Repository repository = repository(id, revision);
      account.read(repository);
      consumer.accept(repository);
    } catch (HubException e) {
      account.failed(Problem.of(SCHEME + id, e.sentence()));
    }
  }

  private Repository repository(String id, Optional<String> revision) throws HubException {
    HubAnswers.Model model = model(id, revision);
    List<String> names = names(id, model.commit());
    List<RepositoryFile> files = new ArrayList<>();
    for (String name : names) {
      if (FileRole.of(name).reasonToSkip().isEmpty() && isFileName(name)) {
        files.add(new FileOnHub(id, model.commit(), name));
      }
    }
    return new Repository(
        id,
        Optional.of(model.commit()),
        FileRole.inReadingOrder(files),
        names.stream().sorted().toList(),
        model.tags(),
        Optional.of(Repository.hubAddress(id)));
  }

  /** What the hub tells of a model; a run that goes on for a killed one takes what that one got. */
  private HubAnswers.Model model(String id, Optional<String> revision) throws HubException {
    String key = id.replace("/", "--") + revision.map(r -> "@" + r).orElse("");
    Optional<HubAnswers.Model> left = store.left(key).flatMap(HubAnswers.Model::of);
    if (left.isPresent()) {
      return left.get();
    }
    String path = "/api/models/" + id + revision.map(r -> "/revision/" + r).orElse("");
    HubAnswers.Model model = HubAnswers.model(ask(connection.address(path)));
    keepUntilEnd(key, model.lines());
    return model;
  }

  private HubConnection.Answer ask(URI address) throws HubException {
    return connection.get(address, limits.count(Limit.HUB_ANSWER_BYTES));
  }

  private void keepUntilEnd(String key, List<String> lines) throws HubException {
    try {
      store.keepUntilEnd(key, lines);
    } catch (IOException e) {
      throw new HubException("what was fetched cannot be kept on disk: " + e.getMessage());
    }
  }

  /** Tells that everything was read: the next run asks anew which commits are the newest. */
  void end() {
    store.end();
  }

  private List<String> names(String id, String commit) throws HubException {
    Optional<List<String>> kept = store.names(id, commit);
    if (kept.isPresent()) {
      return kept.get();
    }
    String path = "/api/models/" + id + "/tree/" + commit + "?recursive=true";
    List<String> names =
        pages(path, "path").stream()
            .filter(name -> name.chars().noneMatch(Character::isISOControl))
            .toList();
    try {
      store.keepNames(id, commit, names);
    } catch (IOException e) {
      throw new HubException("what was fetched cannot be kept on disk: " + e.getMessage());
    }
    return names;
  }

  /** The ids of an organisation's models, sorted. */
  private List<String> modelsOf(String organisation) throws HubException {
    String key = "@" + organisation;
    Optional<List<String>> left = store.left(key);
    if (left.isPresent()) {
      return left.get();
    }
    List<String> ids =
        pages("/api/models?author=" + organisation + "&limit=500", "id").stream()
            .filter(id -> Reference.in(id).isPresent())
            .sorted()
            .toList();
    keepUntilEnd(key, ids);
    return ids;
  }

  private List<String> pages(String path, String key) throws HubException {
    List<String> values = new ArrayList<>();
    Optional<URI> page = Optional.of(connection.address(path));
    for (int left = limits.count(Limit.HUB_PAGES); page.isPresent(); left--) {
      if (left == 0) {
        throw new HubException(
            "the hub's list has more pages than are read (--limit " + Limit.HUB_PAGES.key() + ")");
      }
      HubConnection.Answer answer = ask(page.get());
      values.addAll(HubAnswers.each(answer, key));
      URI current = page.get();
      page = answer.next().map(current::resolve).filter(connection::isHubs);
    }
    return values;
  }

  /** Whether a name that the hub gives is one of a file at the top, and safe to use on disk. */
  private static boolean isFileName(String name) {
    return !name.startsWith(".")
        && name.length() <= LONGEST_ID
        && name.chars().noneMatch(c -> c == '/' || c == '\\' || c == ':' || c < ' ');
  }

  /** A file of a commit, fetched when it is first read. */
  private final class FileOnHub implements RepositoryFile {
    private final String id;
    private final String commit;
    private final String name;

    FileOnHub(String id, String commit, String name) {
      this.id = id;
      this.commit = commit;
      this.name = name;
    }

    @Override
    public String path() {
      return SCHEME + id + "@" + commit + "/" + name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Reading read() {
      Path place = store.place(id, commit, name);
      try {
        if (!Files.isRegularFile(place)) {
          HubStore.keep(place, bytes());
        }
        return new FileOnDisk(path(), name, place, limits).read();
      } catch (HubException e) {
        return Reading.failed(Problem.of(path(), e.sentence()));
      } catch (IOException e) {
        return Reading.failed(
            Problem.of(path(), "what was fetched cannot be kept on disk: " + e.getMessage()));
      }
    }

    private byte[] bytes() throws HubException {
      String path = "/" + id + "/resolve/" + commit + "/" + escaped(name);
      HubConnection.Answer answer = connection.get(connection.address(path), limits.bytes(name));
      boolean isPage = answer.contentType().equals("text/html");
      if (isPage && !name.endsWith(".html") && !name.endsWith(".htm")) {
        throw new HubException(
            "expected the file, found a web page, perhaps one to sign in; check HF_ENDPOINT");
      }
      return answer.body();
    }
  }

  /** A file's name as part of an address. */
  private static String escaped(String name) {
    try {
      return new URI(null, null, "/" + name, null).toASCIIString().substring(1);
    } catch (URISyntaxException e) {
      return name;
    }
  }
}
