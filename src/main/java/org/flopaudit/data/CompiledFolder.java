package org.flopaudit.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.flopaudit.source.Position;
import org.flopaudit.source.SourceFile;

/**
 * The data files that ship with the program, parsed when it was built by {@link DataCompiler}: a
 * short run would otherwise spend most of its time on parsing YAML and tables. Only the file that
 * is asked for is unfolded, and its text is read only to show a fault.
 */
final class CompiledFolder implements DataFolder {
  private final DataFolder text;
  private final byte[] bytes;
  private final Map<String, Integer> places = new LinkedHashMap<>();

  /**
   * Data in compiled form.
   *
   * @param text the same files as text
   */
  CompiledFolder(byte[] bytes, DataFolder text) {
    this.text = text;
    this.bytes = bytes;
    CompiledReader directory = new CompiledReader(bytes, 0);
    int files = directory.number();
    int place = 0;
    for (int i = 0; i < files; i++) {
      places.put(directory.text(), place);
      place += directory.number();
    }
    int bodies = directory.place();
    places.replaceAll((name, start) -> start + bodies);
  }

  /** The compiled form in the program's jar, if the program runs from one. */
  static Optional<DataFolder> find(DataFolder text) {
    // Classes in a folder are those of a build that goes on, and there the text may be newer.
    return Optional.ofNullable(DataFolder.class.getResource("/" + DataCompiler.FILE))
        .filter(url -> url.getProtocol().equals("jar"))
        .map(
            url -> {
              try (InputStream in = url.openStream()) {
                return new CompiledFolder(in.readAllBytes(), text);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  @Override
  public List<String> list(String folder) {
    String prefix = folder + "/";
    return places.keySet().stream()
        .filter(name -> name.startsWith(prefix) && name.indexOf('/', prefix.length()) < 0)
        .sorted()
        .toList();
  }

  @Override
  public SourceFile read(String name) {
    return text.read(name);
  }

  @Override
  public DataNode node(String name, Faults faults) {
    return new DataNode(() -> read(name), tree(body(name)), faults);
  }

  @Override
  public List<TextTable.Row> rows(String name, int fields, Faults faults) {
    CompiledReader body = body(name);
    Supplier<SourceFile> file = () -> read(name);
    int count = body.number();
    List<TextTable.Row> rows = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int line = body.number();
      int parts = body.number();
      List<String> row = new ArrayList<>(parts);
      for (int j = 0; j < parts; j++) {
        row.add(body.text());
      }
      rows.add(new TextTable.Row(file, line, row));
    }
    return TextTable.complete(rows, fields, faults);
  }

  private CompiledReader body(String name) {
    Integer place = places.get(name);
    if (place == null) {
      throw new UncheckedIOException(new IOException("the program lacks its own file " + name));
    }
    return new CompiledReader(bytes, place);
  }

  private static DataTree tree(CompiledReader body) {
    int kind = body.number();
    Position at = body.position();
    if (kind == DataCompiler.SCALAR) {
      return new DataTree.Scalar(at, body.text());
    }
    int size = body.number();
    if (kind == DataCompiler.SEQUENCE) {
      List<DataTree> elements = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        elements.add(tree(body));
      }
      return new DataTree.Sequence(at, elements);
    }
    List<DataTree.Entry> entries = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      entries.add(new DataTree.Entry(body.position(), body.text(), tree(body)));
    }
    return new DataTree.Mapping(at, entries);
  }
}
