package dev.touchstone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Theory;
import dev.touchstone.host.Guess;
import dev.touchstone.host.TestJars;
import dev.touchstone.laboratory.RecordedStudy;
import dev.touchstone.ledger.DuckDbLedger;
import dev.touchstone.ledger.Ledger;
import dev.touchstone.ledger.StudyLog;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command on a real ledger file, with a theory that was just dropped in. */
class ReplayCommandTest {
    @TempDir
    private Path folder = Path.of("set by JUnit");

    private final StringWriter out = new StringWriter();
    private String study = "";
    private int questions;

    @BeforeEach
    void prepare() throws IOException, InterruptedException {
        study = RecordedStudy.write(folder.resolve("state"));
        Files.createDirectories(folder.resolve("plugins"));
        TestJars.make(
                folder.resolve("plugins").resolve("guess.jar"),
                "guesses",
                ">=0.1.0",
                Map.of(Theory.class, Guess.class));
        questions = read().questions().size();
    }

    private StudyLog read() {
        try (Ledger ledger = DuckDbLedger.open(folder.resolve("state"))) {
            return StudyLog.read(ledger, study);
        }
    }

    private int run(String... arguments) {
        return Typed.runIn(folder, out, arguments);
    }

    @Test
    void aTheoryJustDroppedInIsAskedOverEverythingAndSaysTheSameWhenReplayed() {
        assertEquals(0, run("replay"));
        String said = out.toString();
        assertTrue(
                said.contains("fitted on other-tasks: 1 theory; 0 answered, " + questions + " declined, 0 failed"),
                said);
        assertTrue(said.contains("fitted on other-phenomena: 1 theory"), said);
        assertEquals(
                2L * questions,
                read().submissions().stream()
                        .filter(one -> one.theory().equals("guess"))
                        .count());
        assertEquals(0, run("replay"));
        assertTrue(out.toString().contains("nothing new to ask"), out.toString());
        assertEquals(0, run("ledger", "replay"));
        assertTrue(out.toString().contains(" 0 came out otherwise"), out.toString());
        assertEquals(0, run("ledger", "verify"));
    }

    @Test
    void whatDoesNotExistIsRefusedAndChangesNothing() {
        assertEquals(2, run("replay", "--theories", "phlogiston"));
        assertEquals(2, run("replay", "--protocol", "other-worlds"));
        assertTrue(out.toString().contains("There are: other-seeds, other-tasks, other-phenomena."), out.toString());
        assertEquals(2, run("replay", "zzzz"));
        assertTrue(read().submissions().stream().noneMatch(one -> one.theory().equals("guess")));
    }
}
