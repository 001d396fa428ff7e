package dev.touchstone.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.touchstone.api.Fault;
import dev.touchstone.host.FaultyJars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JARs come and go in the plugin folder while Touchstone runs. */
class DropIT {
    private static final String[] STUDY = {
        "study", "grokking", "--tasks", "addition-31,dihedral-12,s4", "--arms", "canonical,control", "--seeds", "4"
    };

    @TempDir
    private Path folder = Path.of("set by JUnit");

    private Path plugins = Path.of("set before each");

    @BeforeEach
    void copyPlugins() throws IOException {
        plugins = Files.createDirectory(folder.resolve("plugins"));
        try (Stream<Path> shipped = Files.list(Path.of("target", "touchstone", "plugins"))) {
            for (Path jar : shipped.toList()) {
                Files.copy(jar, plugins.resolve(jar.getFileName()));
            }
        }
    }

    private String[] in(String state, String... command) {
        return Stream.concat(
                        Stream.of(command),
                        Stream.of("--state", folder.resolve(state).toString(), "--plugins", plugins.toString()))
                .toArray(String[]::new);
    }

    private Path report(String state) throws IOException {
        try (Stream<Path> studies = Files.list(folder.resolve(state).resolve("reports"))) {
            return studies.filter(study -> !study.endsWith("board"))
                    .findFirst()
                    .orElseThrow()
                    .resolve("report.json");
        }
    }

    @Test
    void aTheoryThatComesCompetesLiveAndInRetrospectAndMayGoAgain() throws Exception {
        assertEquals(0, Launched.run(in("state", STUDY)).exitCode());
        Path built = DroppedTheory.build(folder, "1.0.0");
        Launched study =
                Launched.start(in("state", "study", "grokking", "--seeds", "8")).awaitSaying("addition-31 canonical");
        Path dropped = Files.copy(built, plugins.resolve("my-theories.jar"));
        study.awaitSaying("came: theory " + DroppedTheory.ID)
                .awaitSaying(DroppedTheory.ID + ": its first forecast before the outcome is sealed")
                .awaitSaying(DroppedTheory.ID + ": its first forecast in retrospect is sealed")
                .awaitSaying("The boards are up to date");
        String board = Files.readString(folder.resolve("state/reports/board/index.html"));
        assertTrue(board.contains(DroppedTheory.ID), "in the board of what was recorded before");
        Files.delete(dropped);
        study.awaitSaying("went: theory " + DroppedTheory.ID);
        study.interrupt();
        assertEquals(130, study.await().exitCode(), study.err());
        Launched verified = Launched.run(in("state", "ledger", "verify"));
        assertEquals(0, verified.exitCode(), verified.out() + verified.err());
    }

    @Test
    void whatIsTypedAgainGoesOnWithTheTheoriesThatAreThereThen() throws Exception {
        Launched first = Launched.start(in("state", STUDY)).awaitSaying("addition-31");
        first.interrupt();
        first.await();
        Files.copy(DroppedTheory.build(folder, "1.0.0"), plugins.resolve("my-theories.jar"));
        Launched second = Launched.run(in("state", STUDY));
        assertEquals(0, second.exitCode(), second.err());
        assertEquals(id(first), id(second), "no new study");
        JsonNode json = new ObjectMapper().readTree(report("state").toFile());
        assertTrue(json.toString().contains(DroppedTheory.ID));
    }

    private static String id(Launched study) {
        return study.err().replaceFirst("(?s).*?Study ([0-9a-f]+):.*", "$1");
    }

    @Test
    void faultyJarsAreReportedAndChangeNothingElse() throws Exception {
        assertEquals(0, Launched.run(in("calm", STUDY)).exitCode());
        Launched study = Launched.start(in("state", STUDY)).awaitSaying("Metrics: ");
        Path made = Files.createDirectory(folder.resolve("faulty"));
        Map<String, List<Fault>> faulty = FaultyJars.alone(made);
        assertTrue(faulty.size() >= 20, "there are " + faulty.size());
        for (String jar : faulty.keySet()) {
            Files.copy(made.resolve(jar), plugins.resolve(jar));
        }
        for (Fault fault : faulty.values().stream().flatMap(List::stream).toList()) {
            study.awaitSaying("  fault (plugin): " + fault.message()).awaitSaying("  remedy: " + fault.remedy());
        }
        assertEquals(0, study.await().exitCode(), study.err());
        assertEquals(Files.readString(report("calm")), Files.readString(report("state")));
    }

    @Test
    void serveBringsWhatComesUpToDateAndWritesTheBoards() throws Exception {
        assertEquals(0, Launched.run(in("state", STUDY)).exitCode());
        Launched serving = Launched.start(in("state", "serve")).awaitSaying("Following ");
        Files.copy(DroppedTheory.build(folder, "1.0.0"), plugins.resolve("my-theories.jar"));
        serving.awaitSaying(DroppedTheory.ID + ": its first forecast in retrospect")
                .awaitSaying("The boards are up to date");
        serving.interrupt();
        assertEquals(130, serving.await().exitCode(), serving.err());
        Launched board = Launched.run(in("state", "board", DroppedTheory.ID));
        assertEquals(0, board.exitCode(), board.err());
        assertTrue(board.out().contains(DroppedTheory.ID), board.out());
    }
}
