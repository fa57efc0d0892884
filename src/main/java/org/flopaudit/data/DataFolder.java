package org.flopaudit.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarFile;
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

  /** The files that ship with the program: {@code rulesets/} inside the jar or the build folder. */
  static DataFolder builtIn() {
    return BuiltIn.INSTANCE;
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

  /** The files inside the program's own jar, or beside its classes while it is being built. */
  final class BuiltIn implements DataFolder {
    private static final BuiltIn INSTANCE = new BuiltIn();
    private static final String ROOT = "rulesets/";

    private BuiltIn() {}

    @Override
    public List<String> list(String folder) {
      Path code = code();
      if (Files.isDirectory(code)) {
        return new OnDisk(code.resolve(ROOT)).list(folder);
      }
      String prefix = ROOT + folder + "/";
      try (JarFile jar = new JarFile(code.toFile())) {
        return Collections.list(jar.entries()).stream()
            .map(entry -> entry.getName())
            .filter(name -> name.startsWith(prefix) && name.length() > prefix.length())
            .filter(name -> name.indexOf('/', prefix.length()) < 0)
            .map(name -> name.substring(ROOT.length()))
            .sorted()
            .toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
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

    private static Path code() {
      try {
        return Path.of(
            DataFolder.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      } catch (URISyntaxException e) {
        throw new IllegalStateException("the program cannot find its own jar", e);
      }
    }
  }
}
