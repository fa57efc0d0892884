package org.flopaudit.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TexWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3.1\\times 10^{23}|3.1\\times 10^{23}",
        "\\displaystyle C=6ND|C=6ND",
        "1{,}024\\,\\text{GPUs}|1,024 GPUs",
        "1.7\\text{\\,}\\mathrm{K}|1.7 K",
        "0.1\\times\\text{lr}|0.1\\times lr",
        "12.5\\%|12.5%",
        "\\$5\\;\\mathrm{M}|$5 M",
        "warm\\_up|warm_up",
        "{}_{\\text{Fen}}|_{Fen}",
        "\\sim 8~\\text{GPUs}|\\sim 8 GPUs",
        "a\\\\b|a b",
        "\\{1\\}|\\{1\\}",
        "\\text{a{b}c}|a{b}c",
        "\\text|''",
        "}|}",
        "a\\;a|a a"
      })
  void reads_simple_formulas_as_words(String tex, String words) {
    assertThat(TexWords.read(tex)).isEqualTo(words);
  }

  @Test
  void joins_what_a_comment_breaks() {
    assertThat(TexWords.read("10^{2%\n3}")).isEqualTo("10^{23}");
    assertThat(TexWords.read("10 % the rest")).isEqualTo("10");
  }
}
