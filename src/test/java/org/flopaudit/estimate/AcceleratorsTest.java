package org.flopaudit.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.flopaudit.data.DataFolder;
import org.flopaudit.data.Faults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceleratorsTest {
  private final Faults faults = new Faults();
  private final Accelerators accelerators = Accelerators.read(DataFolder.builtIn(), faults);

  @ParameterizedTest
  @CsvSource({
    "A100-80GB, nvidia-a100-sxm4-80gb",
    "NVIDIA A100 80GB, nvidia-a100-sxm4-80gb",
    "A100-SXM4-80GB, nvidia-a100-sxm4-80gb",
    "NVIDIA H100 SXM, nvidia-h100-sxm",
    "H100 PCIe, nvidia-h100-pcie",
    "H100, nvidia-h100-sxm",
    "h800, nvidia-h800",
    "NVIDIA GeForce RTX 4090 GPUs, nvidia-rtx-4090",
    "TPU v4, tpu-v4",
    "TPUv4, tpu-v4",
    "Cloud TPU v5e, tpu-v5e",
    "Gaudi 2, intel-gaudi2",
    "AMD Instinct MI300X, amd-mi300x",
    "NVIDIA DGX A100, nvidia-a100-sxm4-40gb",
    "Ascend 910B3, huawei-ascend-910b3",
    "Tesla T4, nvidia-t4",
  })
  void a_name_is_known_as_documents_write_it(String name, String first) {
    faults.throwIfAny();
    assertThat(accelerators.find(name).orElseThrow().candidates())
        .extracting(Accelerator::id)
        .contains(first);
  }

  @ParameterizedTest
  @CsvSource({
    "8xA100, 8",
    "8 x A100, 8",
    "8 × NVIDIA A100-80GB, 8",
    "16 H100 GPUs, 16",
    "TPU v3-8, 4",
    "v3-128, 64",
    "TPU v4-512, 256",
    "v5p-8, 4",
    "TPU v5e-256, 256",
    "v5litepod-16, 16",
    "TPU v6e-8, 8",
  })
  void a_name_tells_how_many_and_a_slice_counts_cores_or_chips(String name, int devices) {
    assertThat(accelerators.find(name).orElseThrow().count()).contains(devices);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "CPU", "a cluster", "H101", "7B", "100", "GPU", "x", "8x", "v9-8"})
  void what_is_no_accelerator_is_none(String name) {
    assertThat(accelerators.find(name)).isEmpty();
  }

  @Test
  void an_ambiguous_name_gives_the_range_over_all_that_it_can_mean() {
    Interval h100 = accelerators.find("H100").orElseThrow().peak().orElseThrow();

    assertThat(h100.low()).isEqualByComparingTo("756e12");
    assertThat(h100.high().orElseThrow()).isEqualByComparingTo("989.4e12");
  }

  @Test
  void a_module_and_half_of_it_share_a_name() {
    Interval rate = accelerators.find("MI250X").orElseThrow().peak().orElseThrow();

    assertThat(rate.low()).isEqualByComparingTo("191.5e12");
    assertThat(rate.high().orElseThrow()).isEqualByComparingTo("383e12");
  }

  @ParameterizedTest
  @CsvSource({
    "H800 FP8,      1979e12",
    "H800 (fp8),    1979e12",
    "H800 BF16,     989e12",
    "H800,          989e12",
    "8xH800 FP32,   59.3e12",
    "TPU v6e-8 FP8, 918e12",
  })
  void a_name_may_tell_the_precision(String name, String rate) {
    assertThat(accelerators.find(name).orElseThrow().peak().orElseThrow().low())
        .isEqualByComparingTo(rate);
  }

  @Test
  void a_precision_that_a_device_has_no_rate_for_gives_none() {
    assertThat(accelerators.find("A100 FP8").orElseThrow().peak()).isEmpty();
  }

  @Test
  void a_device_without_a_published_dense_rate_has_none() {
    Accelerators.Match wafer = accelerators.find("WSE-3").orElseThrow();

    assertThat(wafer.peak()).isEmpty();
  }

  @Test
  void a_rate_from_general_knowledge_is_told_apart() {
    assertThat(accelerators.find("A30").orElseThrow().isFromMemory()).isTrue();
    assertThat(accelerators.find("A100").orElseThrow().isFromMemory()).isFalse();
  }

  @Test
  void no_rate_is_a_headline_with_sparsity() {
    assertThat(accelerators.all())
        .filteredOn(device -> device.id().startsWith("nvidia-h"))
        .allSatisfy(
            device ->
                assertThat(device.trainingPeak().flatMap(Interval::high).orElseThrow())
                    .isLessThan(new BigDecimal("1000e12")));
  }

  @Test
  void every_row_names_its_source() {
    assertThat(accelerators.all()).hasSizeGreaterThan(90).noneMatch(d -> d.source().isBlank());
    assertThat(accelerators.all()).noneMatch(device -> device.spellings().isEmpty());
  }

  @Test
  void a_very_long_name_is_none() {
    assertThat(accelerators.find("A100 ".repeat(100_000))).isEqualTo(Optional.empty());
  }
}
