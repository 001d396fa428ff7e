package dev.touchstone.training.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.training.Engines;
import dev.touchstone.training.OwnProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * Resident memory over thousands of steps and hundreds of cohorts, in a process whose Java heap is small and touched
 * beforehand, so that what grows is native. A product of the grokking network is half a megabyte: one that leaked at
 * each step would make gigabytes.
 */
@EnabledOnOs(OS.LINUX)
class MemoryTest {
    private static final long ALLOWED_MEGABYTES = 50;

    @Test
    void stepsAndCohortsLeaveNothingBehind() throws Exception {
        OwnProcess process = OwnProcess.run(Training.class, "-Xms96m", "-Xmx96m", "-XX:+AlwaysPreTouch");
        assertEquals(0, process.status(), process.output());
        List<Long> growth = process.output().lines().map(Long::valueOf).toList();
        assertTrue(growth.get(0) < ALLOWED_MEGABYTES, () -> "steps took " + growth.get(0) + " MB");
        assertTrue(growth.get(1) < ALLOWED_MEGABYTES, () -> "cohorts took " + growth.get(1) + " MB");
    }

    /** Prints how many megabytes 2000 steps, and then 300 cohorts, took beyond those of a warm-up. */
    static final class Training {
        private Training() {}

        public static void main(String[] arguments) throws IOException {
            Engines.start();
            long warm;
            long stepped;
            try (Networks networks = Kind.GROKKING.start("a", "b")) {
                train(networks, 300);
                warm = residentMegabytes();
                train(networks, 2000);
                stepped = residentMegabytes();
            }
            open(30);
            long opened = residentMegabytes();
            open(300);
            System.out.println(stepped - warm);
            System.out.println(residentMegabytes() - opened);
        }

        private static void open(int times) {
            for (int i = 0; i < times; i++) {
                try (Networks networks = Kind.GROKKING.start("a", "b")) {
                    networks.step();
                    networks.evaluate();
                }
            }
        }

        private static void train(Networks networks, int steps) {
            for (int i = 0; i < steps; i++) {
                networks.step();
                if (i % 10 == 0) {
                    networks.evaluate();
                }
            }
        }

        private static long residentMegabytes() throws IOException {
            for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
                if (line.startsWith("VmRSS:")) {
                    return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
                }
            }
            throw new IOException("/proc/self/status has no VmRSS");
        }
    }
}
