package dev.touchstone.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.stream.Stream;

/** Which package may know which: the arrows that keep the house in order. */
@AnalyzeClasses(
        packages = "dev.touchstone",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArrowsTest.NoJarOfTests.class})
class ArrowsTest {
    /** What one module's tests lend to another's is not the product either. */
    static final class NoJarOfTests implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    private static final String API = "dev.touchstone.api..";
    private static final String TRAINING = "dev.touchstone.training..";
    private static final String PHENOMENA = "dev.touchstone.phenomena..";
    private static final String THEORIES = "dev.touchstone.theories..";
    private static final String EVALUATORS = "dev.touchstone.evaluators..";
    private static final String HOST = "dev.touchstone.host..";
    private static final String BUS = "dev.touchstone.bus..";
    private static final String LEDGER = "dev.touchstone.ledger..";
    private static final String OBSERVE = "dev.touchstone.observe..";
    private static final String REPORT = "dev.touchstone.report..";
    private static final String CLI = "dev.touchstone.cli..";
    private static final String MAIN = "dev.touchstone.main..";

    /** An import that found nothing would let every rule pass. */
    @ArchTest
    static void everyPackageIsThere(JavaClasses all) {
        Map<String, Integer> atLeast = Map.ofEntries(
                Map.entry("dev.touchstone.api", 50),
                Map.entry("dev.touchstone.training", 70),
                Map.entry("dev.touchstone.phenomena", 40),
                Map.entry("dev.touchstone.theories", 5),
                Map.entry("dev.touchstone.evaluators", 2),
                Map.entry("dev.touchstone.host", 30),
                Map.entry("dev.touchstone.bus", 4),
                Map.entry("dev.touchstone.ledger", 6),
                Map.entry("dev.touchstone.laboratory", 6),
                Map.entry("dev.touchstone.forecasting", 4),
                Map.entry("dev.touchstone.evaluation", 1),
                Map.entry("dev.touchstone.reference", 4),
                Map.entry("dev.touchstone.observe", 2),
                Map.entry("dev.touchstone.web", 1),
                Map.entry("dev.touchstone.report", 10),
                Map.entry("dev.touchstone.scaffold", 3),
                Map.entry("dev.touchstone.cli", 10),
                Map.entry("dev.touchstone.main", 1));
        atLeast.forEach((name, count) -> {
            long found = all.stream()
                    .filter(c -> c.getPackageName().equals(name)
                            || c.getPackageName().startsWith(name + "."))
                    .count();
            assertTrue(found >= count, () -> name + " has " + found + " classes, expected " + count + " or more");
        });
    }

    @ArchTest
    static final ArchRule api = only(API, "java..", "org.jspecify..", API);

    @ArchTest
    static final ArchRule training =
            only(TRAINING, "java..", "org.jspecify..", "ai.djl..", "org.hipparchus..", API, TRAINING);

    @ArchTest
    static final ArchRule phenomena = only(PHENOMENA, "java..", "org.jspecify..", "ai.djl..", API, TRAINING, PHENOMENA);

    @ArchTest
    static final ArchRule theories = only(THEORIES, "java..", "org.jspecify..", API, THEORIES);

    @ArchTest
    static final ArchRule evaluators =
            only(EVALUATORS, "java..", "org.jspecify..", "org.hipparchus..", API, EVALUATORS);

    @ArchTest
    static final ArchRule host = knows(HOST, API);

    @ArchTest
    static final ArchRule bus = knows(BUS, API);

    @ArchTest
    static final ArchRule ledger = knows(LEDGER, API);

    @ArchTest
    static final ArchRule laboratory = knows("dev.touchstone.laboratory..", API, HOST, BUS, LEDGER);

    @ArchTest
    static final ArchRule forecasting = knows("dev.touchstone.forecasting..", API, HOST, BUS, LEDGER);

    @ArchTest
    static final ArchRule evaluation = knows("dev.touchstone.evaluation..", API, HOST, BUS, LEDGER);

    @ArchTest
    static final ArchRule reference = knows("dev.touchstone.reference..", API, HOST, LEDGER);

    @ArchTest
    static final ArchRule observe = knows(OBSERVE, API, BUS, LEDGER);

    @ArchTest
    static final ArchRule web = knows("dev.touchstone.web..", API, BUS, LEDGER, OBSERVE);

    @ArchTest
    static final ArchRule report = knows(REPORT, API, LEDGER);

    @ArchTest
    static final ArchRule scaffold = knows("dev.touchstone.scaffold..", API);

    @ArchTest
    static final ArchRule nobodyKnowsMain = noClasses()
            .that()
            .resideOutsideOfPackage(MAIN)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(MAIN);

    @ArchTest
    static final ArchRule onlyMainKnowsCli = noClasses()
            .that()
            .resideOutsideOfPackages(CLI, MAIN)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(CLI);

    @ArchTest
    static final ArchRule thePlatformKnowsNoPlugin = noClasses()
            .that()
            .resideOutsideOfPackages(PHENOMENA, THEORIES, EVALUATORS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(PHENOMENA, THEORIES, EVALUATORS);

    @ArchTest
    static final ArchRule vertx = confined("io.vertx..", BUS, "dev.touchstone.web..", MAIN);

    @ArchTest
    static final ArchRule micrometer = confined("io.micrometer..", OBSERVE);

    @ArchTest
    static final ArchRule djl = confined("ai.djl..", TRAINING, PHENOMENA);

    @ArchTest
    static final ArchRule duckdb = confined("org.duckdb..", LEDGER);

    @ArchTest
    static final ArchRule pf4j = confined("org.pf4j..", HOST);

    @ArchTest
    static final ArchRule asm = confined("org.objectweb.asm..", HOST);

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("dev.touchstone.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule standardOutBelongsToTheCommandLine = noClasses()
            .that()
            .resideOutsideOfPackage(CLI)
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule packagesAreNullMarked = classes()
            .that()
            .haveSimpleName("package-info")
            .should()
            .beAnnotatedWith("org.jspecify.annotations.NullMarked");

    @ArchTest
    static void everyPackageSaysSo(JavaClasses all) {
        all.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .forEach(p -> assertTrue(
                        p.containsClassWithSimpleName("package-info"), () -> p.getName() + " has no package-info"));
    }

    private static ArchRule only(String from, String... to) {
        return classes()
                .that()
                .resideInAPackage(from)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(to);
    }

    /** Among our own packages; other libraries are confined by rules of their own. */
    private static ArchRule knows(String from, String... to) {
        String[] allowed = Stream.concat(Stream.of(from), Stream.of(to)).toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(from)
                .should()
                .dependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.and(
                        JavaClass.Predicates.resideInAPackage("dev.touchstone.."),
                        JavaClass.Predicates.resideOutsideOfPackages(allowed)));
    }

    private static ArchRule confined(String library, String... to) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(to)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }
}
