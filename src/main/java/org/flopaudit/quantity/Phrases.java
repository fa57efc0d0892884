package org.flopaudit.quantity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;

/**
 * Phrases of one or more tokens and what they mean; finds the longest that begins at a token.
 * Hyphens between words do not count, so "pre-training" is found as "pre training".
 *
 * @param <T> what a phrase means
 */
public final class Phrases<T> {

  /**
   * A phrase that was found.
   *
   * @param meaning what it means
   * @param end the token after its last
   */
  public record Match<T>(T meaning, int end) {}

  private static final class Node<T> {
    private final Map<String, Node<T>> next = new HashMap<>();
    private Optional<T> meaning = Optional.empty();

    private Node<T> step(String key) {
      return next.computeIfAbsent(key, k -> new Node<>());
    }
  }

  private final Node<T> root = new Node<>();
  private final int longestExact;

  private Phrases(int longestExact) {
    this.longestExact = longestExact;
  }

  /** Phrases in any case. */
  public static <T> Phrases<T> inAnyCase() {
    return new Phrases<>(0);
  }

  /** Phrases of units: words of one or two letters count only as written, "M" is not "m". */
  static <T> Phrases<T> ofUnits() {
    return new Phrases<>(2);
  }

  /** Adds a phrase, its words parted by spaces; a later one with the same words replaces it. */
  public void put(String phrase, T meaning) {
    node(phrase).meaning = Optional.of(meaning);
  }

  /** Adds a phrase; one with the same words that is there already is joined with it. */
  public void merge(String phrase, T meaning, BinaryOperator<T> join) {
    Node<T> node = node(phrase);
    node.meaning = Optional.of(node.meaning.map(old -> join.apply(old, meaning)).orElse(meaning));
  }

  private Node<T> node(String phrase) {
    Node<T> node = root;
    int start = 0;
    while (start < phrase.length()) {
      int end = wordEnd(phrase, start);
      String word = Characters.onTheLine(phrase.substring(start, end));
      node = isSilent(word) ? node : node.step(key(word));
      start = end;
    }
    return node;
  }

  /**
   * The end of the word that the lexer will see at a place: a name, letters and digits, a symbol.
   */
  private static int wordEnd(String phrase, int start) {
    int name = start;
    boolean digit = false;
    while (name < phrase.length() && Characters.isNamePart(phrase.charAt(name))) {
      digit |= Characters.isDigit(phrase.charAt(name));
      name++;
    }
    if (digit && Characters.isWordLetter(phrase.charAt(start))) {
      return name;
    }
    int end = start;
    while (end < name && isWordPart(phrase, end)) {
      end++;
    }
    return Math.max(end, start + 1);
  }

  private static boolean isWordPart(String phrase, int at) {
    char c = phrase.charAt(at);
    boolean decimal = c == '.' && at > 0 && Characters.isDigit(phrase.charAt(at - 1));
    return decimal || Characters.isWordLetter(c) || Characters.isDigit(c);
  }

  private static boolean isSilent(String word) {
    return word.equals(" ") || word.equals("-") || word.equals("_");
  }

  /** Whether a phrase of this one word is known. */
  public boolean contains(String word) {
    Node<T> node = root.next.get(key(word));
    return node != null && node.meaning.isPresent();
  }

  /** The longest phrase that begins at a token. */
  public Optional<Match<T>> longest(List<Token> tokens, int at) {
    List<Match<T>> matches = all(tokens, at);
    return matches.isEmpty() ? Optional.empty() : Optional.of(matches.get(matches.size() - 1));
  }

  /** Every phrase that begins at a token, the shortest first. */
  public List<Match<T>> all(List<Token> tokens, int at) {
    Node<T> node = root;
    List<Match<T>> found = List.of();
    int i = at;
    while (i < tokens.size()) {
      Token token = tokens.get(i);
      Node<T> next = node.next.get(key(token));
      if (next == null && i > at && (token.is("-") || token.is("_"))) {
        i++;
        continue;
      }
      if (next == null) {
        break;
      }
      node = next;
      i++;
      if (node.meaning.isPresent()) {
        found = found.isEmpty() ? new ArrayList<>(2) : found;
        found.add(new Match<>(node.meaning.get(), i));
      }
    }
    return found;
  }

  private String key(Token token) {
    return token.text().length() <= longestExact ? token.text() : token.folded();
  }

  private String key(String word) {
    return word.length() <= longestExact ? word : word.toLowerCase(Locale.ROOT);
  }
}
