package org.flopaudit.estimate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.flopaudit.data.DataFolder;
import org.flopaudit.data.DataNode;
import org.flopaudit.data.Faults;
import org.flopaudit.data.TextTable;

/** The table of accelerators, and which of them a name can mean. */
public final class Accelerators {
  private static final String FILE = "catalog/accelerators.table";
  private static final int FIELDS = 13;
  private static final int FIRST_PEAK = 3;
  private static final int TERA = 12;
  private static final int LONGEST_NAME = 200;
  private static final int LARGEST_COUNT = 10_000_000;
  private static final Map<String, Accelerator.Precision> PRECISIONS =
      Map.of(
          "fp8", Accelerator.Precision.FP8,
          "bf16", Accelerator.Precision.BF16,
          "bfloat16", Accelerator.Precision.BF16,
          "fp16", Accelerator.Precision.FP16,
          "float16", Accelerator.Precision.FP16,
          "tf32", Accelerator.Precision.TF32,
          "fp32", Accelerator.Precision.FP32,
          "float32", Accelerator.Precision.FP32);
  private static final Set<String> VENDORS =
      Set.of(
          "nvidia",
          "amd",
          "google",
          "intel",
          "huawei",
          "aws",
          "amazon",
          "cloud",
          "tesla",
          "geforce",
          "instinct",
          "habana",
          "gpu",
          "gpus",
          "tpu",
          "tpus",
          "core");

  private final List<Accelerator> all;
  private final Map<String, List<Accelerator>> bySpelling = new TreeMap<>();

  private Accelerators(List<Accelerator> all) {
    this.all = List.copyOf(all);
    for (Accelerator device : all) {
      for (String spelling : device.spellings()) {
        bySpelling.computeIfAbsent(key(words(spelling)), key -> new ArrayList<>()).add(device);
      }
    }
  }

  /**
   * What a name can mean.
   *
   * @param candidates every device of that name, the usual one first
   * @param count how many, where the name tells: {@code 8xA100}, {@code TPU v3-128}
   * @param precision how numbers were stored, where the name tells: {@code H100 (FP8)}
   */
  public record Match(
      List<Accelerator> candidates,
      Optional<Integer> count,
      Optional<Accelerator.Precision> precision) {

    /** Copies the list. */
    public Match {
      candidates = List.copyOf(candidates);
    }

    /**
     * The training rates of the candidates, in FLOP/s, at the precision that the name tells or else
     * at the usual one; empty if one of them has none.
     */
    public Optional<Interval> peak() {
      return union(this::peak);
    }

    /** What one of the candidates does at that precision. */
    Optional<Interval> peak(Accelerator device) {
      return precision.map(device::peak).orElseGet(device::trainingPeak);
    }

    /** Their rates at 8 bits, where the name leaves the precision open and all of them have one. */
    Optional<Interval> peakOf8Bits() {
      return precision.isPresent()
          ? Optional.empty()
          : union(device -> device.peak(Accelerator.Precision.FP8));
    }

    private Optional<Interval> union(Function<Accelerator, Optional<Interval>> rate) {
      List<Interval> rates = candidates.stream().map(rate).flatMap(Optional::stream).toList();
      return rates.size() < candidates.size()
          ? Optional.empty()
          : rates.stream().reduce(Interval::union);
    }

    /** The precision that the rate of the usual candidate is for, in words. */
    String bits() {
      return precision
          .or(() -> candidates.get(0).trainingPrecision())
          .map(Accelerator.Precision::bits)
          .orElse("precision unknown");
    }

    /** Whether a rate of theirs is from general knowledge alone. */
    public boolean isFromMemory() {
      return candidates.stream()
          .anyMatch(device -> device.confidence() == Accelerator.Confidence.MEMORY);
    }

    /** The names of the candidates, joined by "or". */
    public String names() {
      return candidates.stream().map(Accelerator::name).collect(Collectors.joining(" or "));
    }
  }

  /** Reads the table; what is wrong is noted among the faults. */
  public static Accelerators read(DataFolder folder, Faults faults) {
    return new Accelerators(
        folder.rows(FILE, FIELDS, faults).stream().map(row -> device(row, faults)).toList());
  }

  /** Every accelerator, in the order of the table. */
  public List<Accelerator> all() {
    return all;
  }

  /**
   * What a document's name for a device can mean: case, hyphens, vendor, memory and form factor
   * need not be as in the table, and the longest run of words that is a spelling decides.
   */
  public Optional<Match> find(String name) {
    List<String> all = words(name.length() > LONGEST_NAME ? "" : name);
    Optional<Accelerator.Precision> precision = precision(all);
    List<String> words = all.stream().filter(word -> !PRECISIONS.containsKey(word)).toList();
    Optional<Integer> count = leadingCount(words);
    List<String> rest = count.isPresent() ? words.subList(1, words.size()) : words;
    return slice(rest, precision)
        .or(() -> longest(rest).map(devices -> new Match(devices, count, precision)))
        .filter(match -> !match.candidates().isEmpty());
  }

  private static Optional<Accelerator.Precision> precision(List<String> words) {
    return words.stream()
        .flatMap(word -> Optional.ofNullable(PRECISIONS.get(word)).stream())
        .findFirst();
  }

  private Optional<List<Accelerator>> longest(List<String> words) {
    for (int length = words.size(); length > 0; length--) {
      for (int start = 0; start + length <= words.size(); start++) {
        List<Accelerator> found = bySpelling.get(key(words.subList(start, start + length)));
        if (found != null) {
          return Optional.of(found);
        }
      }
    }
    return Optional.empty();
  }

  /** "v3-128": a generation of TPU and the size of the slice. */
  private Optional<Match> slice(List<String> words, Optional<Accelerator.Precision> precision) {
    for (int i = 0; i + 1 < words.size(); i++) {
      Optional<Integer> size = number(words.get(i + 1));
      List<Accelerator> named = bySpelling.getOrDefault(key(List.of(words.get(i))), List.of());
      Optional<Accelerator.Slice> slice = named.stream().findFirst().flatMap(Accelerator::slice);
      if (size.isPresent() && slice.isPresent()) {
        boolean isCores = slice.get() == Accelerator.Slice.CORES;
        Optional<Integer> count = size.map(n -> isCores ? Math.max(1, n / 2) : n);
        return Optional.of(new Match(named, count, precision));
      }
    }
    return Optional.empty();
  }

  /** "8" of "8xA100" and "8 x A100", which the words have parted. */
  private static Optional<Integer> leadingCount(List<String> words) {
    return words.size() > 1 ? number(words.get(0)) : Optional.empty();
  }

  private static Optional<Integer> number(String word) {
    boolean isNumber =
        !word.isEmpty() && word.length() < 9 && word.chars().allMatch(Character::isDigit);
    return isNumber
        ? Optional.of(Integer.parseInt(word)).filter(n -> n > 0 && n < LARGEST_COUNT)
        : Optional.empty();
  }

  /** The words of a name without punctuation, vendors, and the sign of multiplication. */
  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    String lower = name.toLowerCase(Locale.ROOT).replace('×', 'x') + " ";
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      boolean isTimes = c == 'x' && isCount(word) && i + 1 < lower.length();
      if (Character.isLetterOrDigit(c) && !isTimes) {
        word.append(c);
      } else {
        add(word, words);
      }
    }
    return words;
  }

  private static boolean isCount(CharSequence word) {
    return word.chars().allMatch(Character::isDigit);
  }

  private static void add(StringBuilder word, List<String> words) {
    if (word.length() > 0 && !VENDORS.contains(word.toString())) {
      words.add(word.toString());
    }
    word.setLength(0);
  }

  private static String key(List<String> words) {
    return String.join("", words);
  }

  private static Accelerator device(TextTable.Row row, Faults faults) {
    Map<Accelerator.Precision, BigDecimal> peaks = new EnumMap<>(Accelerator.Precision.class);
    int field = FIRST_PEAK;
    for (Accelerator.Precision precision : Accelerator.Precision.values()) {
      number(row, field, faults)
          .ifPresent(tera -> peaks.put(precision, tera.scaleByPowerOfTen(TERA)));
      field++;
    }
    return new Accelerator(
        row.field(0),
        row.field(1),
        row.spellings(2),
        peaks,
        number(row, 8, faults),
        word(Accelerator.Slice.values(), row, 9, faults),
        word(Accelerator.Confidence.values(), row, 10, faults)
            .orElse(Accelerator.Confidence.UNKNOWN),
        row.field(11),
        row.field(12));
  }

  private static Optional<BigDecimal> number(TextTable.Row row, int field, Faults faults) {
    String text = row.field(field);
    try {
      return text.isEmpty() || text.length() > 64
          ? Optional.empty()
          : Optional.of(new BigDecimal(text));
    } catch (NumberFormatException e) {
      row.fault(faults, "expected a number such as 312, found '" + text + "'");
      return Optional.empty();
    }
  }

  private static <E extends Enum<E>> Optional<E> word(
      E[] constants, TextTable.Row row, int field, Faults faults) {
    String text = row.field(field);
    List<String> known = new ArrayList<>();
    for (E constant : constants) {
      String word = DataNode.word(constant);
      if (word.equals(text)) {
        return Optional.of(constant);
      }
      known.add(word);
    }
    if (!text.isEmpty()) {
      row.fault(faults, Faults.unknown("word", text, known));
    }
    return Optional.empty();
  }
}
