package dev.touchstone.distribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process of the distribution, with what it says in files. */
final class Launched {
    private static final Path PROGRAM =
            Path.of("target", "touchstone", "bin", "touchstone").toAbsolutePath();
    private static final long PATIENCE_SECONDS = 300;
    private static final long LOOK_MILLIS = 20;

    private final Process process;
    private final Path out;
    private final Path err;

    private Launched(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** Starts {@code touchstone} with these arguments. */
    static Launched start(String... arguments) {
        List<String> command = new ArrayList<>(List.of(PROGRAM.toString()));
        command.addAll(List.of(arguments));
        try {
            Path folder = Files.createTempDirectory(Path.of("target"), "launched");
            Path out = folder.resolve("out");
            Path err = folder.resolve("err");
            Process process = new ProcessBuilder(command)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            process.getOutputStream().close();
            return new Launched(process, out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs it to its end. */
    static Launched run(String... arguments) throws InterruptedException {
        return start(arguments).await();
    }

    /** Waits for the end. */
    Launched await() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("still running after " + PATIENCE_SECONDS + " s: " + err());
        }
        return this;
    }

    /** Waits until it has said something. */
    Launched awaitSaying(String text) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!err().contains(text)) {
            // The process itself is what there is to wait for; its end is the only event it gives.
            if (process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS) && !err().contains(text)) {
                throw new AssertionError("ended without saying '" + text + "': " + err());
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("did not say '" + text + "': " + err());
            }
        }
        return this;
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGINT, as Ctrl-C does. */
    void interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    int exitCode() {
        return process.exitValue();
    }

    /** What it has said on standard output so far. */
    String out() {
        return read(out);
    }

    /** What it has said on standard error so far. */
    String err() {
        return read(err);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
