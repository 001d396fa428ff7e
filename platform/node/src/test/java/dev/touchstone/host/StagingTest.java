package dev.touchstone.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Fault;
import dev.touchstone.api.FaultException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagingTest {
    @TempDir
    private Path temporary = Path.of("set by JUnit");

    @Test
    void onlyTheOwnerCanReadTheCopies() throws IOException {
        try (Staging staging = Staging.in(temporary.resolve("state/staging"))) {
            for (Path folder : List.of(staging.folder(), temporary.resolve("state/staging"))) {
                assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
            }
        }
    }

    @Test
    void theOriginalMayGoAtOnce() throws IOException {
        Path jar = PluginJar.ofTheory("idea", "idea").write(temporary.resolve("idea.jar"));
        try (PluginHost host = PluginHost.of(List.of(jar), null, Trust.off())) {
            Files.writeString(jar, "overwritten");
            assertEquals("idea", Extension.fresh(host.theories().get(0)).id());
        }
    }

    @Test
    void whatAKilledProcessLeftIsRemovedAndWhatALivingOneHasIsNot() throws Exception {
        Path parent = temporary.resolve("staging");
        Path jar = PluginJar.ofTheory("idea", "idea").write(temporary.resolve("idea.jar"));
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        parent.toString(),
                        jar.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = other.inputReader(StandardCharsets.UTF_8)) {
            Path held = Path.of(said.readLine());
            makeOld(held);
            Staging.in(parent).close();
            assertTrue(Files.exists(held.resolve("0.jar")));
            other.destroyForcibly().waitFor();
            Staging.in(parent).close();
            assertFalse(Files.exists(held));
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void aFolderThatMayNotBeLockedYetIsLeftAlone() throws IOException {
        Path young = Files.createDirectories(temporary.resolve(Staging.PREFIX + "young"));
        Staging.in(temporary).close();
        assertTrue(Files.exists(young));
        makeOld(young);
        Staging.in(temporary).close();
        assertFalse(Files.exists(young));
    }

    @Test
    void foldersOfThisProcessAreItsOwn() throws IOException {
        try (Staging first = Staging.in(temporary)) {
            makeOld(first.folder());
            try (Staging second = Staging.in(temporary)) {
                assertTrue(Files.exists(first.folder()));
                assertTrue(Files.exists(second.folder()));
            }
        }
        try (Stream<Path> left = Files.list(temporary)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void aPlaceThatCannotBeWrittenToIsSaid() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "in the way");
        FaultException thrown = assertThrows(FaultException.class, () -> Staging.in(file.resolve("staging")));
        assertEquals(Fault.Kind.RESOURCES, thrown.fault().kind());
    }

    private static void makeOld(Path folder) throws IOException {
        Files.setLastModifiedTime(folder, FileTime.from(Instant.now().minusSeconds(3600)));
    }

    /** Another process that keeps a copy until it is killed. */
    static final class Holder {
        public static void main(String[] arguments) throws Exception {
            Staging staging = Staging.in(Path.of(arguments[0]));
            staging.copy(Path.of(arguments[1]));
            System.out.println(staging.folder());
            Thread.sleep(Long.MAX_VALUE);
        }
    }
}
