package org.flopaudit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.flopaudit.report.ExitStatus;
import org.flopaudit.report.JsonText;
import org.flopaudit.report.Visible;
import org.flopaudit.source.Limit;

/** Shows the settings that hold, and where each comes from. */
final class ConfigCommand implements Command {

  /** What to show. */
  private enum Action {
    SHOW,
    SCHEMA
  }

  @Override
  public String name() {
    return "config";
  }

  @Override
  public String summary() {
    return "show the settings of a check and where each comes from, or the schema of flopaudit.yml";
  }

  @Override
  public String operands() {
    return "show|schema";
  }

  @Override
  public List<Option> options() {
    return CheckOptions.ofCheck();
  }

  @Override
  public ExitStatus run(Arguments given, Terminal terminal) throws IOException {
    if (given.operands().size() != 1) {
      throw new UsageException("config needs one action: show or schema");
    }
    Action action = Words.constant("action", Action.class, given.operands().get(0));
    if (action == Action.SCHEMA) {
      schema(terminal);
      return ExitStatus.CLEAN;
    }
    Configuration configuration = Configuration.of(given, terminal, Path.of(""));
    Arguments all = configuration.completing(given, options());
    List<Option> shown = new ArrayList<>(Configuration.settable());
    shown.add(CheckOptions.LEVEL);
    for (Option option : shown) {
      terminal.print(Visible.line(line(option, given, all, configuration)));
    }
    for (Limit limit : Limit.values()) {
      terminal.print(line(limit, given, all, configuration));
    }
    configuration.note().ifPresent(terminal::complain);
    return ExitStatus.CLEAN;
  }

  private static String line(
      Option option, Arguments given, Arguments all, Configuration configuration) {
    String value = option.takesValue() ? String.join(", ", all.values(option)) : "true";
    String origin =
        given.has(option) ? "command line" : configuration.origin(option).orElse("default");
    if (!all.has(option)) {
      value = option.takesValue() ? option.otherwise() : "false";
    }
    return option.key() + ": " + (value.isEmpty() ? "-" : value) + "  [" + origin + "]";
  }

  private static String line(
      Limit limit, Arguments given, Arguments all, Configuration configuration) {
    String origin = "default";
    if (all.values(CheckOptions.LIMIT).stream().anyMatch(it -> it.startsWith(limit.key() + "="))) {
      origin =
          given.has(CheckOptions.LIMIT)
              ? "command line"
              : configuration.origin(CheckOptions.LIMIT).orElse("default");
    }
    long number = LimitWords.limits(all.values(CheckOptions.LIMIT)).of(limit);
    return "limits." + limit.key() + ": " + number + " " + limit.bounded() + "  [" + origin + "]";
  }

  /** A JSON schema of the file, for editors; the same as in {@code docs/schemas}. */
  private static void schema(Terminal terminal) throws IOException {
    try (JsonText json = JsonText.indented(terminal.out())) {
      json.object().text("$schema", "https://json-schema.org/draft/2020-12/schema");
      json.text("title", "flopaudit.yml").text("type", "object");
      json.truth("additionalProperties", false).object("properties");
      for (Option option : Configuration.settable()) {
        property(option, json);
      }
      json.object("levels").text("type", "object");
      json.text("description", "the level of each rule, by its code or name");
      json.object("additionalProperties");
      json.texts("enum", List.of("off", "note", "warning", "error")).end().end();
      limits(json);
      json.end().end();
    }
    terminal.out().write('\n');
  }

  private static void limits(JsonText json) throws IOException {
    json.object("limits").text("type", "object");
    json.text("description", "how much is read of what strangers write");
    json.truth("additionalProperties", false).object("properties");
    for (Limit limit : Limit.values()) {
      json.object(limit.key()).text("description", limit.bounded()).text("type", "integer");
      json.number("minimum", 1).number("maximum", limit.most());
      json.number("default", limit.standard()).end();
    }
    json.end().end();
  }

  private static void property(Option option, JsonText json) throws IOException {
    json.object(option.key()).text("description", option.help());
    if (!option.takesValue()) {
      json.text("type", "boolean");
    } else if (option.repeatable()) {
      json.texts("type", List.of("string", "array"));
      json.object("items").text("type", "string").end();
    } else {
      json.texts("type", List.of("string", "integer"));
      if (!option.choices().isEmpty()) {
        json.texts("enum", option.choices());
      }
    }
    if (!option.otherwise().isEmpty()) {
      json.text("default", option.otherwise());
    }
    json.end();
  }
}
