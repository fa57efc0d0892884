package org.flopaudit.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/**
 * A dump of cards as Parquet, with the columns of the hub's own: {@code modelId} or {@code id},
 * {@code card} and, where present, {@code tags}. One group of rows is held at a time.
 */
final class ParquetDump {
  private static final Set<String> COLUMNS = Set.of("modelId", "id", "card", "tags");
  private static final Set<CompressionCodecName> PACKINGS =
      EnumSet.of(
          CompressionCodecName.UNCOMPRESSED,
          CompressionCodecName.SNAPPY,
          CompressionCodecName.ZSTD);
  private static final int MOST_TAGS = 1_000;

  /** A list of texts is a group of repeated groups of one text. */
  private static final int DEEPEST = 3;

  private final DumpedCards cards;
  private long row;

  ParquetDump(DumpedCards cards) {
    this.cards = cards;
  }

  /** Reads a dump to its end, or to where it breaks. */
  void read(Path file) {
    try (ParquetFileReader reader = sound(() -> open(file))) {
      MessageType all = reader.getFileMetaData().getSchema();
      requireKnownPacking(reader.getFooter());
      MessageType wanted = wanted(all);
      reader.setRequestedSchema(wanted);
      MessageColumnIO columns = new ColumnIOFactory().getColumnIO(wanted, all);
      int groups = reader.getRowGroups().size();
      for (int group = 0; group < groups; group++) {
        PageReadStore rows = sound(reader::readNextRowGroup);
        RecordReader<Group> records =
            sound(() -> columns.getRecordReader(rows, new GroupRecordConverter(wanted)));
        for (long i = 0; i < rows.getRowCount(); i++) {
          DumpedCards.Entry entry = sound(() -> entry(records.read()));
          cards.deliver(++row, entry);
        }
      }
    } catch (IOException e) {
      cards.fail(row + 1, "not read from here on: " + e.getMessage());
    }
  }

  private static ParquetFileReader open(Path file) throws IOException {
    ParquetReadOptions options =
        ParquetReadOptions.builder(new PlainParquetConfiguration()).build();
    return ParquetFileReader.open(new LocalInputFile(file), options);
  }

  /** A step of the library, which throws whatever it comes across where a file is damaged. */
  private interface Step<T> {
    T take() throws IOException;
  }

  private static <T> T sound(Step<T> step) throws IOException {
    try {
      return step.take();
    } catch (IOException | RuntimeException e) {
      throw new IOException("the file is no Parquet, or damaged: " + e, e);
    }
  }

  /** The others need parts of Hadoop that do not ship. */
  private static void requireKnownPacking(ParquetMetadata footer) throws IOException {
    for (BlockMetaData group : footer.getBlocks()) {
      for (ColumnChunkMetaData column : group.getColumns()) {
        if (!PACKINGS.contains(column.getCodec())) {
          throw new IOException(
              "its columns are packed by " + column.getCodec() + "; expected snappy, zstd or none");
        }
      }
    }
  }

  private static MessageType wanted(MessageType all) throws IOException {
    List<Type> fields =
        all.getFields().stream().filter(field -> COLUMNS.contains(field.getName())).toList();
    if (fields.stream().noneMatch(field -> field.getName().equals("card"))) {
      throw new IOException("expected the columns 'modelId' or 'id' and 'card'");
    }
    return new MessageType(all.getName(), fields);
  }

  private static DumpedCards.Entry entry(Group values) {
    return new DumpedCards.Entry(
        text(values, "modelId").or(() -> text(values, "id")).orElse(""),
        text(values, "card"),
        texts(values));
  }

  private static Optional<String> text(Group values, String column) {
    GroupType type = values.getType();
    boolean isThere =
        type.containsField(column)
            && type.getType(column).isPrimitive()
            && values.getFieldRepetitionCount(column) > 0;
    return isThere ? Optional.of(values.getString(column, 0)) : Optional.empty();
  }

  private static List<String> texts(Group values) {
    List<String> texts = new ArrayList<>();
    if (values.getType().containsField("tags")) {
      collect(values, values.getType().getFieldIndex("tags"), texts, DEEPEST);
    }
    return texts;
  }

  /** Collects the texts of a field, however many groups its writer put around them. */
  private static void collect(Group values, int field, List<String> texts, int depth) {
    boolean isText = values.getType().getType(field).isPrimitive();
    int count = Math.min(values.getFieldRepetitionCount(field), MOST_TAGS);
    for (int i = 0; i < count && texts.size() < MOST_TAGS; i++) {
      if (isText) {
        texts.add(values.getString(field, i));
      } else if (depth > 0) {
        Group inner = values.getGroup(field, i);
        for (int each = 0; each < inner.getType().getFieldCount(); each++) {
          collect(inner, each, texts, depth - 1);
        }
      }
    }
  }
}
