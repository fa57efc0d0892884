package org.flopaudit.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.flopaudit.source.Span;

/**
 * Text as a human reads it, with the way back to the source: markup is gone, entities are
 * characters, {@code <sup>25</sup>} is {@code ^25}, a soft line break is a space. Each stretch of
 * the text comes from a stretch of the source; a stretch that was copied unaltered maps character
 * by character, an altered one maps as a whole.
 */
public final class Prose {

  /**
   * Words that lead elsewhere.
   *
   * @param text where the words stand in {@link Prose#text()}; never empty
   * @param target the address, not made absolute
   */
  public record Link(Span text, String target) {}

  /** No text at all, at the start of the file. */
  public static final Prose EMPTY = new Builder().build();

  private final String text;
  private final int[] textStarts;
  private final int[] sourceStarts;
  private final int[] sourceEnds;
  private final List<Link> links;

  private Prose(
      String text, int[] textStarts, int[] sourceStarts, int[] sourceEnds, List<Link> links) {
    this.text = text;
    this.textStarts = textStarts;
    this.sourceStarts = sourceStarts;
    this.sourceEnds = sourceEnds;
    this.links = links;
  }

  /** The text as read. */
  public String text() {
    return text;
  }

  /** The links among the words, in reading order. */
  public List<Link> links() {
    return links;
  }

  /** Whether there is nothing but white space. */
  public boolean isBlank() {
    return text.isBlank();
  }

  /** Where the whole text came from. */
  public Span source() {
    return source(new Span(0, text.length()));
  }

  /**
   * Where a stretch of the text came from: the smallest span of the source that holds it.
   *
   * @param span a span of {@link #text()}
   */
  public Span source(Span span) {
    if (textStarts.length == 0) {
      return new Span(0, 0);
    }
    int first = segment(span.start());
    int start = sourceOffset(first, span.start(), false);
    if (span.isEmpty()) {
      return new Span(start, start);
    }
    int last = segment(span.end() - 1);
    return new Span(start, Math.max(start, sourceOffset(last, span.end(), true)));
  }

  /** A part of this prose, with the same way back and what of the links lies in it. */
  public Prose part(Span span) {
    if (span.start() == 0 && span.end() == text.length()) {
      return this;
    }
    Builder builder = new Builder();
    int i = span.start();
    while (i < span.end()) {
      int segment = segment(i);
      int end = Math.min(span.end(), segmentEnd(segment));
      String words = text.substring(i, end);
      if (isVerbatim(segment)) {
        builder.verbatim(words, sourceStarts[segment] + i - textStarts[segment]);
      } else {
        builder.altered(words, new Span(sourceStarts[segment], sourceEnds[segment]));
      }
      i = end;
    }
    for (Link link : links) {
      int from = Math.max(link.text().start(), span.start());
      int to = Math.min(link.text().end(), span.end());
      if (from < to) {
        builder.links.add(
            new Link(new Span(from - span.start(), to - span.start()), link.target()));
      }
    }
    return builder.build();
  }

  private int segment(int offset) {
    int found = Arrays.binarySearch(textStarts, offset);
    return found >= 0 ? found : -found - 2;
  }

  private int segmentEnd(int segment) {
    return segment + 1 < textStarts.length ? textStarts[segment + 1] : text.length();
  }

  private boolean isVerbatim(int segment) {
    return segmentEnd(segment) - textStarts[segment] == sourceEnds[segment] - sourceStarts[segment];
  }

  private int sourceOffset(int segment, int offset, boolean isEnd) {
    if (isVerbatim(segment)) {
      return sourceStarts[segment] + offset - textStarts[segment];
    }
    return isEnd ? sourceEnds[segment] : sourceStarts[segment];
  }

  @Override
  public String toString() {
    return text;
  }

  /** Collects stretches of text in reading order. */
  public static final class Builder {
    private final StringBuilder text = new StringBuilder();
    private final List<int[]> segments = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();

    /** Appends characters that stand in the source just so. */
    public Builder verbatim(String characters, int sourceStart) {
      if (!characters.isEmpty()) {
        add(characters, sourceStart, sourceStart + characters.length(), true);
      }
      return this;
    }

    /** Appends text that stands for a stretch of the source (an entity, a line break, markup). */
    public Builder altered(String characters, Span source) {
      if (!characters.isEmpty()) {
        add(characters, source.start(), source.end(), false);
      }
      return this;
    }

    private void add(String characters, int sourceStart, int sourceEnd, boolean verbatim) {
      if (verbatim && !segments.isEmpty()) {
        int[] last = segments.get(segments.size() - 1);
        boolean lastVerbatim = text.length() - last[0] == last[2] - last[1];
        if (lastVerbatim && last[2] == sourceStart) {
          last[2] = sourceEnd;
          text.append(characters);
          return;
        }
      }
      segments.add(new int[] {text.length(), sourceStart, sourceEnd});
      text.append(characters);
    }

    /**
     * Makes a link of the words appended since the text had a certain length; without words there
     * is nothing to link.
     */
    public Builder link(int from, String target) {
      return from < text.length() ? link(new Span(from, text.length()), target) : this;
    }

    /** Makes a link of words already appended; without words there is nothing to link. */
    public Builder link(Span words, String target) {
      if (!words.isEmpty()) {
        links.add(new Link(words, target));
      }
      return this;
    }

    /** The text appended so far, as it stands now. */
    public CharSequence text() {
      return text;
    }

    /** Whether nothing has been appended. */
    public boolean isEmpty() {
      return text.length() == 0;
    }

    /** Whether the last character is white space, or there is none. */
    public boolean endsInSpace() {
      return text.length() == 0 || Character.isWhitespace(text.charAt(text.length() - 1));
    }

    /** The prose collected so far. */
    public Prose build() {
      int n = segments.size();
      int[] textStarts = new int[n];
      int[] sourceStarts = new int[n];
      int[] sourceEnds = new int[n];
      for (int i = 0; i < n; i++) {
        textStarts[i] = segments.get(i)[0];
        sourceStarts[i] = segments.get(i)[1];
        sourceEnds[i] = segments.get(i)[2];
      }
      return new Prose(text.toString(), textStarts, sourceStarts, sourceEnds, List.copyOf(links));
    }
  }
}
