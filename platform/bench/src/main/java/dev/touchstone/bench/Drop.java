package dev.touchstone.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * From the moment a JAR lies in the plugin folder of a running study until its theory's first forecasts are sealed: live,
 * which waits for the study's next question, and in retrospect over a study that is recorded. Each round drops, and
 * deletes again.
 */
final class Drop {
    private static final double SECOND = 1e9;
    private static final String[] RECORDED = {"study", "grokking", "--tasks", "addition-31", "--seeds", "4"};
    private static final String[] RUNNING = {"study", "grokking", "--seeds", "64"};

    private final Path launcher;
    private final Path state;
    private final Path plugins;

    private Drop(Path launcher, Path folder) {
        this.launcher = launcher;
        this.state = folder.resolve("state");
        this.plugins = folder.resolve("plugins");
    }

    /** Arguments: the launcher, a JAR with one theory, rounds. */
    public static void main(String... arguments) throws IOException, InterruptedException {
        Path launcher = Path.of(arguments[0]).toAbsolutePath();
        Path jar = Path.of(arguments[1]);
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5;
        Path folder = Files.createTempDirectory("touchstone-drop");
        Drop drop = new Drop(launcher, folder);
        Files.createDirectory(drop.plugins);
        try (Stream<Path> shipped = Files.list(launcher.resolve("../../plugins").normalize())) {
            for (Path one : shipped.toList()) {
                Files.copy(one, drop.plugins.resolve(one.getFileName()));
            }
        }
        drop.start(RECORDED).waitFor();
        drop.measure(jar, rounds, System.out);
    }

    private void measure(Path jar, int rounds, PrintStream out) throws IOException, InterruptedException {
        Process study = start(RUNNING);
        List<double[]> seconds = new ArrayList<>();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(study.getErrorStream(), StandardCharsets.UTF_8))) {
            await(said, 0, "claim met in");
            for (int round = 0; round < rounds; round++) {
                Path another = another(jar, round);
                Path dropped = plugins.resolve("dropped.jar");
                Files.copy(another, dropped);
                long there = System.nanoTime();
                double[] took =
                        await(said, there, " came: ", "before the outcome is sealed", "in retrospect is sealed");
                seconds.add(took);
                out.printf(
                        Locale.ROOT,
                        "round %d: noticed after %.2f s, first live forecast %.2f s, first in retrospect %.2f s%n",
                        round + 1,
                        took[0],
                        took[1],
                        took[2]);
                Files.delete(dropped);
                await(said, 0, " went: ");
            }
        } finally {
            study.destroy();
            study.waitFor();
        }
        out.printf(
                Locale.ROOT,
                "median (longest) of %d: noticed %s, live %s, in retrospect %s%n",
                rounds,
                summary(seconds, 0),
                summary(seconds, 1),
                summary(seconds, 2));
    }

    /** The same theory in a JAR of another hash, for what a JAR has answered in retrospect it is not asked again. */
    private Path another(Path jar, int round) throws IOException {
        Path copy = plugins.resolveSibling("round-" + round + ".jar");
        Files.copy(jar, copy);
        try (FileSystem inside = FileSystems.newFileSystem(copy)) {
            Files.writeString(inside.getPath("/round"), String.valueOf(round));
        }
        return copy;
    }

    private static String summary(List<double[]> seconds, int which) {
        double[] sorted =
                seconds.stream().mapToDouble(took -> took[which]).sorted().toArray();
        return String.format(Locale.ROOT, "%.2f s (%.2f s)", sorted[sorted.length / 2], sorted[sorted.length - 1]);
    }

    /** Reads until all of these have been said, in any order; seconds after which each was. */
    private static double[] await(BufferedReader said, long since, String... texts) throws IOException {
        double[] seconds = new double[texts.length];
        int left = texts.length;
        while (left > 0) {
            String line = said.readLine();
            if (line == null) {
                throw new IllegalStateException("the study ended before it said all of " + Arrays.toString(texts));
            }
            for (int i = 0; i < texts.length; i++) {
                if (seconds[i] == 0 && line.contains(texts[i])) {
                    seconds[i] = (System.nanoTime() - since) / SECOND;
                    left--;
                }
            }
        }
        return seconds;
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--state", state.toString(), "--plugins", plugins.toString()));
        boolean read = arguments == RUNNING;
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(read ? ProcessBuilder.Redirect.PIPE : ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
