package org.flopaudit.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Reads the cases of {@code corpus/}: {@code ==== name}, a small document, {@code ---- discloses},
 * what an auditor reads in it. A name may begin with the document's file name and a colon; without
 * one it is a README. Below the line {@code #### todo} stand cases that are not read rightly yet.
 */
final class ExtractionCorpus {
  private static final List<String> FILES =
      List.of("compute", "tokens", "devices", "parameters", "lineage", "languages");
  private static final String NAME = "==== ";
  private static final String DISCLOSES = "---- discloses";
  private static final String TODO = "#### todo";

  /** A small document and what it discloses. */
  record Case(String name, String file, String text, List<String> expected, boolean todo) {
    @Override
    public String toString() {
      return name;
    }
  }

  private final List<Case> cases = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();
  private final List<String> expected = new ArrayList<>();
  private String title = "";
  private boolean todo;

  private ExtractionCorpus() {}

  /** The cases that must be read rightly, or those that cannot be yet. */
  static Stream<Case> cases(boolean todo) {
    return all().stream().filter(found -> found.todo() == todo);
  }

  static List<Case> all() {
    List<Case> all = new ArrayList<>();
    for (String file : FILES) {
      ExtractionCorpus corpus = new ExtractionCorpus();
      corpus.read(text("/corpus/" + file + ".txt"));
      all.addAll(corpus.cases);
    }
    return all;
  }

  private void read(String text) {
    boolean disclosed = false;
    for (String line : text.lines().toList()) {
      if (line.startsWith(NAME) || line.equals(TODO)) {
        finish();
        todo |= line.equals(TODO);
        title = line.startsWith(NAME) ? line.substring(NAME.length()) : "";
        disclosed = false;
      } else if (line.equals(DISCLOSES)) {
        disclosed = true;
      } else if (disclosed && !line.isBlank()) {
        expected.add(line);
      } else {
        lines.add(line);
      }
    }
    finish();
  }

  private void finish() {
    if (!title.isEmpty()) {
      int colon = title.indexOf(": ");
      boolean named = colon > 0 && title.lastIndexOf('.', colon) > 0;
      String file = named ? title.substring(0, colon) : "README.md";
      cases.add(
          new Case(title, file, String.join("\n", lines) + "\n", List.copyOf(expected), todo));
    }
    lines.clear();
    expected.clear();
  }

  private static String text(String resource) {
    try (InputStream in =
        Objects.requireNonNull(ExtractionCorpus.class.getResourceAsStream(resource))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
