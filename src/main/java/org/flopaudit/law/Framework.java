package org.flopaudit.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flopaudit.fact.FactKind;

/**
 * One legal instrument, guideline or proposal, as a file tells of it.
 *
 * @param id its short name, such as {@code us-ca-sb53}
 * @param name its full name
 * @param shortName what a sentence calls it, such as {@code EU AI Act (systemic risk)}
 * @param jurisdiction where it holds, such as {@code US-CA}
 * @param kind what sort of rule it is
 * @param question what meeting its threshold decides, as a clause: {@code the developer is a
 *     frontier developer}
 * @param status its dates, oldest first
 * @param limbs its thresholds; none where it has no threshold in FLOP
 * @param open conditions that no card settles; they stand beside every verdict
 * @param margin the error that the framework itself allows an estimate, as a fraction of it
 * @param duties what it asks to be disclosed, and to whom
 * @param remarks what a reader of a position under it should know, and when
 * @param closes the frameworks whose loophole this one would close
 * @param citations where it can be read
 * @param confidence how well each part of this file is known
 * @param notes what a reader should know besides
 */
public record Framework(
    String id,
    String name,
    String shortName,
    String jurisdiction,
    Kind kind,
    String question,
    List<Dated> status,
    List<Limb> limbs,
    List<OpenQuestion> open,
    Optional<BigDecimal> margin,
    List<Duty> duties,
    List<Remark> remarks,
    List<String> closes,
    List<Citation> citations,
    Map<String, Confidence> confidence,
    List<String> notes) {

  /** What sort of rule it is. */
  public enum Kind {
    LAW,
    /** An authority's own reading of a law. */
    GUIDANCE,
    /** A bill or draft rule. */
    PROPOSAL,
    /** A policy that would close a loophole; never law. */
    OVERLAY,
    /** A law with one of its exclusions taken away, to show what slips through; never law. */
    GAP
  }

  /** How well something is known. */
  public enum Confidence {
    /** The primary text was read. */
    PRIMARY("the primary text"),
    /** The primary text was read in somebody's conversion of it. */
    MIRROR("a mirror of the primary text"),
    /** From a law firm, a tracker or the press. */
    SECONDARY("secondary sources"),
    /** From general knowledge, to be verified. */
    MEMORY("general knowledge, to be verified"),
    /** Concluded from the text. */
    INFERRED("an inference from the text");

    private final String words;

    Confidence(String words) {
      this.words = words;
    }

    /** The words that users see. */
    public String words() {
      return words;
    }
  }

  /** Who is to be told. */
  public enum Audience {
    PUBLIC("the public"),
    REGULATOR("the regulator"),
    ON_REQUEST("authorities, on request"),
    DOWNSTREAM("downstream providers");

    private final String words;

    Audience(String words) {
      this.words = words;
    }

    /** The words that users see. */
    public String words() {
      return words;
    }
  }

  /**
   * From a day on, a status.
   *
   * @param from the first day
   * @param status the status
   * @param note what changed, or empty
   */
  public record Dated(LocalDate from, Status status, String note) {}

  /**
   * A condition that a card rarely states.
   *
   * @param id a short name, such as {@code revenue}
   * @param question the condition, as a question
   */
  public record OpenQuestion(String id, String question) {}

  /**
   * A duty to disclose.
   *
   * @param audience to whom
   * @param kinds the facts that are to be told; empty where none of the vocabulary is
   * @param what in words
   * @param when by when, or empty
   * @param source the article
   */
  public record Duty(
      Audience audience, List<FactKind> kinds, String what, String when, String source) {

    /** Copies the list. */
    public Duty {
      kinds = List.copyOf(kinds);
    }
  }

  /**
   * A place in the law.
   *
   * @param text such as {@code Regulation (EU) 2024/1689, Art. 51(2)}
   * @param url where to read it, or empty
   */
  public record Citation(String text, String url) {}

  /** Copies the lists. */
  public Framework {
    status = List.copyOf(status);
    limbs = List.copyOf(limbs);
    open = List.copyOf(open);
    duties = List.copyOf(duties);
    remarks = List.copyOf(remarks);
    closes = List.copyOf(closes);
    citations = List.copyOf(citations);
    confidence = Map.copyOf(confidence);
    notes = List.copyOf(notes);
  }

  /** Its status on a day. */
  public Status statusOn(LocalDate day) {
    return datedOn(day).map(Dated::status).orElse(Status.NOT_YET);
  }

  /** What last changed by a day. */
  public Optional<Dated> datedOn(LocalDate day) {
    return status.stream().filter(dated -> !dated.from().isAfter(day)).reduce((a, b) -> b);
  }

  /** Whether anybody must go by it on a day. */
  public boolean bindsOn(LocalDate day) {
    return statusOn(day).binds();
  }

  /** Whether it is law or an authority's reading of law, and not somebody's proposal. */
  public boolean isLaw() {
    return kind == Kind.LAW || kind == Kind.GUIDANCE;
  }

  /** Whether it knows a threshold that a ledger can be held against. */
  public boolean hasThreshold() {
    return !limbs.isEmpty();
  }
}
