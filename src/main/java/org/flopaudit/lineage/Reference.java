package org.flopaudit.lineage;

import java.util.List;

/** A model's name as documents write it, freed from what surrounds it. */
final class Reference {
  private static final int LONGEST = 200;
  private static final List<String> HOSTS = List.of("huggingface.co/", "hf.co/");
  private static final List<String> VIEWS =
      List.of("/tree/", "/blob/", "/resolve/", "/discussions");
  private static final String AROUND = " \t\r\n\"'`*_<>()[],;.";

  private Reference() {}

  /** The name alone: without address, revision, adapter behind a plus, quotes and punctuation. */
  static String cleaned(String text) {
    String name = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    for (String host : HOSTS) {
      int at = name.indexOf(host);
      name = at >= 0 ? name.substring(at + host.length()) : name;
    }
    for (String view : VIEWS) {
      name = before(name, name.indexOf(view));
    }
    name = before(name, name.indexOf('?'));
    name = before(name, name.indexOf('#'));
    name = before(name, name.indexOf('@'));
    int plus = name.indexOf('+');
    name = plus > 0 && name.indexOf('/', plus) > 0 ? name.substring(0, plus) : name;
    return trimmed(name);
  }

  /** The last part of a path. */
  static String lastPart(String path) {
    String slashes = path.replace('\\', '/');
    String closed = slashes.endsWith("/") ? slashes.substring(0, slashes.length() - 1) : slashes;
    return closed.substring(closed.lastIndexOf('/') + 1);
  }

  private static String before(String text, int end) {
    return end > 0 ? text.substring(0, end) : text;
  }

  private static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (end > start && AROUND.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    while (start < end && text.charAt(start) != '.' && AROUND.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    return text.substring(start, end);
  }
}
