package org.flopaudit.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What the paths of a report are relative to where it leaves the machine: the current folder, or
 * for inputs that were named from outside it, the deepest folder that holds them all. So the report
 * on {@code /data/cards} and the one on {@code cards}, made in {@code /data}, name the same files.
 */
public final class SourceRoot {
  private static final String UP = "..";
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final String UNRESERVED = "-._~/!$&'()*+,;=@";

  private final Optional<List<String>> absolute;
  private final Optional<List<String>> climbing;

  private SourceRoot(Optional<List<String>> absolute, Optional<List<String>> climbing) {
    this.absolute = absolute;
    this.climbing = climbing;
  }

  /** The root for inputs as the user named them. */
  static SourceRoot of(List<String> given) {
    List<List<String>> absolute = new ArrayList<>();
    List<List<String>> climbing = new ArrayList<>();
    for (String path : given) {
      List<String> segments = segments(path);
      if (isAbsolute(path)) {
        absolute.add(parent(segments));
      } else if (climbs(segments)) {
        climbing.add(parent(segments));
      }
    }
    return new SourceRoot(common(absolute), common(climbing));
  }

  /**
   * The folder itself, as the user would name it: empty for the current one.
   *
   * @param given inputs as the user named them
   * @return empty where inputs lie in different places that share no folder
   */
  public static Optional<String> folder(List<String> given) {
    SourceRoot root = of(given);
    long within =
        given.stream().filter(path -> !isAbsolute(path) && !climbs(segments(path))).count();
    if (within == given.size()) {
      return Optional.of("");
    }
    boolean isOneKind = within == 0 && root.absolute.isPresent() != root.climbing.isPresent();
    return isOneKind
        ? root.absolute
            .map(path -> "/" + String.join("/", path))
            .or(() -> root.climbing.map(path -> String.join("/", path)))
        : Optional.empty();
  }

  /** A path below the root, with forward slashes and without any {@code ..}. */
  String relative(String path) {
    List<String> segments = segments(path);
    Optional<List<String>> root =
        isAbsolute(path) ? absolute : climbs(segments) ? climbing : Optional.of(List.of());
    List<String> below =
        root.filter(folder -> isBelow(segments, folder))
            .map(folder -> segments.subList(folder.size(), segments.size()))
            .orElse(last(segments));
    return String.join("/", below.stream().filter(segment -> !segment.equals(UP)).toList());
  }

  /** The same as a relative URI reference. */
  String uri(String path) {
    return encoded(relative(path));
  }

  /** A path with forward slashes as a relative URI reference. */
  static String encoded(String path) {
    StringBuilder uri = new StringBuilder();
    for (byte b : Visible.wellFormed(path).getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if (isAsciiLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0) {
        uri.append(c);
      } else {
        uri.append('%').append(HEX.toHexDigits(b));
      }
    }
    return uri.toString();
  }

  private static boolean isAsciiLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static boolean isAbsolute(String path) {
    return path.startsWith("/");
  }

  private static boolean climbs(List<String> segments) {
    return !segments.isEmpty() && segments.get(0).equals(UP);
  }

  private static List<String> segments(String path) {
    List<String> segments = new ArrayList<>();
    int start = 0;
    while (start <= path.length()) {
      int slash = path.indexOf('/', start);
      int end = slash < 0 ? path.length() : slash;
      add(segments, path.substring(start, end));
      start = end + 1;
    }
    return segments;
  }

  private static void add(List<String> segments, String segment) {
    boolean follows = !segments.isEmpty() && !segments.get(segments.size() - 1).equals(UP);
    if (segment.equals(UP) && follows) {
      segments.remove(segments.size() - 1);
    } else if (!segment.isEmpty() && !segment.equals(".")) {
      segments.add(segment);
    }
  }

  private static List<String> parent(List<String> segments) {
    boolean hasName = !segments.isEmpty() && !segments.get(segments.size() - 1).equals(UP);
    return hasName ? segments.subList(0, segments.size() - 1) : segments;
  }

  private static List<String> last(List<String> segments) {
    return segments.subList(Math.max(0, segments.size() - 1), segments.size());
  }

  private static boolean isBelow(List<String> segments, List<String> folder) {
    return segments.size() > folder.size() && segments.subList(0, folder.size()).equals(folder);
  }

  /** The longest beginning that all paths share; none where there are no paths. */
  private static Optional<List<String>> common(List<List<String>> paths) {
    return paths.stream().reduce(SourceRoot::shared);
  }

  private static List<String> shared(List<String> one, List<String> other) {
    int same = 0;
    while (same < one.size() && same < other.size() && one.get(same).equals(other.get(same))) {
      same++;
    }
    return one.subList(0, same);
  }
}
