package dev.touchstone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Digests;
import dev.touchstone.host.FaultyJars;
import dev.touchstone.host.PluginJar;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check} and {@code plugins}, which show the same. */
class CheckCommandTest {
    @TempDir
    private Path folder = Path.of("set by JUnit");

    private final StringWriter out = new StringWriter();

    @Test
    void aSoundJarIsShownWithWhatItOffers() throws IOException {
        Path jar = sound("idea");
        assertEquals(0, run("check", jar.toString()));
        String hash = HexFormat.of().formatHex(Digests.newSha256().digest(Files.readAllBytes(jar)));
        assertEquals(
                List.of(
                        "idea.jar  idea 1.0.0  sha256 " + hash.substring(0, 12) + "…",
                        "  theories   idea",
                        "  nothing is wrong"),
                out.toString().lines().toList());
    }

    @Test
    void everyFaultIsSaidWithItsKindAndRemedy() throws IOException {
        Path corpus = Files.createDirectory(folder.resolve("corpus"));
        var expected = FaultyJars.all(corpus);
        assertEquals(
                3,
                run(Stream.concat(
                                Stream.of("check"),
                                expected.keySet().stream()
                                        .map(name -> corpus.resolve(name).toString()))
                        .toArray(String[]::new)));
        String checked = out.toString();
        expected.values().stream()
                .flatMap(List::stream)
                .forEach(fault -> assertTrue(
                        checked.contains("  fault (plugin): " + fault.message() + System.lineSeparator() + "  remedy: "
                                + fault.remedy() + System.lineSeparator()),
                        fault::toString));
        out.getBuffer().setLength(0);
        assertEquals(3, run("plugins", "--plugins", corpus.toString()));
        assertEquals(checked.replaceAll("(?m)^  nothing is wrong\\R", ""), out.toString());
    }

    @Test
    void whatWouldClashWithAFolderIsSaidIfAsked() throws IOException {
        Path plugins = Files.createDirectory(folder.resolve("plugins"));
        PluginJar.ofTheory("rival", "idea").write(plugins.resolve("a.jar"));
        String jar = sound("idea").toString();
        assertEquals(3, run("check", "--beside", plugins.toString(), jar));
        assertTrue(out.toString().contains("there is already one in a.jar"), out::toString);
        assertTrue(!out.toString().contains("rival"), out::toString);
    }

    @Test
    void aTrustFileIsHeeded() throws IOException {
        String jar = sound("idea").toString();
        Path trust = Files.writeString(folder.resolve("trust"), "# nobody\n");
        assertEquals(3, run("check", "--trust", trust.toString(), jar));
        assertTrue(out.toString().contains("the line 'sha256 "), out::toString);
        assertEquals(3, run("plugins", "--plugins", folder.toString(), "--trust", trust.toString()));
        Files.writeString(trust, "nonsense");
        assertEquals(2, run("plugins", "--plugins", folder.toString(), "--trust", trust.toString()));
        assertTrue(out.toString().contains("Line 1 of the trust file"), out::toString);
    }

    @Test
    void whatIsNoFileOrNotNamedLikeOneOrTwiceThereIsTheUsersFault() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        String jar = sound("idea").toString();
        String twin = PluginJar.ofTheory("twin", "twin")
                .write(other.resolve("idea.jar"))
                .toString();
        String unnamed = PluginJar.ofTheory("idea", "idea")
                .write(other.resolve("idea.zip"))
                .toString();
        for (String[] arguments : List.of(
                new String[] {"check"},
                new String[] {"check", folder.resolve("missing.jar").toString()},
                new String[] {"check", unnamed},
                new String[] {"check", jar, twin})) {
            assertEquals(2, run(arguments), String.join(" ", arguments));
        }
    }

    private Path sound(String name) {
        return PluginJar.ofTheory(name, name).write(folder.resolve(name + ".jar"));
    }

    private int run(String... arguments) {
        return Typed.run(out, out, arguments);
    }
}
