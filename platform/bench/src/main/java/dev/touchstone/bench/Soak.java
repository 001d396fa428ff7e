package dev.touchstone.bench;

import dev.touchstone.training.Engines;
import dev.touchstone.training.network.Networks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Resident memory while networks train for long: a line for every tenth of the steps. What grows at the end leaks.
 *
 * <p>Arguments: network (grokking, mnist1d or widths), steps (10000), seeds per cohort (8). Evaluates every 100 steps. Reads
 * {@code /proc}, so it runs on Linux only.
 */
public final class Soak {
    private static final int LINES = 10;
    private static final int EVALUATE_EVERY = 100;

    private Soak() {}

    /** Runs. */
    public static void main(String[] arguments) throws IOException {
        String name = arguments.length > 0 ? arguments[0] : "grokking";
        int steps = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
        int seeds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 8;
        Engines.start();
        List<Networks> cohorts =
                BenchNetworks.valueOf(name.toUpperCase(Locale.ROOT)).cohorts("soak", seeds);
        for (int step = 1; step <= steps; step++) {
            cohorts.forEach(Networks::step);
            if (step % EVALUATE_EVERY == 0) {
                cohorts.forEach(Networks::evaluate);
            }
            if (step % Math.max(1, steps / LINES) == 0) {
                System.out.printf(Locale.ROOT, "%s %6d steps %7.1f MiB resident%n", name, step, residentMebibytes());
            }
        }
        cohorts.forEach(Networks::close);
    }

    private static double residentMebibytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }
}
