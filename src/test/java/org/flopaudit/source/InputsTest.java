package org.flopaudit.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {
  private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";
  private static final String OTHER_COMMIT = "fedcba9876543210fedcba9876543210fedcba98";

  @TempDir Path folder;

  private final List<Repository> found = new ArrayList<>();

  @Test
  void aFolderWithACardIsARepositoryAndItsRecordsAreReadWithIt() throws IOException {
    write("heron__crane-7b/README.md", "# Crane");
    write("heron__crane-7b/config.json", "{}");
    write("heron__crane-7b/model-00001-of-00002.safetensors", "weights");
    write("heron__crane-7b/LICENSE.md", "You may.");

    InputAccount account = read(folder.toString());

    assertThat(ids()).containsExactly("heron/crane-7b");
    assertThat(fileNames(0)).containsExactly("README.md", "config.json");
    assertThat(found.get(0).names())
        .containsExactly(
            "LICENSE.md", "README.md", "config.json", "model-00001-of-00002.safetensors");
    assertThat(account.repositories()).isEqualTo(1);
    assertThat(account.files()).isEqualTo(2);
    assertThat(reasons(account)).containsExactly(SkipReason.NOT_A_DOCUMENT, SkipReason.FORMALITY);
    assertThat(account.failures()).isZero();
  }

  @Test
  void foldersOfAnOrganisationNameTheirModels() throws IOException {
    write("heron/crane-7b/README.md", "# Crane");
    write("models/stork/README.md", "# Stork");
    write("wren/CARD.md", "# Wren");

    read(folder.toString());

    assertThat(ids()).containsExactly("heron/crane-7b", "stork", "wren");
  }

  @Test
  void aCollectionMayHaveACardOfItsOwnAndASubfolderWithoutCardBelongsToItsRepository()
      throws IOException {
    write("README.md", "# A collection");
    write("heron__crane-7b/README.md", "# Crane");
    write("heron__crane-7b/unet/config.json", "{}");
    write("heron__crane-7b/gguf/crane-Q4_0.gguf", "weights");

    InputAccount account = read(folder.toString());

    assertThat(ids()).containsExactly(folder.getFileName().toString(), "heron/crane-7b");
    assertThat(found.get(1).names())
        .containsExactly("README.md", "gguf/crane-Q4_0.gguf", "unet/config.json");
    assertThat(reasons(account)).containsExactly(SkipReason.IN_SUBFOLDER);
  }

  @Test
  void documentsThatStandInNoRepositoryAreOneEach() throws IOException {
    write("heron__crane-7b.md", "# Crane");
    write("stork.html", "<p>Stork</p>");

    read(folder.toString());

    assertThat(ids()).containsExactly("heron/crane-7b", "stork");
  }

  @Test
  void aHubCacheGivesTheSnapshotThatMainNamesAndFollowsItsLinks() throws IOException {
    String model = "hub/models--heron--crane-7b/";
    write(model + "blobs/aa", "# Crane");
    write(model + "refs/main", COMMIT);
    link(model + "snapshots/" + COMMIT + "/README.md", "../../blobs/aa");
    link(model + "snapshots/" + OTHER_COMMIT + "/README.md", "../../blobs/aa");
    write("hub/datasets--heron--fish/snapshots/x/README.md", "# Fish");

    InputAccount account = read(folder.resolve("hub").toString());

    assertThat(ids()).containsExactly("heron/crane-7b");
    assertThat(found.get(0).revision()).contains(COMMIT);
    assertThat(text(0)).isEqualTo("# Crane");
    assertThat(reasons(account)).containsExactly(SkipReason.OTHER_REVISION, SkipReason.NOT_A_MODEL);
  }

  @Test
  void aSnapshotNamedItselfIsReadUnderItsModelsName() throws IOException {
    String model = "models--heron--crane-7b/";
    write(model + "blobs/aa", "# Crane");
    link(model + "snapshots/" + COMMIT + "/README.md", "../../blobs/aa");

    InputAccount account = read(folder.resolve(model + "snapshots/" + COMMIT).toString());

    assertThat(ids()).containsExactly("heron/crane-7b");
    assertThat(found.get(0).revision()).contains(COMMIT);
    assertThat(account.failures()).isZero();
  }

  @Test
  void aCacheWithSeveralSnapshotsAndNoMainIsAProblem() throws IOException {
    write("models--heron--crane-7b/snapshots/a/README.md", "# A");
    write("models--heron--crane-7b/snapshots/b/README.md", "# B");

    InputAccount account = read(folder.toString());

    assertThat(found).isEmpty();
    assertThat(account.problems()).hasSize(1);
    assertThat(account.problems().get(0).sentence()).contains("refs/main", "2 to choose from");
  }

  @Test
  void aLinkOutOfTheInputIsRefusedAndCounted() throws IOException {
    write("secret.md", "# Secret");
    write("input/crane/README.md", "# Crane");
    link("input/crane/report.md", "../../secret.md");
    link("input/all", "/");

    InputAccount account = read(folder.resolve("input").toString());

    assertThat(fileNames(0)).containsExactly("README.md");
    assertThat(account.failures()).isEqualTo(2);
    assertThat(account.problems())
        .allSatisfy(problem -> assertThat(problem.sentence()).contains("leads out of the input"));
  }

  @Test
  void aLoopOfLinksEnds() throws IOException {
    write("crane/README.md", "# Crane");
    link("crane/again", ".");

    InputAccount account = read(folder.toString());

    assertThat(ids()).containsExactly("crane");
    assertThat(reasons(account)).containsExactly(SkipReason.LINK_TO_FOLDER);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aNameThatIsNoTextIsRefusedAndCounted() throws Exception {
    write("crane/README.md", "# Crane");
    String command = "echo '# Stork' >\"$(printf 'crane/b\\377d.md')\"";
    Process shell = new ProcessBuilder("sh", "-c", command).directory(folder.toFile()).start();
    assertThat(shell.waitFor()).isZero();

    InputAccount account = read(folder.toString());

    assertThat(fileNames(0)).containsExactly("README.md");
    assertThat(account.failures()).isEqualTo(1);
    assertThat(account.problems())
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.sentence()).startsWith("its name is not in the encoding"));
  }

  @Test
  void aCloneTellsWhereItCameFromAndWhichCommitItIs() throws IOException {
    write("work/README.md", "# Crane");
    write("work/.git/HEAD", "ref: refs/heads/main\n");
    write("work/.git/refs/heads/main", COMMIT + "\n");
    write(
        "work/.git/config",
        "[remote \"origin\"]\n\turl = https://huggingface.co/heron/crane-7b.git\n");

    read(folder.toString());

    assertThat(ids()).containsExactly("heron/crane-7b");
    assertThat(found.get(0).revision()).contains(COMMIT);
  }

  @Test
  void aCloneWhoseHeadPointsOutOfItsFolderTellsNoCommit() throws IOException {
    write("README.md", "# Crane");
    write("commit", COMMIT);
    write(".git/HEAD", "ref: refs/../../commit\n");

    read(folder.toString());

    assertThat(found.get(0).revision()).isEmpty();
  }

  @Test
  void filesOfOneFolderAreOneRepositoryAndOtherDocumentsStandAlone() throws IOException {
    write("crane/README.md", "# Crane");
    write("crane/config.json", "{}");
    write("papers/stork.md", "# Stork");
    write("papers/wren.md", "# Wren");

    read(
        path("papers/wren.md"),
        path("crane/config.json"),
        path("papers/stork.md"),
        path("crane/README.md"));

    assertThat(ids()).containsExactly("crane", "stork", "wren");
    assertThat(fileNames(0)).containsExactly("README.md", "config.json");
    assertThat(found.get(0).files().get(0).path()).isEqualTo(path("crane/README.md"));
  }

  @Test
  void theOrderOfArgumentsDoesNotMatterAndNothingIsReadTwice() throws IOException {
    write("b/README.md", "# B");
    write("a/README.md", "# A");

    InputAccount account = read(path("b/README.md"), path("b"), path("a"), path("a"));

    assertThat(ids()).containsExactly("a", "b");
    assertThat(account.skipped())
        .containsExactly(
            new InputAccount.Skip(SkipReason.NAMED_TWICE, 1, List.of(path("b/README.md"))));
  }

  @Test
  void whatIsMissingIsAProblemAndTheRestIsRead() throws IOException {
    write("a/README.md", "# A");

    InputAccount account = read(path("a"), path("nowhere"), "\0");

    assertThat(ids()).containsExactly("a");
    assertThat(account.problems())
        .extracting(Problem::sentence)
        .containsExactlyInAnyOrder(
            "there is no such file or folder; check the spelling of the path",
            "expected the path of a file or a folder");
  }

  @Test
  void aListNamesInputsAndListsInListsAreNotFollowed() throws IOException {
    write("a/README.md", "# A");
    write("list.txt", "# models\n\n" + path("a") + "\n@more.txt\n");

    InputAccount account = read("@" + path("list.txt"));

    assertThat(ids()).containsExactly("a");
    assertThat(account.problems()).extracting(Problem::path).containsExactly("@more.txt");
  }

  @Test
  void aDumpIsReadLineByLineAndABrokenLineIsAProblemOfItsOwn() throws IOException {
    String dump =
        """
        {"modelId": "heron/crane-7b", "card": "# Crane", "tags": ["gguf", 7], "likes": NaN}

        {"id": "heron/stork", "downloads": {"all": [1, 2]}, "card": ""}
        {"modelId": "heron/wren", "card":
        {"card": "# Nobody"}
        ["heron/kite"]
        {"modelId": "heron/kite"}
        """;
    write("dump.jsonl", dump);

    InputAccount account = read(path("dump.jsonl"));

    assertThat(ids()).containsExactly("heron/crane-7b", "heron/stork");
    assertThat(found.get(0).tags()).containsExactly("gguf");
    assertThat(found.get(0).files().get(0).path())
        .isEqualTo(path("dump.jsonl") + "#heron/crane-7b/README.md");
    assertThat(account.problems())
        .extracting(problem -> problem.position().line())
        .containsExactly(4, 5, 6, 7);
  }

  @Test
  void aPackedDumpThatIsCutOffGivesWhatCouldBeReadAndSaysSo() throws IOException {
    StringBuilder dump = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      dump.append("{\"modelId\": \"heron/m").append(i).append("\", \"card\": \"# ");
      dump.append(Integer.toHexString(i * 0x9E3779B1)).append("\"}\n");
    }
    byte[] packed = gzip(dump.toString());
    Files.write(folder.resolve("whole.jsonl.gz"), packed);
    Files.write(folder.resolve("cut.jsonl.gz"), Arrays.copyOf(packed, packed.length / 2));

    assertThat(read(path("whole.jsonl.gz")).failures()).isZero();
    assertThat(found).hasSize(20_000);
    found.clear();
    InputAccount cut = read(path("cut.jsonl.gz"));

    assertThat(found).hasSizeBetween(1, 19_999);
    assertThat(cut.problems()).hasSize(1);
    assertThat(cut.problems().get(0).sentence()).contains("cut off here");
    assertThat(cut.problems().get(0).position().line()).isGreaterThan(found.size());
  }

  @Test
  void aDumpInsideAFolderIsNotReadUnlessNamed() throws IOException {
    write("crane/README.md", "# Crane");
    write("crane/train.jsonl", "{\"text\": \"a\"}");

    InputAccount account = read(folder.toString());

    assertThat(reasons(account)).containsExactly(SkipReason.DUMP_IN_FOLDER);
    assertThat(account.failures()).isZero();
  }

  @Test
  void standardInputIsACardAPageOrADump() {
    record Case(String text, List<String> paths) {}
    List<Case> cases =
        List.of(
            new Case("# Crane", List.of("stdin/README.md")),
            new Case("<p align=center>Crane</p>", List.of("stdin/README.md")),
            new Case("\n<!DOCTYPE html><p>Crane", List.of("stdin/report.html")),
            new Case(
                "{\"modelId\": \"heron/crane\", \"card\": \"#\"}",
                List.of("stdin#heron/crane/README.md")));
    for (Case example : cases) {
      found.clear();
      byte[] bytes = example.text().getBytes(StandardCharsets.UTF_8);
      Inputs.of(List.of("-"))
          .withStandardInput(new ByteArrayInputStream(bytes))
          .forEach(found::add);
      assertThat(found)
          .flatExtracting(Repository::files)
          .extracting("path")
          .as(example.text())
          .isEqualTo(example.paths());
    }
  }

  @Test
  void aFileAboveTheLimitIsAProblemOfItsReading() throws IOException {
    write("crane/README.md", "123456789");

    Inputs.of(List.of(path("crane")))
        .withLimits(Limits.STANDARD.with(Limit.CARD_BYTES, 8))
        .forEach(found::add);
    Reading refused = found.get(0).files().get(0).read();
    found.clear();
    Inputs.of(List.of(path("crane")))
        .withLimits(Limits.STANDARD.with(Limit.CARD_BYTES, 9))
        .forEach(found::add);

    assertThat(refused.file()).isEmpty();
    assertThat(refused.problems().get(0).sentence()).contains("larger than the 8 bytes");
    assertThat(text(0)).isEqualTo("123456789");
  }

  @Test
  void thereMayBeNothingToRead() {
    InputAccount account = read(folder.toString());

    assertThat(account).isEqualTo(new InputAccount(0, 0, List.of(), 0, List.of()));
  }

  private InputAccount read(String... arguments) {
    return Inputs.of(List.of(arguments)).forEach(found::add);
  }

  private List<String> ids() {
    return found.stream().map(Repository::id).toList();
  }

  private List<String> fileNames(int repository) {
    return found.get(repository).files().stream().map(RepositoryFile::name).toList();
  }

  private String text(int repository) {
    Optional<SourceFile> file = found.get(repository).files().get(0).read().file();
    return file.orElseThrow().text();
  }

  private static List<SkipReason> reasons(InputAccount account) {
    return account.skipped().stream().map(InputAccount.Skip::reason).toList();
  }

  private String path(String name) {
    return folder + "/" + name;
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void link(String name, String target) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.createSymbolicLink(file, Path.of(target));
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
