package org.flopaudit.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.flopaudit.lineage.Cards.card;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.flopaudit.fact.ModelId;
import org.flopaudit.fact.Relation;
import org.flopaudit.fact.Technique;
import org.junit.jupiter.api.Test;

class LineageBuilderTest {
  private static final String LLAMA = "meta-llama/Llama-3.1-8B";

  @Test
  void theRelationIsToldByTheFirstRuleThatCan() {
    record Case(Cards card, EdgeType type, Inference rule) {}
    List<Case> cases =
        List.of(
            new Case(
                card("a/b").base(Relation.CONTINUED_PRETRAINING, LLAMA),
                EdgeType.CONTINUED_PRETRAINING,
                Inference.DECLARED_RELATION),
            new Case(
                card("a/b").baseIn("adapter_config.json", Relation.ADAPTER, LLAMA),
                EdgeType.ADAPTER,
                Inference.ADAPTER_CONFIG),
            new Case(
                card("a/b").base(LLAMA).files("README.md", "adapter_config.json"),
                EdgeType.ADAPTER,
                Inference.ADAPTER_CONFIG),
            new Case(
                card("a/b")
                    .base(Relation.FINE_TUNE, LLAMA)
                    .files("adapter_config.json", "adapter_model.safetensors"),
                EdgeType.ADAPTER,
                Inference.ADAPTER_CONFIG),
            new Case(
                card("a/b").base(LLAMA).files("adapter_config.json", "model.safetensors"),
                EdgeType.FINE_TUNE,
                Inference.DEFAULT_FINE_TUNE),
            new Case(
                card("a/b").base(LLAMA).files("mergekit_config.yml"),
                EdgeType.MERGE,
                Inference.MERGEKIT_CONFIG),
            new Case(
                card("a/b").base(LLAMA).files("b-Q4_0.gguf"),
                EdgeType.QUANTIZATION,
                Inference.QUANTISED_FILES),
            new Case(
                card("a/b").base(LLAMA).files("b-F16.gguf", "model-00001-of-00002.safetensors"),
                EdgeType.FINE_TUNE,
                Inference.DEFAULT_FINE_TUNE),
            new Case(
                card("a/b").base(LLAMA).techniqueIn("config.json", Technique.QUANTIZATION),
                EdgeType.QUANTIZATION,
                Inference.QUANTISATION_CONFIG),
            new Case(
                card("a/b").baseIn("config.json", Relation.UNSPECIFIED, LLAMA),
                EdgeType.UNSPECIFIED,
                Inference.CONFIG_NAME),
            new Case(
                card("a/b-AWQ").base(LLAMA).files("model.safetensors"),
                EdgeType.QUANTIZATION,
                Inference.QUANTISED_NAME),
            new Case(
                card("a/b").base(LLAMA).tags("base_model:" + LLAMA, "base_model:merge:" + LLAMA),
                EdgeType.MERGE,
                Inference.HUB_TAG),
            new Case(
                card("a/b").tags("base_model:adapter:" + LLAMA, "lora"),
                EdgeType.ADAPTER,
                Inference.HUB_TAG),
            new Case(
                card("a/b").base(LLAMA).technique(Technique.EXPANSION),
                EdgeType.EXPANSION,
                Inference.PROSE),
            new Case(
                card("a/b").base(LLAMA).technique(Technique.MERGE),
                EdgeType.FINE_TUNE,
                Inference.DEFAULT_FINE_TUNE),
            new Case(
                card("a/b").base(Relation.UNSPECIFIED, LLAMA),
                EdgeType.UNSPECIFIED,
                Inference.PROSE),
            new Case(card("a/b").base(LLAMA), EdgeType.FINE_TUNE, Inference.DEFAULT_FINE_TUNE));
    for (Case example : cases) {
      Edge edge =
          lineage(example.card())
              .parents(ModelId.of(example.card().disclosed().id().repository()))
              .get(0);

      assertThat(edge.type()).as("%s", edge).isEqualTo(example.type());
      assertThat(edge.inferredBy()).as("%s", edge).isEqualTo(example.rule().label());
      assertThat(edge.parent()).hasToString(LLAMA);
      assertThat(edge.actor()).contains("a");
    }
  }

  @Test
  void severalBasesWithoutAWordAreNotGuessedAt() {
    Lineage lineage = lineage(card("a/b").base(LLAMA).base("Qwen/Qwen2.5-7B"));

    assertThat(lineage.parents(ModelId.of("a/b")))
        .extracting(Edge::type, Edge::inferredBy)
        .containsOnly(tuple(EdgeType.UNSPECIFIED, Inference.SEVERAL_BASES.label()));
  }

  @Test
  void severalBasesAndTheWordMergeAreAMerge() {
    Lineage lineage =
        lineage(card("a/b").base(LLAMA).base("Qwen/Qwen2.5-7B").technique(Technique.MERGE));

    assertThat(lineage.parents(ModelId.of("a/b")))
        .extracting(Edge::type)
        .containsOnly(EdgeType.MERGE)
        .hasSize(2);
  }

  @Test
  void aDeclarationThatTheFilesContradictIsKeptAndTheContradictionToo() {
    Lineage lineage = lineage(card("a/b").base(Relation.MERGE, LLAMA).files("b-Q8_0.gguf"));

    assertThat(lineage.parents(ModelId.of("a/b")).get(0).type()).isEqualTo(EdgeType.MERGE);
    assertThat(lineage.disagreements())
        .extracting(Disagreement::declared, Disagreement::shown, Disagreement::shownBy)
        .containsExactly(tuple(EdgeType.MERGE, EdgeType.QUANTIZATION, Inference.QUANTISED_FILES));
  }

  @Test
  void filesThatAgreeOrOnlySayMoreAreNoContradiction() {
    assertThat(
            lineage(
                    card("a/b").base(Relation.QUANTIZATION, LLAMA).files("b.gguf"),
                    card("a/c").base(Relation.FINE_TUNE, LLAMA).files("adapter_config.json"),
                    card("a/d").base(LLAMA).files("d.gguf"))
                .disagreements())
        .isEmpty();
  }

  @Test
  void aConfigurationThatNamesAMethodOfQuantisingContradictsADeclaredFineTune() {
    Lineage lineage =
        lineage(
            card("a/b")
                .base(Relation.FINE_TUNE, LLAMA)
                .techniqueIn("config.json", Technique.QUANTIZATION));

    assertThat(lineage.parents(ModelId.of("a/b")).get(0).type()).isEqualTo(EdgeType.FINE_TUNE);
    assertThat(lineage.disagreements())
        .extracting(Disagreement::shown, Disagreement::shownBy)
        .containsExactly(tuple(EdgeType.QUANTIZATION, Inference.QUANTISATION_CONFIG));
  }

  @Test
  void whatWasTunedFromAQuantisedCopyKeepsItsConfiguration() {
    assertThat(
            lineage(
                    card("a/b")
                        .base(Relation.FINE_TUNE, "c/d-GPTQ")
                        .techniqueIn("config.json", Technique.QUANTIZATION))
                .disagreements())
        .isEmpty();
  }

  @Test
  void theWeightsThatAConfigurationNamesAreNoBaseBesideADeclaredOne() {
    Lineage lineage =
        lineage(
            card("a/b").base("c/d").baseIn("config.json", Relation.UNSPECIFIED, LLAMA),
            card("a/e").baseIn("config.json", Relation.UNSPECIFIED, "a/e"),
            card("a/f").baseIn("config.json", Relation.UNSPECIFIED, "./checkpoint-500"));

    assertThat(lineage.parents(ModelId.of("a/b")))
        .extracting(edge -> edge.parent().toString())
        .containsExactly("c/d");
    assertThat(lineage.parents(ModelId.of("a/e"))).isEmpty();
    assertThat(lineage.parents(ModelId.of("a/f"))).isEmpty();
  }

  @Test
  void severalFactsOfOneBaseAreOneEdgeWithAllTheirEvidence() {
    Lineage lineage =
        lineage(
            card("a/b")
                .base(LLAMA)
                .baseIn("adapter_config.json", Relation.ADAPTER, "Meta-Llama-3.1-8B")
                .base(Relation.FINE_TUNE, "Llama 3.1 8B"));

    assertThat(lineage.parents(ModelId.of("a/b"))).hasSize(1);
    assertThat(lineage.parents(ModelId.of("a/b")).get(0).evidence()).hasSize(3);
  }

  @Test
  void aBareNameInTheTextIsTheBaseThatTheMetadataGiveWithItsOrganisation() {
    Lineage lineage = lineage(card("tarn/statutes").base("cobalt/anvil-13b").base("Anvil 13B"));

    assertThat(lineage.parents(ModelId.of("tarn/statutes")))
        .extracting(Edge::parent)
        .containsExactly(ModelId.of("cobalt/anvil-13b"));
  }

  @Test
  void theBaseOfARivalIsNoBase() {
    assertThat(lineage(card("a/b").rivalsBase(LLAMA)).models()).hasSize(1);
  }

  @Test
  void teachersAreEdgesWithoutWeights() {
    Lineage lineage =
        lineage(
            card("a/b")
                .teacher("GPT-4")
                .technique(Technique.DISTILLATION)
                .dataset("heron/fish", "GPT-4", "a secret model"));

    assertThat(lineage.parents(ModelId.of("a/b")))
        .extracting(edge -> edge.parent().toString(), Edge::type, Edge::inferredBy)
        .containsExactly(
            tuple("GPT-4", EdgeType.DISTILLATION, Inference.TEACHER_NAMED.label()),
            tuple("a secret model", EdgeType.SYNTHETIC_DATA, Inference.TEACHER_BY_DATASET.label()));
    assertThat(lineage.parents(ModelId.of("a/b")).get(0).evidence()).hasSize(2);
    assertThat(lineage.find(ModelId.of("GPT-4")).flatMap(Model::known)).isPresent();
    assertThat(lineage.find(ModelId.of("a secret model")).map(Model::isUnresolved)).contains(true);
  }

  @Test
  void theWayOfTeachingIsToldByTheTechniques() {
    record Case(List<Technique> techniques, EdgeType type) {}
    List<Case> cases =
        List.of(
            new Case(List.of(), EdgeType.DISTILLATION),
            new Case(List.of(Technique.SYNTHETIC_DATA), EdgeType.SYNTHETIC_DATA),
            new Case(
                List.of(Technique.SYNTHETIC_DATA, Technique.DISTILLATION), EdgeType.DISTILLATION),
            new Case(List.of(Technique.KICKSTARTING), EdgeType.KICKSTARTING),
            new Case(List.of(Technique.REINCARNATION), EdgeType.REINCARNATION));
    for (Case example : cases) {
      Cards card = card("a/b").teacher("c/d");
      example.techniques().forEach(card::technique);

      assertThat(lineage(card).parents(ModelId.of("a/b")).get(0).type())
          .as("%s", example)
          .isEqualTo(example.type());
    }
  }

  @Test
  void aQuantisedCopyDidNotUseTheTeacherThatItsCardRepeats() {
    Lineage lineage = lineage(card("a/b-GGUF").base("c/b").teacher("GPT-4").files("b.gguf"));

    assertThat(lineage.parents(ModelId.of("a/b-GGUF")))
        .extracting(Edge::actor)
        .containsExactly(Optional.of("a"), Optional.empty());
  }

  @Test
  void aQuantisedBaseLeadsOnToItsOriginalAndTheCatalogueLeadsOnFromThere() {
    Lineage lineage =
        lineage(
            card("a/b")
                .base("unsloth/Meta-Llama-3.1-8B-Instruct-bnb-4bit")
                .files("adapter_config.json"));

    assertThat(lineage.up(ModelId.of("a/b")))
        .extracting(edge -> edge.parent().toString(), Edge::type, Edge::inferredBy)
        .containsExactly(
            tuple(
                "unsloth/Meta-Llama-3.1-8B-Instruct-bnb-4bit",
                EdgeType.ADAPTER,
                Inference.ADAPTER_CONFIG.label()),
            tuple(
                "meta-llama/Llama-3.1-8B-Instruct",
                EdgeType.QUANTIZATION,
                Inference.QUANTISED_NAME.label()),
            tuple("meta-llama/Llama-3.1-8B", EdgeType.FINE_TUNE, Inference.INSTRUCT_NAME.label()));
  }

  @Test
  void whatADocumentSaysGoesBeforeTheCatalogue() {
    Lineage lineage =
        lineage(card("meta-llama/Llama-3.1-8B-Instruct").base(Relation.FINE_TUNE, "a/other"));

    assertThat(lineage.parents(ModelId.of("meta-llama/Llama-3.1-8B-Instruct")))
        .extracting(edge -> edge.parent().toString())
        .containsExactly("a/other");
  }

  @Test
  void variantsOfOneCardAreModelsAndMayComeFromOneAnother() {
    Lineage lineage =
        lineage(
            card("heron/crane")
                .variants("7B", "7B-Chat", "70B")
                .baseOf("7B-Chat", Relation.FINE_TUNE, "Crane 7B"));

    assertThat(lineage.models())
        .extracting(model -> model.id().toString())
        .containsExactly("heron/crane [70B]", "heron/crane [7B]", "heron/crane [7B-Chat]");
    assertThat(lineage.parents(ModelId.of("heron/crane").variant("7B-Chat")))
        .extracting(edge -> edge.parent().toString(), Edge::type)
        .containsExactly(tuple("heron/crane [7B]", EdgeType.FINE_TUNE));
    assertThat(lineage.parents(ModelId.of("heron/crane").variant("70B"))).isEmpty();
  }

  @Test
  void aRepositoryNamedForOneVariantHoldsThatOneAndIsFoundByItsId() {
    Lineage lineage =
        lineage(
            card("heron/crane-7b-chat").variants("7B", "7B-Chat", "70B"),
            card("a/b").base("heron/crane-7b-chat"));

    assertThat(lineage.models())
        .extracting(model -> model.id().toString())
        .containsExactly("a/b", "heron/crane-7b-chat [7B-Chat]");
  }

  @Test
  void aFamilyNamedAsABaseStaysOneModelBesideItsVariants() {
    Lineage lineage =
        lineage(card("heron/crane").variants("7B", "70B"), card("a/b").base("heron/crane"));

    assertThat(lineage.models())
        .extracting(model -> model.id().toString())
        .containsExactly("a/b", "heron/crane", "heron/crane [70B]", "heron/crane [7B]");
  }

  @Test
  void aFolderOnTheAuthorsMachineIsNobodyElsesModel() {
    Lineage lineage = lineage(card("a/b").base("./out"), card("c/d").base("./out"));

    assertThat(lineage.models())
        .extracting(model -> model.id().toString())
        .containsExactly("./out (a folder of a/b)", "./out (a folder of c/d)", "a/b", "c/d");
  }

  @Test
  void whatCannotBeToldIsKeptWithItsCandidates() {
    Lineage lineage = lineage(card("a/b").base("someone/Llama-3.1-8B"));

    assertThat(lineage.unresolved())
        .extracting(resolution -> resolution.id().toString(), Resolution::candidates)
        .containsExactly(tuple("someone/Llama-3.1-8B", List.of(ModelId.of(LLAMA))));
  }

  @Test
  void aModelThatNamesItselfAndARingOfModelsAreFoundAndEnd() {
    Lineage lineage =
        lineage(
            card("a/self").base("a/self"),
            card("b/one").base("b/two"),
            card("b/two").base("b/three"),
            card("b/three").base("b/one").base("c/root"),
            card("c/leaf").base("b/one"));

    assertThat(lineage.cycles())
        .containsExactly(
            List.of(ModelId.of("a/self")),
            List.of(ModelId.of("b/one"), ModelId.of("b/three"), ModelId.of("b/two")));
    assertThat(lineage.up(ModelId.of("c/leaf"))).hasSize(5);
    assertThat(lineage.up(ModelId.of("a/self"))).hasSize(1);
    assertThat(lineage.down(ModelId.of("c/root"))).hasSize(5);
  }

  @Test
  void aSharedAncestorIsReachedOnce() {
    Lineage lineage =
        lineage(
            card("m/merge").base(Relation.MERGE, "l/left").base(Relation.MERGE, "r/right"),
            card("l/left").base("o/origin"),
            card("r/right").base("o/origin"));

    assertThat(lineage.up(ModelId.of("m/merge"))).hasSize(4).doesNotHaveDuplicates();
    assertThat(lineage.cycles()).isEmpty();
    assertThat(LineageTree.up(lineage, ModelId.of("m/merge"), id -> ""))
        .containsExactly(
            "m/merge",
            "|- merge of l/left",
            "|  `- fine-tune of o/origin (nothing known)",
            "`- merge of r/right",
            "   `- fine-tune of o/origin (see above)");
    assertThat(LineageTree.down(lineage, ModelId.of("o/origin"), id -> ""))
        .containsExactly(
            "o/origin (nothing known)",
            "|- fine-tune: l/left",
            "|  `- merge: m/merge",
            "`- fine-tune: r/right",
            "   `- merge: m/merge (see above)");
  }

  @Test
  void theOrderOfTheInputsDoesNotMatter() {
    Cards[] cards = {
      card("a/b").base("c/d").teacher("GPT-4"), card("c/d").base(LLAMA), card("e/f").base("c/d")
    };
    Lineage forward = lineage(cards);
    Cards[] backward = {cards[2], cards[1], cards[0]};
    Lineage other = lineage(backward);

    assertThat(other.models()).isEqualTo(forward.models());
    for (Model model : forward.models()) {
      assertThat(other.children(model.id())).isEqualTo(forward.children(model.id()));
    }
  }

  private static Lineage lineage(Cards... cards) {
    return LineageBuilder.of(
        Arrays.stream(cards).map(Cards::disclosed).toList(), Catalogue.builtIn());
  }
}
