package org.flopaudit.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.flopaudit.source.SourceFile;

/** Where data files come from: the ones that ship with the program, or a folder of the user's. */
public interface DataFolder {

  /** The names of the files directly below a folder, sorted. */
  List<String> list(String folder);

  /**
   * Reads a file of this folder.
   *
   * @param name a path below it, with forward slashes, such as {@code lexicon/units.table}
   * @throws UncheckedIOException if it cannot be read
   */
  SourceFile read(String name);

  /**
   * Reads a file of this folder that holds one mapping in YAML.
   *
   * @throws DataException at once if it is not YAML
   */
  default DataNode node(String name, Faults faults) {
    return DataNode.read(read(name), faults);
  }

  /**
   * Reads a table of this folder.
   *
   * @param fields how many fields a row must have; rows with fewer are faults
   */
  default List<TextTable.Row> rows(String name, int fields, Faults faults) {
    return TextTable.rows(read(name), fields, faults);
  }

  /** The files that ship with the program: {@code rulesets/} inside the jar or the build folder. */
  static DataFolder builtIn() {
    return BuiltIn.FOLDER;
  }

  /** A folder on disk. */
  static DataFolder at(Path folder) {
    return new OnDisk(folder);
  }

  /** A folder on disk. */
  record OnDisk(Path root) implements DataFolder {
    @Override
    public List<String> list(String folder) {
      Path path = root.resolve(folder);
      if (!Files.isDirectory(path)) {
        return List.of();
      }
      try (Stream<Path> files = Files.list(path)) {
        return files
            .filter(Files::isRegularFile)
            .map(
                file ->
                    folder.isEmpty()
                        ? file.getFileName().toString()
                        : folder + "/" + file.getFileName())
            .sorted()
            .toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public SourceFile read(String name) {
      try {
        return new SourceFile(root.resolve(name).toString(), Files.readString(root.resolve(name)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The text of the program's own files, inside its jar or beside its classes. */
  final class BuiltIn implements DataFolder {
    private static final DataFolder FOLDER = found();
    private static final String ROOT = "rulesets/";

    private BuiltIn() {}

    private static DataFolder found() {
      DataFolder text = new BuiltIn();
      return CompiledFolder.find(text).orElse(text);
    }

    @Override
    public List<String> list(String folder) {
      try {
        URI classes = DataFolder.class.getProtectionDomain().getCodeSource().getLocation().toURI();
        return new OnDisk(Path.of(classes).resolve(ROOT)).list(folder);
      } catch (URISyntaxException e) {
        throw new IllegalStateException("the program cannot find its own classes", e);
      }
    }

    @Override
    public SourceFile read(String name) {
      try (InputStream in = DataFolder.class.getResourceAsStream("/" + ROOT + name)) {
        if (in == null) {
          throw new IOException("the program lacks its own file " + ROOT + name);
        }
        return new SourceFile(ROOT + name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
