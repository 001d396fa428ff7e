package dev.touchstone.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One investigation from end to end, undisturbed and disturbed. */
class StudyIT {
    private static final String[] STUDY = {
        "study", "grokking", "--tasks", "addition-31,dihedral-12,s4", "--arms", "canonical,practical", "--seeds", "4"
    };

    @TempDir
    private Path folder = Path.of("set by JUnit");

    private String[] in(String state, String... command) {
        return Stream.concat(
                        Stream.of(command),
                        Stream.of("--state", folder.resolve(state).toString()))
                .toArray(String[]::new);
    }

    private Path report(String state, String file) throws IOException {
        try (Stream<Path> studies = Files.list(folder.resolve(state).resolve("reports"))) {
            return studies.findFirst().orElseThrow().resolve(file);
        }
    }

    @Test
    void fromTheFirstStepToTheReport() throws Exception {
        Launched study = Launched.run(in("whole", STUDY));
        assertEquals(0, study.exitCode(), study.err());
        assertTrue(study.err().contains("addition-31 canonical 0-3"), study.err());
        assertTrue(study.out().contains("grokking"), study.out());

        JsonNode json =
                new ObjectMapper().readTree(report("whole", "report.json").toFile());
        assertTrue(json.at("/progress/complete").asBoolean(), json.toString());
        assertEquals(6, json.at("/progress/finished").asInt());
        assertTrue(json.get("scores").size() > 10, json.toString());
        String page = Files.readString(report("whole", "report.html"));
        assertTrue(page.contains("<svg") && !page.contains("src=\"http"), "self-contained, with plots");
        byte[] parquet = Files.readAllBytes(report("whole", "measurements.parquet"));
        assertEquals("PAR1", new String(parquet, 0, 4, StandardCharsets.US_ASCII));

        Launched verified = Launched.run(in("whole", "ledger", "verify"));
        assertEquals(0, verified.exitCode(), verified.out() + verified.err());
        Launched replayed = Launched.run(in("whole", "ledger", "replay"));
        assertEquals(0, replayed.exitCode(), replayed.out() + replayed.err());
        assertTrue(replayed.out().contains(" 0 came out otherwise"), replayed.out());

        Launched again = Launched.run(in("whole", STUDY));
        assertEquals(0, again.exitCode(), again.err());
        assertTrue(again.err().contains("6 cohorts are done already"), again.err());
        assertEquals(study.out(), again.out());
    }

    @Test
    void killedTwiceItEndsAsIfNothingHadHappened() throws Exception {
        Launched first = Launched.start(in("killed", STUDY)).awaitSaying("addition-31 practical 0-3");
        first.kill();
        Launched second = Launched.start(in("killed", STUDY)).awaitSaying("dihedral-12");
        assertTrue(second.err().contains("cohorts are done already"), second.err());
        second.kill();
        Launched third = Launched.run(in("killed", STUDY));
        assertEquals(0, third.exitCode(), third.err());

        assertEquals(0, Launched.run(in("calm", STUDY)).exitCode());
        assertEquals(
                Files.readString(report("calm", "report.json")), Files.readString(report("killed", "report.json")));
        Launched verified = Launched.run(in("killed", "ledger", "verify"));
        assertEquals(0, verified.exitCode(), verified.out() + verified.err());
    }

    @Test
    void interruptedItStopsCleanlyAndGoesOn() throws Exception {
        Launched first = Launched.start(in("state", STUDY)).awaitSaying("addition-31");
        first.interrupt();
        first.await();
        assertEquals(130, first.exitCode(), first.err());
        assertTrue(first.err().contains("goes on where it was"), first.err());
        Launched second = Launched.run(in("state", STUDY));
        assertEquals(0, second.exitCode(), second.err());
    }

    @Test
    void aSecondProcessOnTheSameStateIsTurnedAway() throws Exception {
        Launched first = Launched.start(in("state", STUDY)).awaitSaying("Metrics: ");
        Launched second = Launched.run(in("state", STUDY));
        assertEquals(4, second.exitCode(), second.err());
        assertTrue(second.err().contains("remedy: "), second.err());
        first.kill();
    }

    @Test
    void metricsAreServedWhileItRuns() throws Exception {
        Launched study = Launched.start(in("state", STUDY)).awaitSaying("addition-31");
        Matcher address = Pattern.compile("Metrics: (\\S+)").matcher(study.err());
        assertTrue(address.find());
        HttpResponse<String> metrics = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address.group(1))).build(),
                        HttpResponse.BodyHandlers.ofString());
        study.kill();
        assertEquals(200, metrics.statusCode());
        assertTrue(
                Pattern.compile("(?m)^touchstone_measurement_values_total [1-9]")
                        .matcher(metrics.body())
                        .find(),
                metrics.body());
        assertTrue(metrics.body().contains("touchstone_gate_seconds_count"), metrics.body());
    }

    @Test
    void aFullDiskStopsItWithAnErrorAndNothingIsLost() throws Exception {
        Path small = Files.createDirectory(folder.resolve("small"));
        assumeTrue(mount(small, "size=1m"), "only root can make a small disk to fill");
        try {
            Launched full = Launched.run(in("small/state", STUDY));
            assertEquals(4, full.exitCode(), full.err());
            assertTrue(full.err().contains("error (resources)") && full.err().contains("remedy: "), full.err());
            assertTrue(mount(small, "remount,size=100m"));
            Launched afterwards = Launched.run(in("small/state", STUDY));
            assertEquals(0, afterwards.exitCode(), afterwards.err());
            assertEquals(0, Launched.run(in("small/state", "ledger", "verify")).exitCode());
        } finally {
            new ProcessBuilder("umount", small.toString()).start().waitFor();
        }
    }

    private static boolean mount(Path folder, String options) throws IOException, InterruptedException {
        Process mount = new ProcessBuilder("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return mount.waitFor() == 0;
    }

    @Test
    void aFlippedByteIsFoundAndItsEntryNamed() throws Exception {
        assertEquals(0, Launched.run(in("state", STUDY)).exitCode());
        Path file = folder.resolve("state").resolve("ledger.duckdb");
        byte[] whole = Files.readAllBytes(file);
        int named = 0;
        for (int place = 1; place < 8; place++) {
            byte[] flipped = whole.clone();
            flipped[(int) ((long) whole.length * place / 8)] ^= 1;
            Files.write(file, flipped);
            Launched verified = Launched.run(in("state", "ledger", "verify"));
            // A byte where nothing is stored changes nothing; one in the file's own index keeps it from opening.
            if (verified.exitCode() != 0) {
                assertEquals(4, verified.exitCode(), verified.err());
                named += verified.out().matches("(?s)chain [0-9a-f]{16}, entry \\d+: .*") ? 1 : 0;
            }
        }
        assertTrue(named > 0, "some of seven bytes must lie in an entry");
        Files.write(file, whole);
        assertEquals(0, Launched.run(in("state", "ledger", "verify")).exitCode());
    }

    @Test
    void badInputIsExplainedAndChangesNothing() throws Exception {
        Path file = Files.writeString(folder.resolve("study.yaml"), "phenomenon: grokking\nsead: 8\n");
        refused("no phenomenon 'groking'", "study", "groking");
        refused("no task 'addition-32'", "study", "grokking", "--tasks", "addition-32");
        refused("no arm 'canonic'", "study", "grokking", "--arms", "canonic");
        refused("no theory 'x'", "study", "grokking", "--theories", "x");
        refused("seeds is 0", "study", "grokking", "--seeds", "0");
        refused("budget is -5", "study", "grokking", "--budget", "-5");
        refused("order is 1", "study", "grokking", "--tasks", "addition-31", "--set", "order=1");
        refused("no setting 'width-of-net'", "study", "grokking", "--set", "width-of-net=3");
        refused("no setting 'bits'", "study", "grokking", "--tasks", "s4", "--set", "bits=3");
        refused("'many'", "study", "grokking", "--seeds", "many");
        refused("Unknown option", "study", "grokking", "--sead", "3");
        refused("no key 'sead'", "study", file.toString());
        refused("cannot be read", "study", folder.resolve("missing.yaml").toString());
        refused("no state folder", "report");
        assertFalse(Files.exists(folder.resolve("state")));
    }

    private void refused(String because, String... command) throws InterruptedException {
        Launched refused = Launched.run(in("state", command));
        assertEquals(2, refused.exitCode(), refused.err());
        assertTrue(refused.err().contains(because), refused.err());
        assertTrue(refused.err().contains("remedy: "), refused.err());
    }

    @Test
    void aStudyFileSaysTheSameAsOptions() throws Exception {
        Path file = Files.writeString(folder.resolve("study.yaml"), """
                phenomenon: grokking
                tasks: [addition-31, dihedral-12, s4]
                arms: [canonical, practical]
                seeds: 4
                """);
        assertEquals(0, Launched.run(in("options", STUDY)).exitCode());
        assertEquals(0, Launched.run(in("file", "study", file.toString())).exitCode());
        assertEquals(
                Files.readString(report("options", "report.json")), Files.readString(report("file", "report.json")));
    }
}
