package org.flopaudit.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What users read about a legal instrument or a proposal.
 *
 * @param id its name in the rulesets, such as {@code eu-ai-act}
 * @param title its full name
 * @param status whether it is in force on the day asked about, in words
 * @param version which text of it was read
 * @param date the day of that text
 * @param uri where the text stands, if a public address is known
 * @param terms its thresholds, one line each
 */
public record LawText(
    String id,
    String title,
    String status,
    String version,
    LocalDate date,
    Optional<String> uri,
    List<String> terms)
    implements Comparable<LawText> {

  /** Copies the list. */
  public LawText {
    terms = List.copyOf(terms);
  }

  /** Orders by id. */
  @Override
  public int compareTo(LawText other) {
    return id.compareTo(other.id);
  }
}
