package org.flopaudit.parse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Reads a file of test cases: {@code ==== name}, the input, {@code ---- reads}, the lines expected.
 */
final class Cases {
  private static final String NAME = "==== ";
  private static final String READS = "---- reads";

  record Case(String name, String input, List<String> expected) {
    @Override
    public String toString() {
      return name;
    }
  }

  private Cases() {}

  static List<Case> in(String resource) {
    List<Case> cases = new ArrayList<>();
    String name = "";
    StringBuilder input = new StringBuilder();
    List<String> expected = new ArrayList<>();
    boolean reads = false;
    for (String line : text(resource).lines().toList()) {
      if (line.startsWith(NAME)) {
        finish(cases, name, input, expected);
        name = line.substring(NAME.length());
        reads = false;
      } else if (line.equals(READS)) {
        reads = true;
      } else if (reads) {
        expected.add(line);
      } else {
        input.append(line).append('\n');
      }
    }
    finish(cases, name, input, expected);
    return cases;
  }

  private static void finish(
      List<Case> cases, String name, StringBuilder input, List<String> expected) {
    if (!name.isEmpty()) {
      cases.add(new Case(name, input.toString(), List.copyOf(expected)));
    }
    input.setLength(0);
    expected.clear();
  }

  static String text(String resource) {
    try (InputStream in = Objects.requireNonNull(Cases.class.getResourceAsStream(resource))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
