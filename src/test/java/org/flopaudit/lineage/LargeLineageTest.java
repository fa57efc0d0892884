package org.flopaudit.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flopaudit.lineage.Cards.card;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.flopaudit.fact.ModelId;
import org.flopaudit.fact.Relation;
import org.junit.jupiter.api.Test;

/** A graph as large as the hub's, checked against the generator that made it. */
class LargeLineageTest {
  private static final int MODELS = 200_000;
  private static final int CHAIN = 50_000;

  /** Models whose bases were made before them, but for a few rings; some bases are unknown. */
  private static final class Generator {
    final List<List<String>> bases = new ArrayList<>();
    final Set<String> unknown = new TreeSet<>();

    Generator(int models) {
      Random random = new Random(7);
      for (int i = 0; i < models; i++) {
        List<String> own = new ArrayList<>();
        int count = i < 100 ? 0 : random.nextInt(20) == 0 ? 3 : 1;
        for (int k = 0; k < count; k++) {
          int base = random.nextInt(i);
          String name = random.nextInt(10) == 0 ? "gone/lost-" + base + "-9b" : id(base);
          if (!own.contains(name)) {
            own.add(name);
          }
          if (name.startsWith("gone/")) {
            unknown.add(name);
          }
        }
        if (i % 10_000 == 9_999) {
          own.add(id(i));
        }
        bases.add(own);
      }
    }

    static String id(int model) {
      return "org" + model % 977 + "/model-" + model + "-7b";
    }

    List<DisclosedRepository> repositories() {
      List<DisclosedRepository> repositories = new ArrayList<>();
      for (int i = 0; i < bases.size(); i++) {
        Cards card = card(id(i));
        bases.get(i).forEach(base -> card.base(Relation.FINE_TUNE, base));
        repositories.add(card.disclosed());
      }
      return repositories;
    }

    Set<String> ancestors(int model) {
      Set<String> found = new HashSet<>();
      List<String> ahead = new ArrayList<>(bases.get(model));
      while (!ahead.isEmpty()) {
        String next = ahead.remove(ahead.size() - 1);
        if (found.add(next) && !next.startsWith("gone/")) {
          String number = next.substring(next.indexOf('-') + 1, next.lastIndexOf('-'));
          ahead.addAll(bases.get(Integer.parseInt(number)));
        }
      }
      return found;
    }
  }

  @Test
  void everyEdgeOfALargeGraphIsTheGenerators() {
    Generator generator = new Generator(MODELS);
    Lineage lineage = LineageBuilder.of(generator.repositories(), Catalogue.builtIn());

    assertThat(lineage.models()).hasSize(MODELS + generator.unknown.size());
    assertThat(lineage.unresolved()).hasSize(generator.unknown.size());
    for (int i = 0; i < MODELS; i++) {
      List<String> parents =
          lineage.parents(ModelId.of(Generator.id(i))).stream()
              .map(edge -> edge.parent().toString())
              .toList();
      if (!parents.equals(generator.bases.get(i))) {
        assertThat(parents).as(Generator.id(i)).isEqualTo(generator.bases.get(i));
      }
    }
    assertThat(lineage.cycles()).hasSize(MODELS / 10_000).allMatch(ring -> ring.size() == 1);
    for (int i = MODELS - 1; i > 0; i -= 9_973) {
      Set<String> reached = new HashSet<>();
      lineage.up(ModelId.of(Generator.id(i))).forEach(e -> reached.add(e.parent().toString()));
      assertThat(reached).isEqualTo(generator.ancestors(i));
    }
  }

  @Test
  void twiceTheModelsAreTwiceTheWork() {
    List<DisclosedRepository> some = new Generator(20_000).repositories();
    List<DisclosedRepository> twice = new Generator(40_000).repositories();
    allocated(some);

    assertThat((double) allocated(twice) / allocated(some)).isLessThan(2.4);
  }

  @Test
  void aRingOfManyModelsEnds() {
    List<DisclosedRepository> chain = new ArrayList<>();
    for (int i = 0; i < CHAIN; i++) {
      chain.add(card("a/m" + i).base("a/m" + (i + 1) % CHAIN).disclosed());
    }
    Lineage lineage = LineageBuilder.of(chain, Catalogue.builtIn());

    assertThat(lineage.cycles()).hasSize(1);
    assertThat(lineage.cycles().get(0)).hasSize(CHAIN);
    assertThat(lineage.up(ModelId.of("a/m0"))).hasSize(CHAIN);
    assertThat(LineageTree.up(lineage, ModelId.of("a/m0"), id -> "")).hasSizeLessThan(100);
  }

  /** The bytes that building a graph allocates: a count that does not depend on the machine. */
  private static long allocated(List<DisclosedRepository> repositories) {
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = thread.getCurrentThreadAllocatedBytes();
    Lineage lineage = LineageBuilder.of(repositories, Catalogue.builtIn());
    long bytes = thread.getCurrentThreadAllocatedBytes() - before;
    assertThat(lineage.models()).isNotEmpty();
    return bytes;
  }
}
