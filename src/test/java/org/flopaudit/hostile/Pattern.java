package org.flopaudit.hostile;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A document that is one nasty thing over and over again, of any size.
 *
 * @param name what is nasty about it
 * @param file the name of the file, which tells its format
 * @param head how the document begins
 * @param units what is repeated, each on lines of its own
 * @param tail how it ends
 */
public record Pattern(String name, String file, String head, List<String> units, String tail) {
  private static final String CARD = "README.md";
  private static final String PAGE = "paper.html";
  private static final String YAML = "mergekit_config.yml";
  private static final String JSON = "config.json";

  private Pattern(String name, String file, String head, String unit, String tail) {
    this(name, file, head, List.of(unit), tail);
  }

  /** Every pattern, those of one format together. */
  public static List<Pattern> all() {
    return List.of(
        card("open brackets", "["),
        card("images in images", "![[]()"),
        card("links", "[a](b) "),
        card("unclosed links", "[a]("),
        card("emphasis that never ends", "*a _b "),
        card("emphasis in emphasis", "a**b"),
        card("backticks", "`` ` "),
        card("unclosed tags", "<a "),
        card("unclosed comments", "<!-- "),
        card("entities", "&amp;&#65;"),
        card("backslashes", "\\"),
        card("addresses", "https://huggingface.co/org/aria-7b "),
        card("block quotes", ">"),
        card("lists in lists", "- "),
        card("numbered lists in lists", "1. "),
        card("headings", "# a\n"),
        card("deeper headings", "###### Aria 7B\n\n"),
        card("rules", "---\n"),
        card("fences", "```\n"),
        card("code lines", "    learning_rate: 1e-4\n"),
        card("short paragraphs", "Trained on 3T tokens.\n\n"),
        card("definitions of links", "[a]: b\n"),
        card("carriage returns", "\r"),
        card("a line of words", "word "),
        card("a line of one word", "x"),
        card("a line of wide characters", "\uD83D\uDE00"),
        card("combining marks", "e\u0301\u0302"),
        card("amounts in one sentence", "8 A100 for 3 days, 7B, "),
        card("numbers in one sentence", "1 "),
        card("digits in one number", "9"),
        card("digits with commas", "9,999,"),
        card("powers", "10^"),
        card("formulas", "$6 \\times 10^{23}$ "),
        card("ranges", "1-"),
        card("bounds", "at least "),
        card("names in one sentence", "Llama-3.1-405B, "),
        card("names of relations", "fine-tuned from Llama-2-7b distilled from "),
        card("cues in one sentence", "pre-training training fine-tuning "),
        card("sentences", "We trained Aria-7B on 3T tokens with 8 A100. "),
        card("abbreviations", "e.g. "),
        card("brackets in one sentence", "(a (b "),
        card("hyphens", "a-"),
        card("slashes", "a/"),
        card("dots", "a."),
        new Pattern("columns of a table", CARD, "| a | b |\n|---|---|\n", "| 7B ", "|\n"),
        new Pattern(
            "columns with headers", CARD, "", List.of("| model 7B ", "|---", "| 8 A100 "), "\n"),
        new Pattern("rows of a table", CARD, "| model | GPUs |\n|---|---|\n", "| a-7B | 8 |\n", ""),
        new Pattern("tables", CARD, "", "| a | b |\n|---|---|\n| 7B | 8 |\n\n", ""),
        new Pattern("pipes without a table", CARD, "", "a | b\n", ""),
        front("keys", "k: 1\n"),
        front("lists", "- "),
        front("flow lists", "a: ["),
        front("flow mappings", "{"),
        front("a long value", "x "),
        front("anchors", "&a "),
        front("comments", "# a\n"),
        front("quotes", "a: '\n"),
        front("base models", "base_model: org/aria-7b\n"),
        new Pattern("a list of base models", CARD, "---\nbase_model:\n", "- org/a-7b\n", "---\n"),
        new Pattern("front matter that never ends", CARD, "---\n", "a: b\n", ""),
        page("elements in elements", "<div>"),
        page("bold in paragraphs", "<b><p>"),
        page("tables in cells", "<table><tr><td>"),
        page("links in tables", "<a><table>"),
        page("paragraphs", "<p>Trained on 3T tokens.</p>"),
        page("raised numbers", "10<sup>2</sup>"),
        page("nested powers", "10<sup>"),
        page("spans", "<span class=ltx_note>a"),
        page("formulas of a page", "<math alttext='10^{23}'><msup>"),
        page("entities of a page", "&nbsp;&#x41;"),
        page("attributes", "<a b=c d=e>"),
        new Pattern("attributes of one element", PAGE, "<p ", "a=b c ", ">7B</p>"),
        new Pattern("rows of a page's table", PAGE, "<table>", "<tr><td>a<td>8 A100", "</table>"),
        new Pattern("cells of a page's row", PAGE, "<table><tr>", "<td>8 A100", "</table>"),
        new Pattern("headers of a page's row", PAGE, "<table><tr>", "<th>a 7B", "</table>"),
        new Pattern("wide cells", PAGE, "<table>", "<tr><td colspan=1000 rowspan=0>a", "</table>"),
        new Pattern("comments of a page", PAGE, "<p>a", "<!-- - ", "-->"),
        new Pattern("lists of YAML", YAML, "", "- ", "a\n"),
        new Pattern("values of YAML", YAML, "models:\n", "- model: org/a-7b\n", ""),
        new Pattern("plain lines of YAML", YAML, "a: ", "b\n  ", ""),
        new Pattern("lists of JSON", JSON, "", "[", ""),
        new Pattern("mappings of JSON", JSON, "", "{\"a\":", ""),
        new Pattern("numbers of JSON", JSON, "[0", ",1", "]"),
        new Pattern("digits of JSON", JSON, "{\"a\": ", "9", "}"),
        new Pattern("keys of JSON", JSON, "{\"b\": 0", ",\"num_parameters\": 1", "}"),
        new Pattern("escapes of JSON", JSON, "{\"a\": \"", "\\u0041", "\"}"));
  }

  private static Pattern card(String name, String unit) {
    return new Pattern(name, CARD, "# Aria\n\nx ", unit, "\n\nTrained on 3T tokens.\n");
  }

  private static Pattern front(String name, String unit) {
    return new Pattern("front matter: " + name, CARD, "---\nlicense: mit\n", unit, "\n---\n# A\n");
  }

  private static Pattern page(String name, String unit) {
    return new Pattern(name, PAGE, "<html><body><p>Aria</p>", unit, "");
  }

  /** A document of this pattern with about so many characters. */
  public String ofSize(int characters) {
    int length = units.stream().mapToInt(String::length).sum();
    int times = Math.max(1, characters / length);
    return units.stream()
        .map(unit -> unit.repeat(times))
        .collect(Collectors.joining("\n", head, tail));
  }
}
