package dev.touchstone.scaffold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Fault;
import dev.touchstone.api.FaultException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That what is written builds, passes and loads is shown in platform/distribution, by a real Maven. */
class ProjectTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final int MOST_LINES = 40;

    @TempDir
    private Path folder = Path.of("set by JUnit");

    private static Map<String, String> example() {
        return new Project(Kind.THEORY, new Naming("decay-hurries", "my.theories")).files();
    }

    private static Fault refused(String name, String home) {
        return assertThrows(FaultException.class, () -> new Project(Kind.THEORY, new Naming(name, home)))
                .fault();
    }

    @Test
    void theExampleInTheRepositoryIsWhatNewTheoryWrites() throws IOException {
        assertEquals(new TreeMap<>(example()), contents(ROOT.resolve("plugins/example")));
    }

    @Test
    void theReadmeShowsTheExample() throws IOException {
        String theory = example().get("src/main/java/my/theories/DecayHurries.java");
        assertTrue(Files.readString(ROOT.resolve("README.md")).contains("```java\n" + theory + "```"));
    }

    @Test
    void theSmallestTheoryIsOneShortClassOneLineAndOneTest() {
        Map<String, String> files = new TreeMap<>(example());
        String services = "src/main/resources/META-INF/services/dev.touchstone.api.Theory";
        String theory = "src/main/java/my/theories/DecayHurries.java";
        assertEquals(
                List.of("pom.xml", theory, services, "src/test/java/my/theories/DecayHurriesTest.java"),
                List.copyOf(files.keySet()));
        assertTrue(files.getOrDefault(theory, "").lines().count() <= MOST_LINES);
        assertEquals("my.theories.DecayHurries\n", files.get(services));
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsLeftToFillIn(Kind kind) throws IOException {
        Project project = new Project(kind, new Naming("a-name-2", "org.lab"));
        project.write(folder.resolve("there"));
        assertEquals(new TreeMap<>(project.files()), contents(folder.resolve("there")));
        project.files().forEach((path, text) -> {
            assertFalse(text.matches("(?s).*@(id|Class|package|version|next|trial)@.*"), path);
            assertTrue(text.endsWith("\n"), path);
        });
        assertTrue(project.files().containsKey("src/main/java/org/lab/AName2.java"));
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Path mine = Files.writeString(folder.resolve("pom.xml"), "mine");
        Project project = new Project(Kind.THEORY, new Naming("hunch", "my.theories"));
        for (Path taken : List.of(folder, mine)) {
            Fault fault = assertThrows(FaultException.class, () -> project.write(taken))
                    .fault();
            assertEquals(Fault.Kind.USER, fault.kind());
            assertTrue(fault.message().contains(taken.toString()), fault.message());
        }
        assertEquals(Map.of("pom.xml", "mine"), contents(folder));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Hunch",
                "my_hunch",
                "my--hunch",
                "-hunch",
                "hunch-",
                "2nd",
                "../hunch",
                "hünch",
                "a b",
                "a\n"
            })
    void aNameOfAnotherFormIsRefusedWithTheForm(String name) {
        Fault fault = refused(name, "my.theories");
        assertEquals(Fault.Kind.USER, fault.kind());
        assertTrue(fault.message().contains("'" + name + "'"), fault.message());
        assertTrue(fault.remedy().contains("lower-case letters and digits"), fault.remedy());
    }

    @Test
    void aNameHasAtMostSixtyCharacters() {
        assertEquals("X".repeat(1) + "x".repeat(59), new Naming("x".repeat(60), "my").type());
        assertTrue(refused("x".repeat(61), "my").remedy().contains("at most 60"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"question", "evidence", "string", "optional", "theory"})
    void aNameThatTheExampleUsesItselfIsRefused(String name) {
        Fault fault = assertThrows(FaultException.class, () -> new Project(Kind.THEORY, new Naming(name, "my")))
                .fault();
        assertTrue(fault.remedy().contains("my-" + name), fault.remedy());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "My.theories", "my..theories", "my.class", "my/theories", "java.theories", "dev.touchstone"})
    void aPackageThatCannotBeIsRefused(String home) {
        Fault fault = refused("hunch", home);
        assertEquals(Fault.Kind.USER, fault.kind());
        assertTrue(fault.message().contains("'" + home + "'"), fault.message());
    }

    @Test
    void anotherKindIsRefusedWithWhatThereIs() {
        Fault fault =
                assertThrows(FaultException.class, () -> Kind.named("teory")).fault();
        assertEquals("Name one of theory, phenomenon, evaluator.", fault.remedy());
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                // What Maven leaves behind when somebody builds it in place.
                if (!path.startsWith("target/")) {
                    contents.put(path, Files.readString(file));
                }
            }
        }
        return contents;
    }
}
