package dev.touchstone.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.touchstone.api.Theory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReloadTest {
    private static final int RELOADS = 50;
    /** How many reloads later a use ends. */
    private static final int HELD = 3;

    @Test
    void nothingIsLeftOfFiftyReloads(@TempDir Path temporary) throws Exception {
        Path folder = Files.createDirectory(temporary.resolve("plugins"));
        Path staging = temporary.resolve("staging");
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        try (PluginHost host = PluginHost.live(folder, Staging.in(staging), Trust.off())) {
            List<Use> uses = new ArrayList<>();
            for (int i = 1; i <= RELOADS; i++) {
                String version = "1.0." + i;
                PluginJar.ofTheory("idea", "idea")
                        .version(version)
                        .entry("note.txt", version)
                        .write(folder.resolve("idea.jar"));
                Await.until(
                        version,
                        () -> host.theories().stream()
                                .anyMatch(theory -> theory.plugin().version().equals(version)));
                work(host, version, uses, loaders);
                if (uses.size() > HELD) {
                    uses.remove(0).close();
                }
                Await.until("only copies that are used", () -> copiesIn(staging).size() == uses.size());
            }
            Files.delete(folder.resolve("idea.jar"));
            Await.until("the last one gone", () -> host.theories().isEmpty());
            uses.forEach(Use::close);
            assertEquals(RELOADS, loaders.size());
            // Before any collection, which would close what was forgotten.
            Await.until("no copy left", () -> copiesIn(staging).isEmpty());
            assertEquals(List.of(), openFilesIn(staging));
            Await.until("no loader alive", () -> {
                System.gc();
                return loaders.stream().allMatch(loader -> loader.refersTo(null));
            });
        }
        try (Stream<Path> left = Files.list(staging)) {
            assertEquals(List.of(), left.toList());
        }
    }

    /** In a method of its own, so that no local variable keeps the theory. */
    private static void work(PluginHost host, String version, List<Use> uses, List<WeakReference<ClassLoader>> loaders)
            throws IOException {
        Extension<Theory> theory = host.theories().get(0);
        uses.add(theory.use());
        ClassLoader loader = theory.instance().getClass().getClassLoader();
        loaders.add(new WeakReference<>(loader));
        assertEquals("idea", Extension.fresh(theory).id());
        try (InputStream note = theory.instance().getClass().getResourceAsStream("/note.txt")) {
            assertEquals(
                    version,
                    note == null ? "" : new String(note.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    private static List<Path> copiesIn(Path staging) {
        try (Stream<Path> ours = Files.list(staging);
                Stream<Path> files = Files.list(ours.findFirst().orElseThrow())) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> openFilesIn(Path staging) throws IOException {
        Path descriptors = Path.of("/proc/self/fd");
        if (!Files.isDirectory(descriptors)) {
            return List.of();
        }
        List<Path> open = new ArrayList<>();
        try (Stream<Path> all = Files.list(descriptors)) {
            for (Path one : all.toList()) {
                if (Files.isSymbolicLink(one)) {
                    Path target = Files.readSymbolicLink(one);
                    if (target.startsWith(staging) && target.toString().contains(".jar")) {
                        open.add(target);
                    }
                }
            }
        }
        return open;
    }
}
