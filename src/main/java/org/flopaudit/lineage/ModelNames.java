package org.flopaudit.lineage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Brings names of models to one spelling. Two names with one key are one name: {@code Llama 3.1 8B}
 * and {@code llama-3.1-8b}. Under the loose key a maker's name and words such as {@code base}
 * beside a size are passed over too; {@code instruct} and {@code chat} never are.
 */
final class ModelNames {
  private static final Set<String> SIZES = Set.of("k", "m", "b", "t");
  private static final String INSTRUCT = "instruct";
  private static final int LONGEST_NAME = 200;

  private final NamingWords words;
  private final Set<String> familyKeys;

  ModelNames(NamingWords words) {
    this.words = words;
    this.familyKeys = words.families().stream().map(this::key).collect(Collectors.toSet());
  }

  /** Whether a name fits many models of different sizes. */
  boolean isFamily(String name) {
    return familyKeys.contains(key(name));
  }

  /** The key of a name as it stands, whatever its case and its hyphens. */
  String key(String name) {
    return joined(tokens(name));
  }

  /** The key of a name without its maker, and without words for the plain model beside a size. */
  String looseKey(String name) {
    List<String> tokens = tokens(name);
    boolean hasSize = hasSize(tokens);
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      String token = tokens.get(i);
      boolean isMaker = i == 0 && tokens.size() > 1 && words.vendors().contains(token);
      boolean isPlain = i > 0 && hasSize && words.plain().contains(token);
      if (!isMaker && !isPlain) {
        kept.add(words.instruct().contains(token) ? INSTRUCT : token);
      }
    }
    return joined(kept);
  }

  /** The name of what a quantised copy was made from, if the name ends as such copies' names do. */
  Optional<String> withoutQuantisation(String name) {
    String rest = name;
    boolean hasChanged = true;
    while (hasChanged) {
      hasChanged = false;
      for (String ending : words.quantised()) {
        if (endsInWord(rest, ending)) {
          rest = rest.substring(0, rest.length() - ending.length() - 1);
          hasChanged = true;
        }
      }
    }
    return rest.equals(name) ? Optional.empty() : Optional.of(rest);
  }

  /** Whether an organisation publishes copies of others' models. */
  boolean isMirror(String organisation) {
    return words.mirrors().contains(organisation.toLowerCase(Locale.ROOT));
  }

  /** Whether a text is a path on somebody's machine and no hub id. */
  boolean isLocalPath(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return text.indexOf('\\') >= 0;
    }
    boolean startsLikePath = ".~/".indexOf(text.charAt(0)) >= 0 || text.indexOf(':') >= 0;
    boolean isDeep = text.indexOf('/', slash + 1) >= 0;
    String first = text.substring(0, slash).toLowerCase(Locale.ROOT);
    return startsLikePath || isDeep || words.localFolders().contains(first);
  }

  /** Whether one name is the other with a word for the tuned version added: chat, instruct. */
  boolean isInstructOf(String name, String base) {
    List<String> tokens = new ArrayList<>(tokens(name));
    boolean isInstruct =
        tokens.removeIf(
            token ->
                token.equals(INSTRUCT) || token.equals("chat") || words.instruct().contains(token));
    return isInstruct && looseKey(joined(tokens)).equals(looseKey(base));
  }

  /**
   * The parts of a name in lower case: words, and numbers with their decimals. An underscore
   * between digits is a decimal point, as in {@code phi-1_5}.
   */
  static List<String> tokens(String text) {
    String name = text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME) : text;
    List<String> tokens = new ArrayList<>();
    int i = 0;
    while (i < name.length()) {
      int start = i;
      if (isDigit(name, i)) {
        i = endOfNumber(name, i);
        tokens.add(name.substring(start, i).replace('_', '.'));
      } else if (Character.isLetter(name.charAt(i))) {
        while (i < name.length() && Character.isLetter(name.charAt(i))) {
          i++;
        }
        tokens.add(name.substring(start, i).toLowerCase(Locale.ROOT));
      } else {
        if (name.charAt(i) == '+') {
          tokens.add("plus");
        }
        i++;
      }
    }
    return tokens;
  }

  private static int endOfNumber(String name, int start) {
    int i = start;
    while (isDigit(name, i) || (isPoint(name, i) && isDigit(name, i + 1))) {
      i++;
    }
    return i;
  }

  private static boolean isPoint(String name, int i) {
    return i < name.length() && (name.charAt(i) == '.' || name.charAt(i) == '_');
  }

  private static boolean isDigit(CharSequence name, int i) {
    return i < name.length() && name.charAt(i) >= '0' && name.charAt(i) <= '9';
  }

  private static boolean hasSize(List<String> tokens) {
    for (int i = 1; i < tokens.size(); i++) {
      if (SIZES.contains(tokens.get(i)) && isDigit(tokens.get(i - 1), 0)) {
        return true;
      }
    }
    return false;
  }

  /** Tokens in one string, parted only where two numbers would run into one. */
  private static String joined(List<String> tokens) {
    StringBuilder key = new StringBuilder();
    for (String token : tokens) {
      if (isDigit(token, 0) && key.length() > 0 && isDigit(key, key.length() - 1)) {
        key.append('-');
      }
      key.append(token);
    }
    return key.toString();
  }

  private static boolean endsInWord(String name, String ending) {
    int start = name.length() - ending.length();
    return start > 1
        && name.regionMatches(true, start, ending, 0, ending.length())
        && !Character.isLetterOrDigit(name.charAt(start - 1));
  }
}
