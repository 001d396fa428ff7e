package dev.touchstone.host;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Fault;
import dev.touchstone.host.inspection.Inspection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectionTest {
    private static final int CASES = 35;
    private static final int MUTATIONS = 2000;

    @TempDir
    private Path folder = Path.of("set by JUnit");

    @Test
    void everyFaultIsSaidExactlyAndWithItsRemedy() throws IOException {
        Map<String, List<Fault>> expected = FaultyJars.all(folder);
        assertTrue(expected.size() >= CASES, () -> expected.size() + " faulty JARs");
        try (PluginHost host = PluginHost.open(folder)) {
            Map<String, List<Fault>> said =
                    host.reports().stream().collect(Collectors.toMap(JarReport::name, JarReport::faults));
            assertEquals(expected.keySet(), said.keySet());
            assertAll(expected.entrySet().stream()
                    .map(one -> () -> assertEquals(one.getValue(), said.get(one.getKey()), one.getKey())));
            assertEquals(
                    List.of("double", "same-plugin"),
                    host.theories().stream().map(Extension::id).toList());
        }
    }

    @Test
    void aSoundJarHasNoFault() {
        Path jar = PluginJar.ofTheory("sound", "sound").write(folder.resolve("sound.jar"));
        Inspection inspection = Inspection.of("sound.jar", jar);
        assertEquals(
                new Inspection("sound", "1.0.0", Map.of("dev.touchstone.api.Theory", List.of("made.Idea")), List.of()),
                inspection);
    }

    @Test
    void servicesLinesMayBeCommented() {
        Path jar = PluginJar.ofTheory("sound", "sound")
                .lists("# mine", "", " made.Idea # the best", "made.Idea")
                .write(folder.resolve("sound.jar"));
        assertEquals(
                List.of("made.Idea"), Inspection.of("sound.jar", jar).services().get("dev.touchstone.api.Theory"));
    }

    @Test
    void helpersThatOnlyThePluginMakesNeedNoLine() {
        Path jar = PluginJar.ofTheory("sound", "sound")
                .source("made.Helper", PluginJar.theory("class Helper", "public", "helper"))
                .source(
                        "made.Fitted",
                        PluginJar.theory("public class Fitted", "public", "fitted")
                                .replace("Fitted()", "Fitted(int i)"))
                .source("made.Base", PluginJar.theory("public abstract class Base", "public", "base"))
                .write(folder.resolve("sound.jar"));
        assertEquals(List.of(), Inspection.of("sound.jar", jar).faults());
    }

    @Test
    void classesForALaterJavaMayBeThereForIt() {
        PluginJar sound = PluginJar.ofTheory("sound", "sound").manifest("Multi-Release", "true");
        byte[] later = sound.entry("made/Idea.class").clone();
        later[7] = 44 + 60;
        Path jar = sound.entry("META-INF/versions/99/made/Idea.class", later).write(folder.resolve("sound.jar"));
        assertEquals(List.of(), Inspection.of("sound.jar", jar).faults());
    }

    @Test
    void oddNamesOfVersionsAreOnlyNames() {
        Path jar = PluginJar.ofTheory("sound", "sound")
                .entry("META-INF/versions/x.txt", "")
                .entry("META-INF/versions/one/made/x.txt", "")
                .write(folder.resolve("sound.jar"));
        assertEquals(List.of(), Inspection.of("sound.jar", jar).faults());
    }

    /** Whatever a file holds, it is told what is wrong or loaded; nothing is thrown. */
    @Test
    void anyBytesCanBeInspected() throws IOException {
        byte[] sound = Files.readAllBytes(PluginJar.ofTheory("sound", "sound").write(folder.resolve("sound.jar")));
        SplittableRandom random = new SplittableRandom(1);
        int faulty = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] bytes = sound.clone();
            for (int change = random.nextInt(1, 4); change > 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            Path jar = Files.write(folder.resolve("mutant.jar"), bytes);
            faulty += Inspection.of("mutant.jar", jar).faults().isEmpty() ? 0 : 1;
        }
        assertTrue(faulty > MUTATIONS / 2, faulty + " of " + MUTATIONS);
    }
}
