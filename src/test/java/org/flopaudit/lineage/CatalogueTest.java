package org.flopaudit.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.flopaudit.data.DataException;
import org.flopaudit.data.DataFolder;
import org.flopaudit.fact.ModelId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {
  private final Catalogue catalogue = Catalogue.builtIn();

  @TempDir Path folder;

  @Test
  void theShippedCatalogueHoldsTheCommonOpenBasesWithTheirSource() {
    assertThat(catalogue.models()).hasSizeGreaterThan(400);
    for (String hubId :
        List.of(
            "huggyllama/llama-7b",
            "meta-llama/Llama-2-7b-hf",
            "meta-llama/Meta-Llama-3-8B",
            "meta-llama/Llama-3.1-405B",
            "meta-llama/Llama-4-Scout-17B-16E",
            "mistralai/Mistral-7B-v0.1",
            "mistralai/Mixtral-8x7B-v0.1",
            "Qwen/Qwen-7B",
            "Qwen/Qwen2-7B",
            "Qwen/Qwen2.5-7B",
            "Qwen/Qwen3-8B",
            "google/gemma-7b",
            "google/gemma-2-9b",
            "google/gemma-3-4b-pt",
            "microsoft/phi-2",
            "tiiuae/falcon-7b",
            "mosaicml/mpt-7b",
            "EleutherAI/pythia-12b",
            "EleutherAI/gpt-j-6b",
            "EleutherAI/gpt-neox-20b",
            "allenai/OLMo-7B",
            "deepseek-ai/DeepSeek-V3",
            "01-ai/Yi-34B",
            "openai-community/gpt2",
            "google-t5/t5-11b",
            "google-bert/bert-base-uncased",
            "bert-base-chinese",
            "distilbert-base-uncased-finetuned-sst-2-english",
            "facebook/bart-large-cnn",
            "openai/whisper-large-v3",
            "CompVis/stable-diffusion-v1-4",
            "openai/clip-vit-large-patch14",
            "bigcode/starcoder",
            "bigscience/bloom",
            "facebook/opt-66b")) {
      assertThat(catalogue.findHubId(hubId))
          .as(hubId)
          .hasValueSatisfying(model -> assertThat(model.source()).isNotEmpty());
    }
  }

  @Test
  void aModelHasItsFiguresWithSourceAndDay() {
    KnownModel model = catalogue.find(ModelId.of("meta-llama/Llama-3.1-405B")).orElseThrow();

    assertThat(model.trainingCompute().orElseThrow()).isEqualByComparingTo("3.8e25");
    assertThat(model.parameters().orElseThrow()).isEqualByComparingTo("405e9");
    assertThat(model.tokens().orElseThrow()).isEqualByComparingTo("15.6e12");
    assertThat(model.source()).isEqualTo("Epoch AI");
    assertThat(model.retrieved()).isEqualTo("2026-07-19");
  }

  @Test
  void anInstructVersionNamesItsBaseAndHasNoFiguresOfItsOwn() {
    KnownModel model = catalogue.findHubId("meta-llama/Llama-3.1-8B-Instruct").orElseThrow();

    assertThat(model.base()).contains("Llama 3.1-8B");
    assertThat(model.trainingCompute()).isEmpty();
  }

  @Test
  void everyBaseKeptByHandIsListedItself() {
    assertThat(catalogue.models())
        .filteredOn(model -> !model.source().equals("Epoch AI"))
        .flatExtracting(model -> model.base().stream().toList())
        .allSatisfy(base -> assertThat(catalogue.findListed(base)).as(base).isPresent());
  }

  @Test
  void noFigureIsBeyondWhatCanBeTrue() {
    assertThat(catalogue.models())
        .allSatisfy(
            model -> {
              assertThat(model.parameters().orElse(BigDecimal.TEN))
                  .isLessThan(new BigDecimal("1e14"));
              assertThat(model.trainingCompute().orElse(BigDecimal.TEN))
                  .isLessThan(new BigDecimal("1e28"));
            });
  }

  @ParameterizedTest
  @CsvSource({
    "DeepSeek-V4-Flash, 2.84e11",
    "Llama 2-7B, 7e9",
    "Mixtral 8x7B, 4.67e10",
  })
  void errorsOfOlderTablesAreNotTakenOver(String name, String parameters) {
    assertThat(catalogue.find(name).flatMap(KnownModel::parameters))
        .contains(new BigDecimal(parameters));
  }

  @Test
  void aFigureThatANewerTableNoLongerGivesIsGone() {
    assertThat(catalogue.find("GPT-4o").flatMap(KnownModel::trainingCompute)).isEmpty();
  }

  @Test
  void allFaultsAreToldWithTheirLines() throws IOException {
    Path catalog = Files.createDirectories(folder.resolve("catalog"));
    Files.writeString(catalog.resolve("naming.table"), "vendor; heron\n");
    Files.writeString(catalog.resolve("models.table"), line("Crane", "heron/crane", "NaN"));
    Files.writeString(
        catalog.resolve("more-models.table"),
        line("Crane", "heron/crane2", "7e9") + line("Stork", "Heron/CRANE", "-1") + "Wren\n");

    assertThatThrownBy(() -> Catalogue.read(DataFolder.at(folder)))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("models.table:1:1: expected a number such as 8.03e9, found 'NaN'")
        .hasMessageContaining("more-models.table:1:1: 'Crane' is listed twice")
        .hasMessageContaining("more-models.table:2:1: 'Heron/CRANE' is also a hub id of 'Crane'")
        .hasMessageContaining("more-models.table:2:1: expected a number such as 8.03e9, found '-1'")
        .hasMessageContaining("more-models.table:3:1: expected 12 fields");
  }

  @Test
  void anUnknownKindOfNamingWordIsAFault() throws IOException {
    Path catalog = Files.createDirectories(folder.resolve("catalog"));
    Files.writeString(catalog.resolve("naming.table"), "vendr; heron\n");

    assertThatThrownBy(() -> Catalogue.read(DataFolder.at(folder)))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("did you mean 'vendor'?");
  }

  @Test
  void whatIsUnknownIsNotFound() {
    assertThat(catalogue.find(ModelId.of("heron/crane"))).isEqualTo(Optional.empty());
    assertThat(catalogue.find("")).isEmpty();
  }

  private static String line(String name, String hubId, String parameters) {
    return name + "; Heron; " + hubId + "; ; " + parameters + "; ; ; ; ; ; a card; \n";
  }
}
