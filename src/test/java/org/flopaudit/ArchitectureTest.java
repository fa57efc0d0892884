package org.flopaudit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds the code to {@code ARCHITECTURE.md}: its floors and its fences. */
@AnalyzeClasses(packages = "org.flopaudit", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "org.flopaudit";
  private static final Path SOURCES = Path.of("src/main/java");

  /** From the ground up; the empty name is the root package, which holds the pipeline. */
  private static final List<Set<String>> FLOORS =
      List.of(
          Set.of("source"),
          Set.of("data"), // on the ground floor too, but it tells its faults as places in sources
          Set.of("document", "quantity", "finding"),
          Set.of("parse", "fact"),
          Set.of("extract", "estimate", "lineage"),
          Set.of("ledger"),
          Set.of("law"),
          Set.of("rule"),
          Set.of("report"),
          Set.of("review", "page"),
          Set.of("store"),
          Set.of(""),
          Set.of("cli"));

  private static final List<String> CONNECTION =
      List.of(
          ROOT + ".source.HubConnection",
          ROOT + ".source.BoundedBody",
          ROOT + ".source.PublicHost");

  /** The types of {@code java.net} that hold or read an address and send nothing. */
  private static final Set<String> ADDRESSES =
      Set.of("URI", "URISyntaxException", "URL", "URLDecoder", "URLEncoder");

  @ArchTest
  static final ArchRule imports_point_downward =
      classes()
          .should(
              new ArchCondition<>("import only their own package and lower floors") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                  for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
                    if (!pointsDownward(item, dependency.getTargetClass())) {
                      events.add(SimpleConditionEvent.violated(item, dependency.getDescription()));
                    }
                  }
                }
              });

  @ArchTest
  static final ArchRule packages_form_no_circle =
      slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule only_parse_knows_markdown_and_html =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".parse..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.commonmark..", "org.jsoup..");

  @ArchTest
  static final ArchRule only_parse_and_data_know_yaml =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + ".parse..", ROOT + ".data..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.yaml..");

  @ArchTest
  static final ArchRule json_is_read_and_written_as_a_stream =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.fasterxml.jackson.databind..", "tools.jackson..");

  @ArchTest
  static final ArchRule only_source_knows_archives =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".source..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.commons.compress..", "org.apache.parquet..", "com.github.luben..");

  @ArchTest
  static final ArchRule only_the_store_speaks_sql =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".store..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "org.sqlite..");

  @ArchTest
  static final ArchRule only_the_lexer_has_regular_expressions =
      noClasses()
          .that(areNot("the lexer", ROOT + ".quantity.Lexer"))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.util.regex..");

  @ArchTest
  static final ArchRule only_the_lexer_has_hidden_regular_expressions =
      noClasses()
          .that(areNot("the lexer", ROOT + ".quantity.Lexer"))
          .should()
          .accessTargetWhere(
              accessTo(
                  "String's methods that take a regular expression",
                  String.class,
                  "split|replaceAll|replaceFirst|matches"));

  /** So what never opens a connection to the hub sends nothing. */
  @ArchTest
  static final ArchRule only_the_connection_to_the_hub_reaches_the_network =
      noClasses()
          .that(describe("are not the connection to the hub", type -> !isConnection(type)))
          .should()
          .dependOnClassesThat(describe("reach the network", ArchitectureTest::isOfNetwork));

  /** The addresses that are opened there are those of resources on the class path. */
  @ArchTest
  static final ArchRule only_the_readers_of_rulesets_open_addresses =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".data..")
          .should()
          .accessTargetWhere(accessTo("what an address leads to", URL.class, "open.*|getContent"));

  @ArchTest
  static final ArchRule only_the_command_line_prints =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".cli..")
          .should()
          .accessTargetWhere(accessTo("the standard streams", System.class, "out|err|console"));

  @ArchTest
  static final ArchRule only_the_command_line_looks_at_the_clock =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".cli..")
          .should()
          .accessTargetWhere(
              accessTo("the clock of the system", System.class, "currentTimeMillis|nanoTime")
                  .or(target(nameMatching("now")).and(target(owner(inJavaTime()))))
                  .or(target(nameMatching("system.*")).and(target(owner(inJavaTime()))))
                  .as("an access to the clock"));

  @ArchTest
  static final ArchRule commands_are_known_to_the_main_class_alone =
      classes()
          .that()
          .implement(ROOT + ".cli.Command")
          .should()
          .onlyHaveDependentClassesThat()
          .haveFullyQualifiedName(ROOT + ".cli.Main");

  @ArchTest
  static final ArchRule names_say_what_things_are =
      noClasses()
          .should()
          .haveNameMatching(".*(Utils?|Helpers?|Manager|Context|Impl|Base|Data|Info)");

  @ArchTest
  static void every_source_file_was_looked_at(JavaClasses imported) throws IOException {
    Set<String> seen = imported.stream().map(JavaClass::getName).collect(Collectors.toSet());
    List<String> written = written();
    assertThat(written).hasSizeGreaterThan(70);
    assertThat(seen).containsAll(written);
  }

  @ArchTest
  static void every_package_has_its_floor(JavaClasses imported) {
    assertThat(imported).allSatisfy(type -> assertThat(floor(type)).isNotNegative());
  }

  /** The types that the source files are named after. */
  private static List<String> written() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .map(file -> SOURCES.relativize(file).toString())
          .filter(name -> name.endsWith(".java") && !name.endsWith("package-info.java"))
          .map(name -> name.substring(0, name.length() - ".java".length()).replace('/', '.'))
          .toList();
    }
  }

  private static boolean pointsDownward(JavaClass from, JavaClass to) {
    boolean isOurs = (to.getPackageName() + ".").startsWith(ROOT + ".");
    return !isOurs || from.getPackageName().equals(to.getPackageName()) || floor(from) > floor(to);
  }

  private static int floor(JavaClass type) {
    String name = type.getPackageName().substring(ROOT.length());
    String room = name.isEmpty() ? "" : name.substring(1);
    for (int floor = 0; floor < FLOORS.size(); floor++) {
      if (FLOORS.get(floor).contains(room)) {
        return floor;
      }
    }
    return -1;
  }

  private static boolean isConnection(JavaClass type) {
    return CONNECTION.stream()
        .anyMatch(name -> type.getName().equals(name) || type.getName().startsWith(name + "$"));
  }

  private static boolean isOfNetwork(JavaClass type) {
    String room = type.getPackageName();
    boolean isChannel =
        room.equals("java.nio.channels")
            && (type.getSimpleName().contains("Socket")
                || type.getSimpleName().contains("Datagram"));
    return room.startsWith("java.net.http")
        || room.startsWith("javax.net")
        || isChannel
        || (room.equals("java.net") && !ADDRESSES.contains(type.getSimpleName()));
  }

  private static DescribedPredicate<JavaClass> areNot(String what, String name) {
    return describe(
        "are not " + what,
        type -> !type.getName().equals(name) && !type.getName().startsWith(name + "$"));
  }

  private static DescribedPredicate<JavaAccess<?>> accessTo(
      String what, Class<?> owner, String names) {
    return target(owner(describe(what, (JavaClass type) -> type.isEquivalentTo(owner))))
        .and(target(nameMatching(names)))
        .as(what);
  }

  private static DescribedPredicate<JavaClass> inJavaTime() {
    return JavaClass.Predicates.resideInAPackage("java.time");
  }
}
