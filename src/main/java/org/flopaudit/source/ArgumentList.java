package org.flopaudit.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The inputs that a user named, with the lines of an {@code @list.txt} in the place of the list.
 */
final class ArgumentList {
  private final InputStream standardInput;
  private final Limits limits;
  private final InputAccount.Keeper account;

  ArgumentList(InputStream standardInput, Limits limits, InputAccount.Keeper account) {
    this.standardInput = standardInput;
    this.limits = limits;
    this.account = account;
  }

  /** Every input once, sorted; what is no path at all is told to the account. */
  SortedSet<String> expand(List<String> arguments) {
    SortedSet<String> expanded = new TreeSet<>();
    for (String argument : arguments) {
      if (argument.startsWith("@")) {
        lines(argument.substring(1)).forEach(line -> addLine(line, expanded));
      } else {
        add(argument, expanded);
      }
    }
    return expanded;
  }

  private void addLine(String line, SortedSet<String> expanded) {
    if (line.startsWith("@")) {
      account.failed(Problem.of(line, "a list that is named in a list is not followed"));
    } else {
      add(line, expanded);
    }
  }

  private void add(String argument, SortedSet<String> expanded) {
    if (isPath(argument)) {
      expanded.add(argument);
    } else {
      account.failed(Problem.of(argument, "expected the path of a file or a folder"));
    }
  }

  private static boolean isPath(String argument) {
    try {
      return !argument.isBlank() && !Path.of(argument).toString().isEmpty();
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** The lines of a list that are neither blank nor comments. */
  private List<String> lines(String list) {
    Reading reading = read(list);
    reading.problems().forEach(account::failed);
    return reading
        .file()
        .map(SourceFile::text)
        .orElse("")
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .toList();
  }

  private Reading read(String list) {
    if (!isPath(list)) {
      return Reading.failed(Problem.of("@" + list, "expected the path of a list after '@'"));
    }
    if (!list.equals("-")) {
      return new FileOnDisk(list, list, Path.of(list), limits).read();
    }
    try {
      return BoundedRead.of(list, standardInput, limits, list);
    } catch (IOException e) {
      return Reading.failed(FileOnDisk.unreadable(list, e));
    }
  }
}
