package org.flopaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs the launcher in a checkout of its own, with a jar that echoes and a Maven that copies. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherTest {
  private static final List<String> ARCHIVES = List.of(".jsa", ".aot");
  private static final String BUILDING = "flopaudit: building it from source, once\n";
  @TempDir private Path folder;

  private Path checkout;
  private Path tools;
  private Path cache;

  /** What a run of the launcher came to. */
  private record Run(int status, String out, String err) {}

  @BeforeEach
  void makeCheckout() throws IOException {
    folder = folder.toRealPath();
    checkout = Files.createDirectories(folder.resolve("check out"));
    cache = folder.resolve("cache");
    tools = Files.createDirectories(folder.resolve("tools"));
    Files.copy(
        Path.of("flopaudit"), checkout.resolve("flopaudit"), StandardCopyOption.COPY_ATTRIBUTES);
    Files.writeString(checkout.resolve("pom.xml"), "<project/>");
    Files.writeString(checkout.resolve("README.md"), "# A checkout");
    Files.createDirectories(checkout.resolve("src/main"));
    Files.createDirectories(checkout.resolve("rulesets"));
    writeJar(folder.resolve("echo.jar"));
    script(
        "mvn",
        "echo noise of Maven",
        "cp '" + folder.resolve("echo.jar") + "' target/flopaudit.jar",
        "echo \"$@\" >>'" + folder.resolve("builds") + "'");
  }

  @Test
  void builds_what_is_missing_and_says_one_line() throws Exception {
    Run run = run(checkout, "./flopaudit", "check", "two words");
    assertThat(run).isEqualTo(new Run(0, "check|two words in " + checkout + "\n", BUILDING));
    assertThat(folder.resolve("builds")).hasContent("-q -B -Dquick -Dmaven.test.skip=true package");
  }

  @Test
  void names_are_utf_8_whatever_the_locale() throws Exception {
    run(checkout, "./flopaudit");
    String named = "./flopaudit \"$(printf '\\303\\270re')\"";
    for (String locale : List.of("", "C", "xx_XX.UTF-8")) {
      assertThat(run(checkout, Map.of("LC_ALL", locale), "-c", named).out())
          .startsWith("\u00f8re in ");
    }
  }

  @Test
  void builds_once() throws Exception {
    run(checkout, "./flopaudit");
    assertThat(run(checkout, "./flopaudit").err()).isEmpty();
    assertThat(Files.readAllLines(folder.resolve("builds"))).hasSize(1);
  }

  @Test
  void builds_again_when_a_ruleset_is_newer_than_the_jar() throws Exception {
    run(checkout, "./flopaudit");
    Path ruleset = Files.writeString(checkout.resolve("rulesets/words.table"), "word");
    Files.setLastModifiedTime(ruleset, FileTime.from(Instant.now().plus(Duration.ofMinutes(1))));
    assertThat(run(checkout, "./flopaudit").err()).isEqualTo(BUILDING);
  }

  @Test
  void runs_in_the_folder_it_is_called_from() throws Exception {
    Path elsewhere = Files.createDirectories(folder.resolve("else where"));
    Run run = run(elsewhere, checkout.resolve("flopaudit").toString(), "extract");
    assertThat(run.out()).isEqualTo("extract in " + elsewhere + "\n");
  }

  @Test
  void is_found_through_a_chain_of_links() throws Exception {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("first"), checkout.resolve("flopaudit"));
    Files.createSymbolicLink(bin.resolve("second"), Path.of("first"));
    assertThat(run(folder, "bin/second", "rules").out()).isEqualTo("rules in " + folder + "\n");
  }

  @Test
  void hands_on_the_exit_status() throws Exception {
    assertThat(run(checkout, "./flopaudit", "end-with", "4").status()).isEqualTo(4);
  }

  @Test
  void shows_what_maven_says_only_when_the_build_fails() throws Exception {
    script("mvn", "echo the pom is torn", "exit 1");
    assertThat(run(checkout, "./flopaudit"))
        .isEqualTo(
            new Run(
                70,
                "",
                BUILDING + "the pom is torn\nflopaudit: the build failed, as Maven says above\n"));
  }

  @Test
  void says_that_maven_is_missing() throws Exception {
    Files.delete(tools.resolve("mvn"));
    for (String tool : List.of("readlink", "sed", "find", "head", "mkdir")) {
      script(tool, "exec '" + onPath(tool) + "' \"$@\"");
    }
    Run run = run(checkout, Map.of("PATH", tools.toString()), "./flopaudit");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("no mvn is on the path").hasLineCount(1);
  }

  @Test
  void says_that_java_is_missing() throws Exception {
    Map<String, String> bare = Map.of("PATH", tools.toString(), "JAVA_HOME", "");
    Run run = run(checkout, bare, "./flopaudit");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("no java is on the path").hasLineCount(1);
  }

  @Test
  void refuses_an_old_java() throws Exception {
    Path old = folder.resolve("old");
    Path programs = Files.createDirectories(old.resolve("bin"));
    Files.copy(tools.resolve("mvn"), programs.resolve("java"), StandardCopyOption.COPY_ATTRIBUTES);
    Files.writeString(old.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");
    Run run = run(checkout, Map.of("JAVA_HOME", old.toString()), "./flopaudit");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("Java 17 or later", "is version 11.0.2").hasLineCount(1);
  }

  @Test
  void works_where_the_cache_cannot_be_written() throws Exception {
    Run run = run(checkout, Map.of("XDG_CACHE_HOME", "/dev/null/cache"), "./flopaudit", "laws");
    assertThat(run).isEqualTo(new Run(0, "laws in " + checkout + "\n", BUILDING));
  }

  @Test
  void works_without_a_home() throws Exception {
    Run run = run(checkout, Map.of("XDG_CACHE_HOME", "", "HOME", ""), "./flopaudit", "laws");
    assertThat(run).isEqualTo(new Run(0, "laws in " + checkout + "\n", BUILDING));
  }

  @Test
  void loads_classes_from_the_archive_that_its_first_run_made() throws Exception {
    // Java itself leaves an archive unused where there is a space in the path.
    checkout = Files.move(checkout, folder.resolve("checkout"));
    run(checkout, "./flopaudit");
    awaitArchive();
    Map<String, String> logging = Map.of("FLOPAUDIT_JAVA_OPTIONS", "-Xlog:class+load");
    assertThat(run(checkout, logging, "./flopaudit").out())
        .contains("org.flopaudit.cli.Echo source: shared objects file (top)");
  }

  @Test
  void an_archive_that_is_torn_does_no_harm() throws Exception {
    run(checkout, "./flopaudit");
    Path archive = awaitArchive();
    Files.delete(archive);
    Files.writeString(archive, "torn");
    Run run = run(checkout, "./flopaudit", "check");
    assertThat(run.status()).isZero();
    assertThat(run.out()).isEqualTo("check in " + checkout + "\n");
  }

  @Test
  void an_archive_of_an_earlier_build_is_made_anew() throws Exception {
    run(checkout, "./flopaudit");
    Path archive = awaitArchive();
    FileTime before = FileTime.from(Instant.now().minus(Duration.ofHours(1)));
    Files.setLastModifiedTime(archive, before);
    assertThat(run(checkout, "./flopaudit", "check").out())
        .isEqualTo("check in " + checkout + "\n");
    awaitNewerThan(archive, before);
  }

  private static void awaitNewerThan(Path file, FileTime time) throws Exception {
    for (int i = 0; i < 600 && !isNewer(file, time); i++) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    assertThat(isNewer(file, time)).isTrue();
  }

  private static boolean isNewer(Path file, FileTime time) throws IOException {
    return Files.exists(file) && Files.getLastModifiedTime(file).compareTo(time) > 0;
  }

  /** The background run that makes it takes its time; without it this waits and then fails. */
  private Path awaitArchive() throws IOException, InterruptedException {
    for (int i = 0; i < 600; i++) {
      if (Files.isDirectory(cache.resolve("flopaudit"))) {
        try (Stream<Path> files = Files.list(cache.resolve("flopaudit"))) {
          List<Path> archives =
              files.filter(file -> ARCHIVES.stream().anyMatch(file.toString()::endsWith)).toList();
          if (!archives.isEmpty()) {
            return archives.get(0);
          }
        }
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new AssertionError("no archive was made in " + cache);
  }

  private Run run(Path directory, String... command) throws Exception {
    return run(directory, Map.of(), command);
  }

  private Run run(Path directory, Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile(folder, "out", "");
    Path err = Files.createTempFile(folder, "err", "");
    List<String> words = new ArrayList<>(List.of("/bin/sh"));
    words.addAll(List.of(command));
    ProcessBuilder process =
        new ProcessBuilder(words)
            .directory(directory.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    process.environment().clear();
    process.environment().put("PATH", tools + ":/usr/bin:/bin");
    process.environment().put("JAVA_HOME", System.getProperty("java.home"));
    process.environment().put("XDG_CACHE_HOME", cache.toString());
    process.environment().putAll(environment);
    int status = process.start().waitFor();
    return new Run(status, Files.readString(out), Files.readString(err));
  }

  private void script(String name, String... lines) throws IOException {
    Path script = tools.resolve(name);
    Files.writeString(script, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static Path onPath(String tool) {
    return Stream.of("/usr/bin", "/bin")
        .map(directory -> Path.of(directory, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("this system has no " + tool));
  }

  private static void writeJar(Path jar) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Echo.class.getName());
    String entry = Echo.class.getName().replace('.', '/') + ".class";
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest);
        InputStream code = Echo.class.getResourceAsStream("/" + entry)) {
      out.putNextEntry(new ZipEntry(entry));
      out.write(code.readAllBytes());
      out.closeEntry();
    }
  }
}
