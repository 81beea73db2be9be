package jp.fumikura;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The walls of the house (decision 0001). Whoever needs a door writes a decision record first. */
class WallsTest {
  private static final JavaClasses HOUSE = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("jp.fumikura");

  /** Which modules a module may use. Everyone may use page, text and calendar; access knows nobody. */
  private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
      Map.entry("page", Set.of()),
      Map.entry("text", Set.of()),
      Map.entry("calendar", Set.of()),
      Map.entry("access", Set.of()),
      Map.entry("preparation", Set.of()),
      Map.entry("reading", Set.of()),
      Map.entry("form", Set.of("reading")),
      Map.entry("mark", Set.of("reading", "form")),
      Map.entry("survey", Set.of("access", "ledger", "preparation", "reading", "form", "mark")),
      Map.entry("pdf", Set.of("reading")),
      Map.entry("ledger", Set.of("access", "reading", "form", "mark", "pdf")),
      Map.entry("intake", Set.of("access", "ledger")),
      Map.entry("filing", Set.of("access", "form", "pdf", "ledger")),
      Map.entry("processing", Set.of("access", "preparation", "reading", "form", "mark", "survey", "pdf", "ledger", "intake", "filing")),
      Map.entry("search", Set.of("access", "ledger")),
      Map.entry("sealreview", Set.of("access", "form", "mark", "ledger")),
      Map.entry("verification", Set.of("access", "form", "mark", "ledger")),
      Map.entry("site", Set.of("access", "ledger")),
      Map.entry("sample", Set.of("preparation", "reading", "form", "mark", "pdf", "ledger")));

  private static final Set<String> VOCABULARY = Set.of("page", "text", "calendar");
  /** Shell modules that see every face. */
  private static final Set<String> SHELLS = Set.of("cli", "bench");

  /** A library is imported only in a package that bears its name. */
  private static final Map<String, List<String>> LIBRARIES = Map.ofEntries(
      Map.entry("net.sourceforge.tess4j..", List.of("..tesseract..")),
      Map.entry("com.sun.jna..", List.of("..tesseract..")),
      Map.entry("ai.onnxruntime..", List.of("..onnx..")),
      Map.entry("org.apache.pdfbox..", List.of("..pdfbox..")),
      Map.entry("org.apache.xmpbox..", List.of("..pdfbox..")),
      Map.entry("org.apache.lucene..", List.of("..lucene..")),
      Map.entry("org.opensearch..", List.of("..opensearch..")),
      Map.entry("org.apache.tika..", List.of("..tika..")),
      Map.entry("org.apache.poi..", List.of("..poi..")),
      Map.entry("com.google.zxing..", List.of("..zxing..")),
      Map.entry("boofcv..", List.of("..boofcv..")),
      Map.entry("org.yaml.snakeyaml..", List.of("..folder..")),
      Map.entry("tools.jackson..", List.of("..json..", "..web..", "..csv..")),
      Map.entry("java.sql..", List.of("..jdbc..")),
      Map.entry("javax.sql..", List.of("..jdbc..")),
      Map.entry("org.springframework.jdbc..", List.of("..jdbc..")),
      Map.entry("org.springframework.web..", List.of("..web..", "..site..")),
      Map.entry("org.springframework.security..", List.of("..web..", "..site..")),
      Map.entry("picocli..", List.of("..cli..")),
      Map.entry("org.springframework..", List.of("..web..", "..site..", "..jdbc..", "..spring..")));

  @TestFactory
  Stream<DynamicTest> aLibraryIsImportedOnlyInAPackageThatBearsItsName() {
    return LIBRARIES.entrySet().stream().map(e -> DynamicTest.dynamicTest(e.getKey(), () ->
        noClasses().that().resideOutsideOfPackages(e.getValue().toArray(String[]::new))
            .should().dependOnClassesThat().resideInAPackage(e.getKey())
            .because("a library is imported only in a package that bears its name").allowEmptyShould(true).check(HOUSE)));
  }

  @TestFactory
  Stream<DynamicTest> arrowsRunOneWay() {
    return MAY_USE.entrySet().stream().map(e -> DynamicTest.dynamicTest(e.getKey(), () -> {
      Set<String> allowed = new TreeSet<>(e.getValue());
      allowed.addAll(VOCABULARY);
      allowed.add(e.getKey());
      Set<String> strangers = HOUSE.stream().filter(c -> module(c).equals(e.getKey()))
          .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
          .filter(d -> d.getTargetClass().getPackageName().startsWith("jp.fumikura."))
          .filter(d -> !allowed.contains(module(d.getTargetClass())))
          .map(d -> d.getOriginClass().getSimpleName() + " -> " + d.getTargetClass().getName()).collect(Collectors.toCollection(TreeSet::new));
      assertThat(strangers).as("module %s may use only %s", e.getKey(), allowed).isEmpty();
    }));
  }

  @Test
  void everyRoomIsOnThePlan() {
    Set<String> rooms = HOUSE.stream().map(WallsTest::module).filter(m -> !m.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
    Set<String> plan = new TreeSet<>(MAY_USE.keySet());
    plan.addAll(SHELLS);
    assertThat(plan).containsAll(rooms);
  }

  @Test
  void noCyclesBetweenModules() {
    slices().matching("jp.fumikura.(*)..").should().beFreeOfCycles().allowEmptyShould(true).check(HOUSE);
  }

  @Test
  void vocabularyAndImageClassesKnowNoClockAndNoDisk() {
    noClasses().that().resideInAnyPackage("jp.fumikura.page..", "jp.fumikura.text..", "jp.fumikura.calendar..", "jp.fumikura.preparation..")
        .should().dependOnClassesThat().resideInAnyPackage("java.nio.file..", "java.sql..")
        .orShould().callMethod(java.time.Instant.class, "now").orShould().callMethod(java.time.LocalDate.class, "now")
        .because("the same page gives the same answer, today and in ten years").check(HOUSE);
  }

  @Test
  void timeIsHandedIn() {
    noClasses().that().resideOutsideOfPackages("..bench..", "..cli..")
        .should().callMethod(java.time.Instant.class, "now").orShould().callMethod(java.time.LocalDate.class, "now")
        .orShould().callMethod(java.time.LocalDateTime.class, "now").orShould().callMethod(java.time.Clock.class, "systemUTC")
        .because("java.time.Clock is handed in").check(HOUSE);
  }

  @Test
  void namesAreNounsOfTheSubject() {
    noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Impl|Dto|Processor)(\\$.*)?$").check(HOUSE);
  }

  @Test
  void theTopLevelIsClosed() {
    Set<String> top = Arrays.stream(new File(".").list()).filter(n -> !n.startsWith(".")).collect(Collectors.toCollection(TreeSet::new));
    assertThat(Set.of("pom.xml", "src", "forms", "ocr-models", "README.md", "fumikura", "target")).containsAll(top);
  }

  private static String module(JavaClass c) {
    String rest = c.getPackageName().substring("jp.fumikura".length());
    if (rest.isEmpty()) {
      return "";
    }
    int dot = rest.indexOf('.', 1);
    return dot < 0 ? rest.substring(1) : rest.substring(1, dot);
  }
}
