package org.flopaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.flopaudit.data.DataException;
import org.flopaudit.report.ExitStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationTest {
  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();

  private Terminal terminal(Map<String, String> environment) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    return new Terminal(
        out, new PrintStream(err, true, StandardCharsets.UTF_8), Screens.NONE, environment);
  }

  private Configuration configuration(Map<String, String> environment, String... words) {
    return Configuration.of(arguments(words), terminal(environment), folder);
  }

  private static Arguments arguments(String... words) {
    return Arguments.read(CheckOptions.ofCheck(), List.of(words));
  }

  private Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void a_setting_holds_where_the_command_line_gives_none() throws IOException {
    Path file =
        file(
            "mine.yml",
            """
            fail-on: error
            min-level: warning
            allow-incomplete: true
            output: [sarif=a.sarif, json=b.json]
            levels:
              FA103: off
              compute-not-disclosed: error
            """);
    Configuration configuration = configuration(Map.of(), "--config", file.toString());
    Arguments all =
        configuration.completing(arguments("--fail-on=note", "cards"), CheckOptions.ofCheck());
    assertThat(all.value(CheckOptions.FAIL_ON)).contains("note");
    assertThat(all.value(CheckOptions.MIN_LEVEL)).contains("warning");
    assertThat(all.has(CheckOptions.ALLOW_INCOMPLETE)).isTrue();
    assertThat(all.values(CheckOptions.LEVEL))
        .containsExactly("FA103=off", "compute-not-disclosed=error");
    assertThat(all.operands()).containsExactly("cards");
    assertThat(configuration.origin(CheckOptions.MIN_LEVEL)).contains(file + ":2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fail-onn: error       | did you mean 'fail-on'?",
        "fail-on: eror         | did you mean 'error'?",
        "trust-repo: true      | unknown key 'trust-repo'",
        "level: x              | did you mean 'levels'?",
        "allow-incomplete: yes | expected true or false",
        "'levels: {FA101: of}' | did you mean 'off'?",
        "'fail-on: [a, b]'     | expected one value",
        "- a                   | expected a mapping",
      })
  void what_cannot_be_meant_is_refused_with_its_line(String line, String words) throws IOException {
    Path file = file("mine.yml", "min-level: note\n" + line + "\n");
    if (line.startsWith("-")) {
      Files.writeString(file, "\n" + line);
    }
    assertThatThrownBy(() -> configuration(Map.of(), "--config", file.toString()))
        .isInstanceOf(DataException.class)
        .hasMessageContaining(words)
        .hasMessageContaining("mine.yml:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"flopaudit.yml", ".github/flopaudit.yml"})
  void a_file_that_lies_in_what_is_checked_is_read_only_where_that_is_trusted(String name)
      throws IOException {
    file(name, "fail-on: never\n");
    Configuration distrustful = configuration(Map.of());
    assertThat(distrustful.origin(CheckOptions.FAIL_ON)).isEmpty();
    assertThat(distrustful.note().orElse("")).contains("is not read");
    assertThat(configuration(Map.of(), "--trust-repo").origin(CheckOptions.FAIL_ON)).isPresent();
    assertThat(configuration(Map.of(), "--trust-repo", "--no-config").note()).isEmpty();
  }

  @Test
  void it_is_looked_for_at_the_top_of_the_git_repository() throws IOException {
    file("flopaudit.yml", "fail-on: never\n");
    Files.createDirectories(folder.resolve(".git"));
    Path below = Files.createDirectories(folder.resolve("cards/heron"));
    Configuration found = Configuration.of(arguments("--trust-repo"), terminal(Map.of()), below);
    assertThat(found.origin(CheckOptions.FAIL_ON)).isPresent();
  }

  @Test
  void a_variable_names_a_file_and_the_command_line_goes_before_it() throws IOException {
    Path one = file("one.yml", "fail-on: note\n");
    Path two = file("two.yml", "fail-on: error\n");
    Map<String, String> environment = Map.of("FLOPAUDIT_CONFIG", one.toString());
    assertThat(configuration(environment).origin(CheckOptions.FAIL_ON)).contains(one + ":1");
    assertThat(configuration(environment, "--config=" + two).origin(CheckOptions.FAIL_ON))
        .contains(two + ":1");
    assertThatThrownBy(() -> configuration(Map.of(), "--config", "no-such.yml"))
        .isInstanceOf(UsageException.class);
  }

  @Test
  void it_is_shown_where_every_setting_comes_from() throws IOException {
    Path file = file("mine.yml", "min-level: warning\n");
    Arguments given = arguments("--config=" + file, "--fail-on=error", "show");
    assertThat(new ConfigCommand().run(given, terminal(Map.of()))).isEqualTo(ExitStatus.CLEAN);
    assertThat(out.toString().lines())
        .contains(
            "fail-on: error  [command line]",
            "min-level: warning  [" + file + ":1]",
            "format: text  [default]");
  }

  @Test
  void the_schema_in_the_documentation_is_the_one_of_the_options() throws IOException {
    new ConfigCommand().run(arguments("schema"), terminal(Map.of()));
    Path file = Path.of("docs/schemas/flopaudit-config-1.schema.json");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(file, out.toString());
    }
    assertThat(file).content().isEqualTo(out.toString());
  }
}
