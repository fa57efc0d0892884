package org.flopaudit.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the {@code .git} folder of a clone tells of where it came from. Files are read, bounded, and
 * nothing is run.
 *
 * @param id {@code organisation/name} by the address it was cloned from
 * @param revision the commit that is checked out
 * @param address where it was cloned from, without the user's name or password
 */
record GitClone(Optional<String> id, Optional<String> revision, Optional<String> address) {
  private static final int MOST_BYTES = 64 * 1024;
  private static final GitClone NONE =
      new GitClone(Optional.empty(), Optional.empty(), Optional.empty());
  private static final List<String> HOSTS =
      List.of("huggingface.co", "hf.co", "github.com", "gitlab.com", "modelscope.cn");

  /** What is known of a folder; nothing for one that is no clone. */
  static GitClone of(Path folder) {
    Path git = folder.resolve(".git");
    if (!Files.isDirectory(git, LinkOption.NOFOLLOW_LINKS)) {
      return NONE;
    }
    Optional<String> origin = originIn(text(git.resolve("config")));
    return new GitClone(
        origin.flatMap(GitClone::idOf), revision(git), origin.flatMap(GitClone::publicAddress));
  }

  private static Optional<String> revision(Path git) {
    String head = text(git.resolve("HEAD")).strip();
    if (!head.startsWith("ref: refs/")) {
      return commit(head);
    }
    Path ref = git.resolve(head.substring("ref: ".length())).normalize();
    return ref.startsWith(git) ? commit(text(ref).strip()) : Optional.empty();
  }

  /** The text, if it is a full commit hash. */
  static Optional<String> commit(String text) {
    boolean isHash = text.length() == 40 && text.chars().allMatch(c -> Character.digit(c, 16) >= 0);
    return isHash ? Optional.of(text) : Optional.empty();
  }

  private static Optional<String> originIn(String config) {
    return config
        .lines()
        .map(String::strip)
        .filter(line -> line.startsWith("url ") || line.startsWith("url="))
        .map(line -> line.substring(line.indexOf('=') + 1).strip())
        .filter(address -> idOf(address).isPresent())
        .findFirst();
  }

  private static Optional<String> publicAddress(String address) {
    return idOf(address)
        .flatMap(
            id ->
                HOSTS.stream()
                    .filter(address::contains)
                    .findFirst()
                    .map(host -> "https://" + host + "/" + id));
  }

  /** The last two parts of an address of a known host: {@code https://host/org/name.git}. */
  static Optional<String> idOf(String address) {
    for (String host : HOSTS) {
      int at = address.indexOf(host);
      if (at < 0) {
        continue;
      }
      String id = strippedOfEnding(address.substring(at + host.length()));
      boolean isId = id.length() > 1 && (id.charAt(0) == '/' || id.charAt(0) == ':');
      if (isId && id.indexOf('/', 1) > 1 && id.indexOf('/', 1) == id.lastIndexOf('/')) {
        return Optional.of(id.substring(1));
      }
    }
    return Optional.empty();
  }

  private static String strippedOfEnding(String path) {
    String id = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return id.endsWith(".git") ? id.substring(0, id.length() - ".git".length()) : id;
  }

  /** The text of a small file; nothing where it is missing, large, a link or unreadable. */
  static String text(Path file) {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return "";
    }
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }
}
