package dev.touchstone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewCommandTest {
    @TempDir
    private Path folder = Path.of("set by JUnit");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Typed.run(out, err, arguments);
    }

    @Test
    void itSaysWhatItWroteAndWhatToTypeNext() {
        Path place = folder.resolve("there");
        assertEquals(0, run("new", "theory", "flat-minima", "--folder", place.toString(), "--package", "org.lab"));
        assertTrue(Files.exists(place.resolve("src/main/java/org/lab/FlatMinima.java")));
        for (String line : new String[] {
            "  src/main/java/org/lab/FlatMinima.java", "  cd " + place, "  mvn package", "  touchstone plugins"
        }) {
            assertTrue(out.toString().lines().anyMatch(line::equals), out.toString());
        }
        assertTrue(out.toString().contains("  touchstone check target/flat-minima-1.0.0.jar"), out.toString());
        assertTrue(out.toString().contains("  cp target/flat-minima-1.0.0.jar "), out.toString());
        assertEquals("", err.toString());
    }

    @Test
    void badInputIsTheUsersFaultAndWritesNothing() {
        Path place = folder.resolve("there");
        refused("'hypothesis'", "new", "hypothesis", "flat-minima", "--folder", place.toString());
        refused("'FlatMinima'", "new", "theory", "FlatMinima", "--folder", place.toString());
        refused("'org.Lab'", "new", "theory", "hunch", "--folder", place.toString(), "--package", "org.Lab");
        refused("NAME", "new", "theory", "--folder", place.toString());
        refused(
                "nothing is overwritten",
                "new",
                "theory",
                "hunch",
                "--folder",
                folder.resolve("..").toString());
        assertFalse(Files.exists(place));
        assertEquals("", out.toString());
    }

    private void refused(String because, String... arguments) {
        err.getBuffer().setLength(0);
        assertEquals(2, run(arguments), err.toString());
        assertTrue(err.toString().contains(because) && err.toString().contains("remedy: "), err.toString());
    }
}
