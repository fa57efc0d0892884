package org.flopaudit.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of many repositories: JSON Lines, tar and Parquet, packed and not. */
class BulkFileTest {
  private static final String LINES =
      "{\"modelId\": \"heron/crane-7b\", \"card\": \"# Crane\", \"tags\": [\"gguf\"]}\n"
          + "{\"modelId\": \"heron/stork\", \"card\": \"# Stork\"}\n";

  private static final MessageType COLUMNS =
      MessageTypeParser.parseMessageType(
          "message row { optional binary modelId (STRING); optional int64 downloads;"
              + " optional group tags (LIST) { repeated group list {"
              + " optional binary element (STRING); } } optional binary card (STRING); }");

  @TempDir private Path folder;

  private final List<Repository> found = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(strings = {"hub.jsonl", "hub.jsonl.gz", "hub.jsonl.zst", "hub.ndjson.zst"})
  void lines_are_read_however_they_are_packed(String name) throws IOException {
    Path dump = Files.write(folder.resolve(name), packed(name, LINES));
    InputAccount account = read(dump);
    assertThat(found).extracting(Repository::id).containsExactly("heron/crane-7b", "heron/stork");
    assertThat(found.get(0).tags()).containsExactly("gguf");
    assertThat(text(0, 0)).isEqualTo("# Crane");
    assertThat(account.failures()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.jsonl", "a.jsonl.gz", "a.jsonl.zst"})
  void standard_input_is_read_however_it_is_packed(String name) throws IOException {
    InputAccount account =
        Inputs.of(List.of("-"))
            .withStandardInput(new ByteArrayInputStream(packed(name, LINES)))
            .forEach(found::add);
    assertThat(found).hasSize(2);
    assertThat(account.failures()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cut.jsonl.gz", "cut.jsonl.zst", "cut.tar.zst"})
  void a_packed_stream_that_is_cut_off_is_told(String name) throws IOException {
    byte[] whole = packed(name, LINES.repeat(2_000));
    Path dump = Files.write(folder.resolve(name), Arrays.copyOf(whole, whole.length / 2));
    assertThat(read(dump).problems())
        .singleElement()
        .extracting(Problem::sentence)
        .asString()
        .contains("damaged or cut off");
  }

  @Test
  void what_unpacks_to_more_than_is_allowed_is_read_as_far_as_that() throws IOException {
    Path bomb = Files.write(folder.resolve("bomb.jsonl.zst"), packed("zst", LINES.repeat(50_000)));
    assertThat(Files.size(bomb)).isLessThan(10_000);
    InputAccount account =
        Inputs.of(List.of(bomb.toString()))
            .withLimits(Limits.STANDARD.with(Limit.DUMP_BYTES, 100_000))
            .forEach(found::add);
    assertThat(found).hasSizeLessThan(2_000);
    assertThat(account.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.limit()).contains(Limit.DUMP_BYTES));
  }

  @ParameterizedTest
  @ValueSource(strings = {"hub.tar", "hub.tar.gz", "hub.tgz", "hub.tar.zst"})
  void an_archive_holds_a_repository_for_each_folder_with_a_card(String name) throws IOException {
    Path archive = folder.resolve(name);
    try (TarArchiveOutputStream tar = tar(archive)) {
      add(tar, "./heron/crane-7b/1_Pooling/config.json", "{}");
      add(tar, "./heron/crane-7b/README.md", "# Crane");
      add(tar, "./heron/crane-7b/config.json", "{}");
      add(tar, "./heron/crane-7b/model.safetensors", "weights");
      add(tar, "./heron/stork/README.md", "# Stork");
      add(tar, "./heron/wren/config.json", "{}");
      add(tar, "./heron__owl.md", "# Owl");
    }
    InputAccount account = read(archive);
    assertThat(found)
        .extracting(Repository::id)
        .containsExactly("heron/crane-7b", "heron/stork", "heron/owl", "heron/wren");
    assertThat(found.get(0).files())
        .extracting(RepositoryFile::path)
        .containsExactly(
            archive + "#heron/crane-7b/README.md", archive + "#heron/crane-7b/config.json");
    assertThat(found.get(0).names())
        .containsExactly("README.md", "config.json", "model.safetensors");
    assertThat(account.files()).isEqualTo(5);
    assertThat(account.skipped())
        .extracting(InputAccount.Skip::reason)
        .containsExactlyInAnyOrder(SkipReason.NOT_A_DOCUMENT, SkipReason.IN_SUBFOLDER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../heron/README.md",
        "heron/../../README.md",
        "a\\README.md",
        "a\u0007/README.md"
      })
  void a_name_that_leads_out_of_an_archive_is_told_and_not_read(String name) throws IOException {
    Path archive = folder.resolve("hub.tar");
    try (TarArchiveOutputStream tar = tar(archive)) {
      add(tar, name, "# Out");
      add(tar, "heron/README.md", "# Heron");
    }
    InputAccount account = read(archive);
    assertThat(found).extracting(Repository::id).containsExactly("heron");
    assertThat(account.problems())
        .singleElement()
        .extracting(Problem::sentence)
        .asString()
        .contains("no path inside an archive");
  }

  @Test
  void a_link_in_an_archive_is_not_followed() throws IOException {
    Path archive = folder.resolve("hub.tar");
    try (TarArchiveOutputStream tar = tar(archive)) {
      TarArchiveEntry link = new TarArchiveEntry("heron/README.md", TarConstants.LF_SYMLINK);
      link.setLinkName("/etc/passwd");
      tar.putArchiveEntry(link);
      tar.closeArchiveEntry();
    }
    InputAccount account = read(archive);
    assertThat(found).isEmpty();
    assertThat(account.skipped())
        .extracting(InputAccount.Skip::reason)
        .containsExactly(SkipReason.LINK_IN_ARCHIVE);
  }

  @Test
  void a_file_of_an_archive_is_bounded_as_one_on_disk() throws IOException {
    Path archive = folder.resolve("hub.tar");
    try (TarArchiveOutputStream tar = tar(archive)) {
      add(tar, "heron/README.md", "# Heron".repeat(1_000));
      add(tar, "stork/README.md", "# Stork");
    }
    Inputs.of(List.of(archive.toString()))
        .withLimits(Limits.STANDARD.with(Limit.CARD_BYTES, 1_000))
        .forEach(found::add);
    assertThat(found.get(0).files().get(0).read().problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.limit()).contains(Limit.CARD_BYTES));
    assertThat(text(1, 0)).isEqualTo("# Stork");
  }

  @Test
  void what_is_no_archive_is_told() throws IOException {
    Path archive = Files.writeString(folder.resolve("hub.tar"), "no archive ".repeat(200));
    assertThat(read(archive).problems())
        .singleElement()
        .extracting(Problem::sentence)
        .asString()
        .startsWith("damaged or cut off after its beginning");
  }

  @ParameterizedTest
  @EnumSource(names = {"UNCOMPRESSED", "SNAPPY", "ZSTD"})
  void parquet_is_read_by_its_columns(CompressionCodecName codec) throws IOException {
    Path dump = folder.resolve("hub.parquet");
    try (ParquetWriter<Group> writer = parquet(dump, codec)) {
      writer.write(row("heron/crane-7b", "# Crane", "gguf", "base_model:heron/crane"));
      writer.write(row("heron/stork", "# Stork"));
      writer.write(row("", "# Nobody's"));
      writer.write(new SimpleGroup(COLUMNS));
    }
    InputAccount account = read(dump);
    assertThat(found).extracting(Repository::id).containsExactly("heron/crane-7b", "heron/stork");
    assertThat(found.get(0).tags()).containsExactly("gguf", "base_model:heron/crane");
    assertThat(found.get(1).tags()).isEmpty();
    assertThat(text(1, 0)).isEqualTo("# Stork");
    assertThat(account.problems())
        .extracting(problem -> problem.position().line())
        .containsExactly(3, 4);
  }

  @Test
  void parquet_that_is_damaged_is_told() throws IOException {
    Path dump = folder.resolve("hub.parquet");
    try (ParquetWriter<Group> writer = parquet(dump, CompressionCodecName.ZSTD)) {
      writer.write(row("heron/crane-7b", "# Crane"));
    }
    byte[] bytes = Files.readAllBytes(dump);
    Arrays.fill(bytes, 4, bytes.length / 2, (byte) 0x55);
    Files.write(dump, bytes);
    assertThat(read(dump).failures()).isPositive();
    Files.writeString(dump, "no Parquet");
    assertThat(read(dump).problems())
        .singleElement()
        .extracting(Problem::sentence)
        .asString()
        .contains("no Parquet, or damaged");
  }

  private InputAccount read(Path input) {
    return Inputs.of(List.of(input.toString())).forEach(found::add);
  }

  private String text(int repository, int file) {
    return found.get(repository).files().get(file).read().file().orElseThrow().text();
  }

  private static byte[] packed(String name, String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = packing(name, bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static OutputStream packing(String name, OutputStream out) throws IOException {
    if (name.endsWith("gz")) {
      return new GZIPOutputStream(out);
    }
    return name.endsWith("zst") ? new ZstdOutputStream(out) : out;
  }

  private static TarArchiveOutputStream tar(Path archive) throws IOException {
    return new TarArchiveOutputStream(
        packing(archive.getFileName().toString(), Files.newOutputStream(archive)));
  }

  private static void add(TarArchiveOutputStream tar, String name, String text) throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name, true);
    entry.setName(name);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    entry.setSize(bytes.length);
    tar.putArchiveEntry(entry);
    tar.write(bytes);
    tar.closeArchiveEntry();
  }

  private static ParquetWriter<Group> parquet(Path file, CompressionCodecName codec)
      throws IOException {
    return ExampleParquetWriter.builder(new LocalOutputFile(file))
        .withType(COLUMNS)
        .withConf(new PlainParquetConfiguration())
        .withCompressionCodec(codec)
        .build();
  }

  private static Group row(String id, String card, String... tags) {
    Group row = new SimpleGroup(COLUMNS);
    row.add("modelId", id);
    row.add("downloads", 7L);
    row.add("card", card);
    Group list = row.addGroup("tags");
    for (String tag : tags) {
      list.addGroup("list").add("element", tag);
    }
    return row;
  }
}
