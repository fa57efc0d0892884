package org.flopaudit.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Simple TeX as words: {@code 1{,}024\,\text{GPUs}} is {@code 1,024 GPUs}. Commands that mean
 * something, such as {@code \times}, and the braces of exponents stay.
 */
final class TexWords {
  private static final Set<String> WRAPPERS =
      Set.of(
          "boldsymbol",
          "bm",
          "emph",
          "mathbf",
          "mathit",
          "mathrm",
          "mathsf",
          "mathtt",
          "mbox",
          "operatorname",
          "text",
          "textbf",
          "textit",
          "textnormal",
          "textrm",
          "textsf",
          "texttt");
  private static final Set<String> SILENT =
      Set.of("displaystyle", "limits", "nolimits", "scriptstyle", "textstyle", "left", "right");
  private static final Set<String> SPACES = Set.of("quad", "qquad", "enspace", "thinspace");

  private final String tex;
  private final StringBuilder words = new StringBuilder();

  /** For each open brace, whether its partner is written out. */
  private final Deque<Boolean> braces = new ArrayDeque<>();

  private int at;

  /** Whether a command was written last, which a letter would lengthen. */
  private boolean afterCommand;

  private TexWords(String tex) {
    this.tex = tex;
  }

  /** The words of a formula. */
  static String read(String tex) {
    TexWords reader = new TexWords(tex);
    while (reader.at < tex.length()) {
      reader.step();
    }
    return reader.words.toString().strip();
  }

  private void step() {
    char c = tex.charAt(at++);
    switch (c) {
      case '\\' -> command();
      case '%' -> skipLine();
      case '{' -> open();
      case '}' -> close();
      case '~' -> space();
      default -> {
        if (Character.isWhitespace(c)) {
          space();
        } else {
          character(c);
        }
      }
    }
  }

  private void character(char c) {
    if (afterCommand && Character.isLetter(c)) {
      words.append(' ');
    }
    words.append(c);
    afterCommand = false;
  }

  private void command() {
    int start = at;
    while (at < tex.length() && Character.isLetter(tex.charAt(at))) {
      at++;
    }
    String name = tex.substring(start, at);
    if (name.isEmpty()) {
      symbol();
    } else if (SPACES.contains(name)) {
      space();
    } else if (WRAPPERS.contains(name)) {
      unwrap();
    } else if (!SILENT.contains(name)) {
      character('\\');
      words.append(name);
      afterCommand = true;
    }
  }

  /** A backslash before something else than a letter: a space, a sign, or a line break. */
  private void symbol() {
    if (at == tex.length()) {
      return;
    }
    char c = tex.charAt(at++);
    switch (c) {
      case ',', ';', ':', ' ', '\n', '\\' -> space();
      case '!' -> {}
      case '%', '$', '&', '_', '#' -> character(c);
      default -> {
        character('\\');
        character(c);
      }
    }
  }

  /** Drops the braces around what a command such as {@code \text} sets. */
  private void unwrap() {
    while (at < tex.length() && Character.isWhitespace(tex.charAt(at))) {
      at++;
    }
    if (at < tex.length() && tex.charAt(at) == '{') {
      at++;
      braces.push(false);
    }
  }

  /** Keeps the braces, unless they are empty or only keep TeX from setting space after a comma. */
  private void open() {
    if (tex.startsWith("}", at)) {
      at++;
    } else if (tex.startsWith(",}", at) || tex.startsWith(".}", at)) {
      character(tex.charAt(at));
      at += 2;
    } else {
      braces.push(true);
      character('{');
    }
  }

  private void close() {
    if (braces.isEmpty() || braces.pop()) {
      character('}');
    }
  }

  /** A percent sign comments out the rest of its line and the line break. */
  private void skipLine() {
    int end = tex.indexOf('\n', at);
    at = end < 0 ? tex.length() : end + 1;
  }

  private void space() {
    if (words.length() > 0 && words.charAt(words.length() - 1) != ' ') {
      character(' ');
    }
  }
}
