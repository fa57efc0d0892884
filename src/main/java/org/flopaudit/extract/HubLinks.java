package org.flopaudit.extract;

import java.util.Optional;
import java.util.Set;

/** Reads the ids of models and data sets out of links to the hub. */
final class HubLinks {
  private static final Set<String> NOT_MODELS =
      Set.of(
          "datasets",
          "spaces",
          "docs",
          "blog",
          "papers",
          "collections",
          "models",
          "tasks",
          "learn",
          "organizations",
          "settings",
          "join",
          "pricing",
          "course",
          "transformers",
          "posts",
          "chat");

  private static final String CACHE_PREFIX = "models--";

  private HubLinks() {}

  /** The model that a link leads to: {@code org/name}. */
  static Optional<String> model(String target) {
    return path(target).flatMap(path -> id(path, 0)).filter(id -> !isReserved(id));
  }

  /** The data set that a link leads to: {@code org/name} or {@code name}. */
  static Optional<String> dataset(String target) {
    return path(target)
        .filter(path -> path.startsWith("datasets/"))
        .flatMap(
            path -> {
              Optional<String> id = id(path, "datasets/".length());
              return id.isPresent() ? id : single(path.substring("datasets/".length()));
            });
  }

  /** The model that a path into a hub cache leads to: {@code .../models--ORG--NAME/...}. */
  static Optional<String> cached(String path) {
    int start = path.indexOf(CACHE_PREFIX);
    if (start < 0) {
      return Optional.empty();
    }
    String folder = segment(path, start + CACHE_PREFIX.length());
    int parted = folder.indexOf("--");
    return parted > 0
        ? Optional.of(folder.substring(0, parted) + "/" + folder.substring(parted + 2))
        : Optional.empty();
  }

  private static Optional<String> single(String rest) {
    String name = segment(rest, 0);
    return name.isEmpty() ? Optional.empty() : Optional.of(name);
  }

  private static boolean isReserved(String id) {
    return NOT_MODELS.contains(id.substring(0, id.indexOf('/')));
  }

  private static Optional<String> path(String target) {
    for (String host : new String[] {"huggingface.co/", "hf.co/"}) {
      int at = target.indexOf(host);
      if (at >= 0 && at < "https://www.".length() + 4) {
        return Optional.of(target.substring(at + host.length()));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> id(String path, int from) {
    String organisation = segment(path, from);
    int next = from + organisation.length() + 1;
    String name = next < path.length() ? segment(path, next) : "";
    return organisation.isEmpty() || name.isEmpty()
        ? Optional.empty()
        : Optional.of(organisation + "/" + name);
  }

  private static String segment(String path, int from) {
    int end = from;
    while (end < path.length() && "/?#)\"' ".indexOf(path.charAt(end)) < 0) {
      end++;
    }
    return path.substring(Math.min(from, path.length()), end);
  }
}
