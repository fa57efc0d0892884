package org.flopaudit.extract;

import java.util.List;
import java.util.Optional;
import org.flopaudit.document.Prose;
import org.flopaudit.source.Span;

/** Reads the ids of models and data sets out of links to the hub. */
final class HubLinks {
  private static final List<String> HOSTS = List.of("huggingface.co/", "hf.co/");
  private static final int FARTHEST_HOST = 15;
  private static final String DATASETS = "datasets/";
  private static final String CACHE_PREFIX = "models--";

  private HubLinks() {}

  /** The id that a link leads to, {@code org/name}; a model's, where org is no page of the hub. */
  static Optional<String> model(String target) {
    return path(target).flatMap(HubLinks::id);
  }

  /** The data set that a link leads to: {@code org/name} or {@code name}. */
  static Optional<String> dataset(String target) {
    return path(target)
        .filter(path -> path.startsWith(DATASETS))
        .map(path -> path.substring(DATASETS.length()))
        .flatMap(path -> id(path).or(() -> single(path)));
  }

  /**
   * The model without organisation that a link leads to, as those of the hub's first years. An
   * organisation has the same form of address; only a name such as "gpt2" or "t5-base" is a
   * model's.
   */
  static Optional<String> unowned(String target) {
    return path(target)
        .filter(path -> path.indexOf('/') < 0)
        .flatMap(HubLinks::single)
        .filter(name -> name.chars().noneMatch(Character::isUpperCase))
        .filter(name -> name.chars().anyMatch(c -> c == '-' || Character.isDigit(c)));
  }

  /** Whether some words, or a part of them, link to a data set. */
  static boolean isDataset(Prose prose, Span words) {
    return prose.links().stream()
        .anyMatch(link -> link.text().overlaps(words) && dataset(link.target()).isPresent());
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

  private static Optional<String> path(String target) {
    for (String host : HOSTS) {
      int at = target.indexOf(host);
      if (at >= 0 && at <= FARTHEST_HOST) {
        return Optional.of(target.substring(at + host.length()));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> id(String path) {
    String organisation = segment(path, 0);
    int next = organisation.length() + 1;
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
