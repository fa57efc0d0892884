package org.flopaudit.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.flopaudit.fact.ModelId;
import org.flopaudit.lineage.Resolution.Match;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelResolverTest {
  private final ModelResolver resolver =
      new ModelResolver(
          List.of(
              ModelId.of("heron/Crane-7B"),
              ModelId.of("heron/Crane-7B-Instruct"),
              ModelId.of("stork/Wren-1B"),
              ModelId.of("kite/Wren-1B"),
              ModelId.of("meta-llama/Meta-Llama-3-8B")),
          Catalogue.builtIn());

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          meta-llama/Llama-3.1-8B,                         meta-llama/Llama-3.1-8B
          meta-llama/llama-3.1-8b,                         meta-llama/Llama-3.1-8B
          meta-llama/Meta-Llama-3.1-8B,                    meta-llama/Llama-3.1-8B
          Llama 3.1 8B,                                    meta-llama/Llama-3.1-8B
          Llama-3.1-8B,                                    meta-llama/Llama-3.1-8B
          llama3.1-8b,                                     meta-llama/Llama-3.1-8B
          llama-3.1-8b-base,                               meta-llama/Llama-3.1-8B
          Meta-Llama-3.1-8B,                               meta-llama/Llama-3.1-8B
          Meta Llama 3.1 8B,                               meta-llama/Llama-3.1-8B
          Llama 3.1 8B Instruct,                           meta-llama/Llama-3.1-8B-Instruct
          Meta-Llama-3.1-8B-Instruct,                      meta-llama/Llama-3.1-8B-Instruct
          unsloth/Meta-Llama-3.1-8B-Instruct,              meta-llama/Llama-3.1-8B-Instruct
          NousResearch/Llama-2-7b-hf,                      meta-llama/Llama-2-7b-hf
          https://huggingface.co/Qwen/Qwen2.5-7B/tree/main, Qwen/Qwen2.5-7B
          Qwen/Qwen2.5-7B@0123abc,                         Qwen/Qwen2.5-7B
          Qwen2.5-7B,                                      Qwen/Qwen2.5-7B
          Qwen3-8B,                                        Qwen/Qwen3-8B
          Qwen3-8B-Base,                                   Qwen/Qwen3-8B-Base
          Gemma 2 9B,                                      google/gemma-2-9b
          gemma-2-9b-it,                                   google/gemma-2-9b-it
          Google Gemma 2 9B Instruct,                      google/gemma-2-9b-it
          ../../models/gemma-3-1b-pt,                      google/gemma-3-1b-pt
          phi-1.5,                                         microsoft/phi-1_5
          Mistral 7B,                                      mistralai/Mistral-7B-v0.1
          Mistral-7B-v0.1,                                 mistralai/Mistral-7B-v0.1
          bert-base-uncased,                               google-bert/bert-base-uncased
          BERT-base,                                       google-bert/bert-base-uncased
          gpt2,                                            openai-community/gpt2
          GPT-4,                                           GPT-4
          gpt-4-0314,                                      GPT-4
          openai/gpt-4o,                                   GPT-4o
          ChatGPT,                                         GPT-3.5 Turbo
          meta-lama/Llama-3.1-8B,                          meta-llama/Llama-3.1-8B
          mistralai/Mistal-7B-v0.1,                        mistralai/Mistral-7B-v0.1
          EleutherAI/pyhtia-6.9b,                          EleutherAI/pythia-6.9b
          Meta-Llama-3-8B,                                 meta-llama/Meta-Llama-3-8B
          heron/crane-7b,                                  heron/Crane-7B
          """)
  void aNameIsFoundToBeOneModel(String name, String model) {
    Resolution resolution = resolver.resolve(name);

    assertThat(resolution.isResolved()).as("%s", resolution).isTrue();
    assertThat(resolution.id().toString()).isEqualTo(model);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          meta-llama/Llama-3.9-8B
          meta-llama/Llama-3.1-9B
          meta-llama/Llama-3.1-8B-Chat
          mosaicml/opt-30b
          facebook/mpt-30b
          someone/Llama-3.1-8B
          robot-org/Llama-3.1-8B-Instruct
          Llama
          Llama 3.1
          Mistral
          Whisper
          Stable Diffusion
          heron/Crane-8B
          Wren 1B
          Crane 7B
          GPT-2
          BERT
          microsoft/mdeberta-v3-base
          almanach/camemberta-base
          ./out
          /home/ada/checkpoint-500
          'C:\\models\\run'
          outputs/final
          """)
  void aNameThatMayMeanAnotherModelStaysApart(String name) {
    assertThat(resolver.resolve(name).isResolved()).as("%s", resolver.resolve(name)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"Crane 7B, heron/Crane-7B", "crane-7b-instruct, heron/Crane-7B-Instruct"})
  void aNameWithoutOrganisationMayMeanAModelOfTheSameOrganisation(String name, String model) {
    Resolution own = resolver.resolve(name, ModelId.of("heron/Fledgling"));
    Resolution strangers = resolver.resolve(name, ModelId.of("stork/Fledgling"));

    assertThat(own.id().toString()).isEqualTo(model);
    assertThat(strangers.isResolved()).isFalse();
    assertThat(strangers.candidates()).containsExactly(ModelId.of(model));
  }

  @ParameterizedTest
  @CsvSource({
    "openai/whisper-smal, openai/whisper-small",
    "meta-llama/Llama-3.1-7B, meta-llama/Llama-3.1-8B",
    "microsoft/mdeberta-v3-base, microsoft/deberta-v3-base"
  })
  void anIdOneCharacterAwayIsNamedAsACandidateWhereAnotherModelMayBeMeant(String id, String known) {
    Resolution resolution = resolver.resolve(id);

    assertThat(resolution.isResolved()).isFalse();
    assertThat(resolution.candidates()).contains(ModelId.of(known));
  }

  @Test
  void anotherOrganisationsModelOfTheSameNameIsACandidateOnly() {
    Resolution resolution = resolver.resolve("someone/Llama-3.1-8B");

    assertThat(resolution)
        .isEqualTo(
            new Resolution(
                ModelId.of("someone/Llama-3.1-8B"),
                Match.UNKNOWN,
                List.of(ModelId.of("meta-llama/Llama-3.1-8B"))));
  }

  @Test
  void severalRepositoriesOfOneNameAreNamedAsCandidates() {
    Resolution resolution = resolver.resolve("Wren-1B");

    assertThat(resolution)
        .isEqualTo(
            new Resolution(
                ModelId.of("Wren-1B"),
                Match.AMBIGUOUS,
                List.of(ModelId.of("kite/Wren-1B"), ModelId.of("stork/Wren-1B"))));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          unsloth/llama-3-8b-bnb-4bit,              meta-llama/Meta-Llama-3-8B
          unsloth/Meta-Llama-3.1-8B-Instruct-unsloth-bnb-4bit, meta-llama/Llama-3.1-8B-Instruct
          TheBloke/Llama-2-7B-GPTQ,                 meta-llama/Llama-2-7b-hf
          someone/Llama-2-7B-GGUF,                  meta-llama/Llama-2-7b-hf
          heron/Crane-7B-Q4_K_M-GGUF,               heron/Crane-7B
          mradermacher/Crane-7B-Instruct-i1-GGUF,   heron/Crane-7B-Instruct
          """)
  void aQuantisedCopyIsTracedToItsOriginalByItsName(String copy, String original) {
    assertThat(resolver.originalOf(ModelId.of(copy))).contains(ModelId.of(original));
  }

  @ParameterizedTest
  @CsvSource({
    "heron/Crane-7B",
    "someone/Wren-1B-GGUF",
    "someone/Crane-7B-GGUF",
    "someone/Kestrel-GGUF",
    "openai/whisper-smal-GGUF",
    "x/awq"
  })
  void whatIsNoCopyOrFitsSeveralIsNotTraced(String name) {
    assertThat(resolver.originalOf(ModelId.of(name))).isEmpty();
  }

  @Test
  void aVeryLongNameIsCutAndNotSearchedFor() {
    assertThat(resolver.resolve("Llama-".repeat(100_000)).match()).isEqualTo(Match.UNKNOWN);
  }
}
