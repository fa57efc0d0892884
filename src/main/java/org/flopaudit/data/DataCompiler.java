package org.flopaudit.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flopaudit.source.Position;

/** Turns the tables and the YAML of a folder into the form that {@link CompiledFolder} reads. */
public final class DataCompiler {

  /** The name of the compiled form among the program's resources. */
  static final String FILE = "rulesets.compiled";

  static final int SCALAR = 0;
  static final int SEQUENCE = 1;
  static final int MAPPING = 2;

  private static final List<String> FOLDERS = List.of("catalog", "frameworks", "lexicon", "rules");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private DataCompiler() {}

  /**
   * Compiles the data files of a build.
   *
   * @param arguments the folder of the build's classes, which has the data in {@code rulesets/}
   * @throws DataException if a file is no YAML
   */
  public static void main(String[] arguments) throws IOException {
    Path classes = Path.of(arguments[0]);
    Files.write(classes.resolve(FILE), compiled(DataFolder.at(classes.resolve("rulesets"))));
  }

  /** The compiled form of a folder. */
  static byte[] compiled(DataFolder folder) {
    Map<String, byte[]> bodies = new TreeMap<>();
    for (String part : FOLDERS) {
      for (String name : folder.list(part)) {
        if (name.endsWith(".table")) {
          bodies.put(name, table(TextTable.rows(folder.read(name))));
        } else if (name.endsWith(".yaml")) {
          bodies.put(name, yaml(folder, name));
        }
      }
    }
    DataCompiler all = new DataCompiler();
    all.number(bodies.size());
    bodies.forEach(
        (name, body) -> {
          all.text(name);
          all.number(body.length);
        });
    bodies.values().forEach(all.out::writeBytes);
    return all.out.toByteArray();
  }

  private static byte[] yaml(DataFolder folder, String name) {
    Faults faults = new Faults();
    DataTree tree = YamlReader.read(folder.read(name), faults);
    faults.throwIfAny();
    DataCompiler body = new DataCompiler();
    body.tree(tree);
    return body.out.toByteArray();
  }

  private static byte[] table(List<TextTable.Row> rows) {
    DataCompiler body = new DataCompiler();
    body.number(rows.size());
    for (TextTable.Row row : rows) {
      body.number(row.line());
      body.number(row.fields().size());
      row.fields().forEach(body::text);
    }
    return body.out.toByteArray();
  }

  private void tree(DataTree tree) {
    if (tree instanceof DataTree.Scalar scalar) {
      number(SCALAR);
      position(scalar.at());
      text(scalar.text());
    } else if (tree instanceof DataTree.Sequence sequence) {
      number(SEQUENCE);
      position(sequence.at());
      number(sequence.elements().size());
      sequence.elements().forEach(this::tree);
    } else if (tree instanceof DataTree.Mapping mapping) {
      number(MAPPING);
      position(mapping.at());
      number(mapping.entries().size());
      for (DataTree.Entry entry : mapping.entries()) {
        position(entry.at());
        text(entry.key());
        tree(entry.value());
      }
    }
  }

  private void position(Position position) {
    number(position.line());
    number(position.column());
  }

  private void number(int number) {
    int rest = number;
    while (rest > 0x7f) {
      out.write((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }

  private void text(String text) {
    boolean isLatin = StandardCharsets.ISO_8859_1.newEncoder().canEncode(text);
    Charset charset = isLatin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
    byte[] encoded = text.getBytes(charset);
    number(encoded.length << 1 | (isLatin ? 0 : 1));
    out.writeBytes(encoded);
  }
}
