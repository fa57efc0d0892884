package org.flopaudit.fact;

import java.util.Optional;

/**
 * A model as the audit knows it: a repository, or one variant of several that a repository's card
 * describes, or a name that no repository could be found for.
 *
 * @param organisation who published it; empty where only a name is known
 * @param name the name without the organisation
 * @param variant which of several models of one card ("7B"), where it describes several
 */
public record ModelId(Optional<String> organisation, String name, Optional<String> variant)
    implements Comparable<ModelId> {

  /** A whole repository or a bare name: {@code org/name} or {@code name}. */
  public static ModelId of(String text) {
    int slash = text.indexOf('/');
    return slash > 0
        ? new ModelId(
            Optional.of(text.substring(0, slash)), text.substring(slash + 1), Optional.empty())
        : new ModelId(Optional.empty(), text, Optional.empty());
  }

  /** One variant of this model. */
  public ModelId variant(String variant) {
    return new ModelId(organisation, name, Optional.of(variant));
  }

  /** The repository without the variant: {@code org/name}. */
  public String repository() {
    return organisation.map(org -> org + "/").orElse("") + name;
  }

  /** Orders by organisation, bare names first, then by name and variant. */
  @Override
  public int compareTo(ModelId other) {
    int byOrganisation = compare(organisation, other.organisation);
    if (byOrganisation != 0) {
      return byOrganisation;
    }
    int byName = name.compareTo(other.name);
    return byName != 0 ? byName : compare(variant, other.variant);
  }

  private static int compare(Optional<String> a, Optional<String> b) {
    return a.orElse("").compareTo(b.orElse(""));
  }

  /** The name that users see: {@code org/name} or {@code org/name [7B]}. */
  @Override
  public String toString() {
    return repository() + variant.map(v -> " [" + v + "]").orElse("");
  }
}
