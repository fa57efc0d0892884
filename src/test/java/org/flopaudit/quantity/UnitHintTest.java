package org.flopaudit.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitHintTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Params                         | 1    | parameter
          Params (B)                     | 1e9  | parameter
          Params (in billions)           | 1e9  | parameter
          # Params [M]                   | 1e6  | parameter
          参数量(B)                       | 1e9  | parameter
          Tokens (T)                     | 1e12 | token
          Training Tokens, in trillions  | 1e12 | token
          Tokens (×10^9)                 | 1e9  | token
          FLOPs (1e24)                   | 1e24 | FLOP FLOP/s
          Training FLOPs (x 10²⁴)        | 1e24 | FLOP FLOP/s
          Training time (GPU hours)      | 1    | GPU-hour
          Training time (hours)          | 1    | hour
          Time (h)                       | 1    | hour
          GPU hours (A100)               | 1    | GPU-hour
          Training cost (K GPU hours)    | 1e3  | GPU-hour
          Cost ($M)                      | 1e6  | US dollar
          Carbon emitted (tCO2eq)        | 1    | t CO2e
          Energy (MWh)                   | 1    | MWh
          Model                          | 1    | model
          BLEU                           | 1    | ''
          License                        | 1    | ''
          """)
  void a_header_says_what_the_numbers_below_it_count(
      String header, BigDecimal factor, String units) {
    Lexicon lexicon = Lexicon.builtIn();
    UnitHint hint = QuantityParser.hint(Lexer.tokens(header, lexicon), lexicon);
    assertThat(hint.factor()).isEqualByComparingTo(factor);
    assertThat(hint.readings().stream().map(Unit::name).collect(Collectors.joining(" ")))
        .isEqualTo(units);
  }
}
