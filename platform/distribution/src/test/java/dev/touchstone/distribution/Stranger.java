package dev.touchstone.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Somebody with a shell, a real Maven and the distribution, who has the source of Touchstone but no part in its build.
 * The Maven is offline if the one that builds Touchstone is, and its repository holds the same, save Touchstone itself,
 * which must be installed.
 */
final class Stranger {
    /** The source of Touchstone. */
    static final Path CHECKOUT = Path.of("..", "..").toAbsolutePath().normalize();

    private static final long PATIENCE_SECONDS = 300;

    private final Path home;

    Stranger() throws IOException {
        home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "stranger");
        Path repository = Files.createDirectories(home.resolve("repository"));
        Path known = Path.of(System.getProperty("maven.repo", "set by the build"));
        link(known, repository, "dev");
        if (Files.isDirectory(known.resolve("dev"))) {
            link(known.resolve("dev"), Files.createDirectories(repository.resolve("dev")), "touchstone");
        }
        String offline = Boolean.getBoolean("maven.offline") ? " -o" : "";
        script("mvn", System.getProperty("maven.home") + "/bin/mvn -B -Dmaven.repo.local=" + repository + offline);
        script(
                "touchstone",
                Path.of("target/touchstone/bin/touchstone").toAbsolutePath().toString());
    }

    private static void link(Path from, Path to, String except) throws IOException {
        try (Stream<Path> entries = Files.list(from)) {
            for (Path entry : entries.filter(one -> !one.endsWith(except)).toList()) {
                Files.createSymbolicLink(to.resolve(entry.getFileName()), entry);
            }
        }
    }

    private void script(String name, String command) throws IOException {
        Path script = Files.createDirectories(home.resolve("bin")).resolve(name);
        Files.writeString(script, "#!/bin/sh\nexec " + command + " \"$@\"\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Types these lines into a shell, in a folder; all must go well. Gives what was printed, errors too. */
    String types(Path folder, List<String> lines) throws IOException, InterruptedException {
        Path printed = Files.createTempFile(home, "printed", ".txt");
        ProcessBuilder shell = new ProcessBuilder("sh", "-eux", "-c", String.join("\n", lines))
                .directory(Files.createDirectories(folder).toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        Map<String, String> environment = shell.environment();
        // Those by which the Maven that runs this test tells itself where it is.
        environment.keySet().removeIf(name -> name.startsWith("MAVEN_") || name.startsWith("TOUCHSTONE"));
        environment.put("TOUCHSTONE", CHECKOUT.toString());
        environment.put("PATH", home.resolve("bin") + ":" + environment.get("PATH"));
        Process process = shell.start();
        process.getOutputStream().close();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("still going after " + PATIENCE_SECONDS + " s: " + Files.readString(printed));
        }
        String text = Files.readString(printed);
        assertEquals(0, process.exitValue(), text);
        return text;
    }
}
