package org.flopaudit.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.flopaudit.data.DataFolder;
import org.flopaudit.report.Product;
import org.flopaudit.report.Report;
import org.flopaudit.report.Sha256;
import org.flopaudit.review.Receipt;

/** Makes the receipt of a run. */
final class Receipts {
  private static final List<String> DATA = List.of("catalog", "frameworks", "lexicon", "rules");

  /** The options that decide what is found; the others say how it is shown. */
  private static final List<Option> DECIDING =
      Stream.concat(
              CheckOptions.common().stream(),
              Stream.of(CheckOptions.BASELINE, CheckOptions.AGAINST))
          .filter(option -> !option.equals(CommonOptions.JOBS))
          .filter(option -> !option.equals(CommonOptions.AS_OF))
          .toList();

  /** The options that name something to read. */
  private static final List<Option> NAMING =
      List.of(CommonOptions.RULES, CheckOptions.SUPPRESSIONS, CheckOptions.BASELINE);

  private Receipts() {}

  /**
   * The receipt of a run.
   *
   * @param arguments what was asked, with what a configuration file adds
   * @param report what came of it, with the digests of the inputs
   */
  static Receipt of(Arguments arguments, Report report) throws IOException {
    List<String> words = new ArrayList<>();
    words.add(CommonOptions.AS_OF.name() + "=" + report.asOf());
    for (Option option : DECIDING) {
      for (String value : arguments.values(option)) {
        words.add(option.takesValue() ? option.name() + "=" + value : option.name());
      }
    }
    words.add("--");
    words.addAll(CheckOptions.inputs(arguments));
    SortedMap<String, String> parts = new TreeMap<>();
    parts.put("program " + Product.VERSION, Digests.ofProgram());
    for (String folder : DATA) {
      parts.put("rulesets/" + folder, digest(folder));
    }
    for (Option option : NAMING) {
      for (String value : arguments.values(option)) {
        parts.put(option.key() + " " + value, Digests.of(Path.of(value)));
      }
    }
    return new Receipt(words, parts, report.coverage().digests(), reportDigest(report));
  }

  private static String reportDigest(Report report) throws IOException {
    StringWriter json = new StringWriter();
    Output.formatNamed("json", false).write(report, json);
    return Sha256.of(json.toString().getBytes(StandardCharsets.UTF_8)).hex();
  }

  private static String digest(String dataFolder) {
    Sha256 digest = new Sha256();
    for (String name : DataFolder.builtIn().list(dataFolder)) {
      String text = DataFolder.builtIn().read(name).text();
      digest.add((name + "\n" + text).getBytes(StandardCharsets.UTF_8));
    }
    return digest.hex();
  }
}
