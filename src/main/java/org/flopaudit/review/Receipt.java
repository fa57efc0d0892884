package org.flopaudit.review;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.flopaudit.data.DataException;
import org.flopaudit.report.InputDigest;
import org.flopaudit.report.JsonText;

/**
 * What a run was made of and what came of it, so that anybody can run it again and compare.
 *
 * @param arguments the command line that makes the same run, with the day of the law in it
 * @param parts the SHA-256 of everything that decides the outcome: the program, its data by folder,
 *     the files that the command line names
 * @param inputs the SHA-256 of every document that was read
 * @param report the SHA-256 of the report as {@code --format json} writes it
 */
public record Receipt(
    List<String> arguments,
    SortedMap<String, String> parts,
    List<InputDigest> inputs,
    String report) {
  private static final String FORMAT = "flopaudit-receipt-1";

  /** Copies the collections. */
  public Receipt {
    arguments = List.copyOf(arguments);
    parts = new TreeMap<>(parts);
    inputs = inputs.stream().sorted().toList();
  }

  /**
   * Reads a receipt.
   *
   * @throws DataException if it is none, or broken
   */
  public static Receipt read(Path file) {
    List<String> formats = new ArrayList<>();
    List<String> arguments = new ArrayList<>();
    SortedMap<String, String> parts = new TreeMap<>();
    SortedMap<String, String> inputs = new TreeMap<>();
    List<String> reports = new ArrayList<>();
    JsonInput.read(
        file,
        json ->
            key -> {
              switch (key) {
                case "format" -> formats.add(json.text());
                case "arguments" -> json.elements(() -> arguments.add(json.text()));
                case "parts" -> json.fields(name -> parts.put(name, json.text()));
                case "inputs" -> json.fields(path -> inputs.put(path, json.text()));
                case "report" -> reports.add(json.text());
                default -> {
                  // of no use here
                }
              }
            });
    if (!formats.contains(FORMAT) || reports.isEmpty()) {
      throw JsonInput.fault(file, "not a receipt: expected the format " + FORMAT);
    }
    List<InputDigest> digests = new ArrayList<>();
    inputs.forEach((path, sha256) -> digests.add(new InputDigest(path, sha256)));
    return new Receipt(arguments, parts, digests, reports.get(0));
  }

  /** Writes it. */
  public void write(Writer out) throws IOException {
    try (JsonText json = JsonText.indented(out)) {
      json.object().text("format", FORMAT).texts("arguments", arguments);
      json.object("parts");
      for (Map.Entry<String, String> part : parts.entrySet()) {
        json.text(part.getKey(), part.getValue());
      }
      json.end().object("inputs");
      for (InputDigest input : inputs) {
        json.text(input.path(), input.sha256());
      }
      json.end().text("report", report).end();
    }
    out.write('\n');
  }

  /** What is otherwise in a later run, in sentences; none where all is the same. */
  public List<String> differences(Receipt later) {
    List<String> sentences = new ArrayList<>(differences(parts, later.parts));
    sentences.addAll(differences(byPath(inputs), byPath(later.inputs)));
    if (!report.equals(later.report)) {
      sentences.add("the report is not the same");
    }
    return sentences;
  }

  private static SortedMap<String, String> byPath(List<InputDigest> digests) {
    SortedMap<String, String> byPath = new TreeMap<>();
    digests.forEach(digest -> byPath.put(digest.path(), digest.sha256()));
    return byPath;
  }

  private static List<String> differences(
      SortedMap<String, String> then, SortedMap<String, String> now) {
    TreeSet<String> names = new TreeSet<>(then.keySet());
    names.addAll(now.keySet());
    List<String> sentences = new ArrayList<>();
    for (String name : names) {
      if (!now.containsKey(name)) {
        sentences.add(name + " is gone");
      } else if (!then.containsKey(name)) {
        sentences.add(name + " is new");
      } else if (!then.getOrDefault(name, "").equals(now.getOrDefault(name, ""))) {
        sentences.add(name + " has changed");
      }
    }
    return sentences;
  }
}
