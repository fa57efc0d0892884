package org.flopaudit.document;

import java.util.List;
import org.flopaudit.source.Span;

/**
 * One scalar of a document's metadata, in front matter or in a JSON or YAML file.
 *
 * @param keys the keys that lead to it, outermost first; an element of a list adds no key
 * @param value the text of the scalar as written, unquoted and never converted
 * @param keySpan where the innermost key stands; of a list element, where the element stands
 */
public record MetadataEntry(List<String> keys, Prose value, Span keySpan) {

  /** The innermost key, or an empty string for a bare scalar. */
  public String key() {
    return keys.isEmpty() ? "" : keys.get(keys.size() - 1);
  }

  /** The outermost key, or an empty string for a bare scalar. */
  public String outerKey() {
    return keys.isEmpty() ? "" : keys.get(0);
  }

  /** The keys joined by dots, such as {@code co2_eq_emissions.emissions}. */
  public String path() {
    return String.join(".", keys);
  }
}
