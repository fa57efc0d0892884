package org.flopaudit.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TextDecoderTest {

  @Test
  void utf8IsReadAsItStands() {
    Reading reading = decode("3 × 10²⁵ – ok 🙂".getBytes(StandardCharsets.UTF_8));

    assertThat(text(reading)).isEqualTo("3 × 10²⁵ – ok 🙂");
    assertThat(reading.problems()).isEmpty();
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheText() {
    assertThat(text(decode("\uFEFF---".getBytes(StandardCharsets.UTF_8)))).isEqualTo("---");
  }

  @Test
  void bytesOfWindows1252AreMendedOneByOneAndTheFirstIsPlaced() {
    byte[] bytes = "one\n8 × A100 – café 日".getBytes(StandardCharsets.UTF_8);
    byte[] legacy = "\n8 × A100 – café".getBytes(Charset.forName("windows-1252"));
    byte[] both = new byte[bytes.length + legacy.length];
    System.arraycopy(bytes, 0, both, 0, bytes.length);
    System.arraycopy(legacy, 0, both, bytes.length, legacy.length);

    Reading reading = decode(both);

    assertThat(text(reading)).isEqualTo("one\n8 × A100 – café 日\n8 × A100 – café");
    assertThat(reading.problems())
        .containsExactly(
            new Problem(
                "a.md",
                new Position(3, 3),
                "3 bytes are not UTF-8, the first is 0xD7; read as Windows-1252: save the file as"
                    + " UTF-8"));
  }

  @Test
  void aCharacterCutOffAtTheEndIsNoReasonToFail() {
    Reading reading = decode(new byte[] {'a', (byte) 0xE6, (byte) 0x97});

    assertThat(text(reading)).startsWith("a").hasSize(3);
    assertThat(reading.problems()).hasSize(1);
  }

  @Test
  void utf16WithItsMarkIsReadAndNoted() {
    Reading reading = decode("\uFEFF8 × A100".getBytes(StandardCharsets.UTF_16LE));

    assertThat(text(reading)).isEqualTo("8 × A100");
    assertThat(reading.problems().get(0).sentence()).contains("UTF-16");
  }

  @Test
  void aFileOfNothingButWrongBytesIsReadInOnePass() {
    byte[] bytes = new byte[200_000];
    java.util.Arrays.fill(bytes, (byte) 0xFF);

    assertThat(text(decode(bytes))).hasSize(200_000).startsWith("ÿÿ");
  }

  private static Reading decode(byte[] bytes) {
    return TextDecoder.decode("a.md", bytes);
  }

  private static String text(Reading reading) {
    return reading.file().orElseThrow().text();
  }
}
