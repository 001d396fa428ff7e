package dev.touchstone.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.touchstone.api.FaultException;
import dev.touchstone.api.Plugin;
import dev.touchstone.api.Theory;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class LiveHostTest {
    private static final Duration PROMISED = Duration.ofSeconds(3);

    private final BlockingQueue<Change> changes = new LinkedBlockingQueue<>();
    private Path folder = Path.of("set before each");
    private PluginHost host = PluginHost.of(List.of(), null, Trust.off());

    @BeforeEach
    void begin(@TempDir Path temporary) throws IOException {
        folder = Files.createDirectory(temporary.resolve("plugins"));
        idea("1.0.0").write(folder.resolve("first.jar"));
        host = PluginHost.live(folder, Staging.in(temporary.resolve("staging")), Trust.off());
        host.follow(changes::add);
    }

    @AfterEach
    void end() {
        host.close();
    }

    @Test
    void whatIsThereAtTheStartIsOfferedAtOnce() {
        assertEquals(List.of("idea 1.0.0"), theories());
    }

    @Test
    void aJarThatIsAddedIsOfferedWithinThreeSeconds() throws InterruptedException {
        long begun = System.nanoTime();
        PluginJar.ofTheory("second", "guess").write(folder.resolve("second.jar"));
        Change change = next();
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        assertEquals(Change.Kind.ADDED, change.kind());
        assertEquals(List.of("guess"), change.report().theories());
        assertEquals(List.of("idea 1.0.0", "guess 1.0.0"), theories());
        assertTrue(took.compareTo(PROMISED) <= 0, took::toString);
    }

    @Test
    void aNewVersionInTheSameFileReplacesTheOld() throws InterruptedException {
        idea("1.1.0").write(folder.resolve("first.jar"));
        Change change = next();
        assertEquals(Change.Kind.REPLACED, change.kind());
        assertEquals("1.1.0", version(change.report()));
        assertEquals("1.0.0", version(change.before()));
        assertEquals(List.of("idea 1.1.0"), theories());
    }

    @Test
    void aNewVersionInAnotherFileReplacesTheOldAndGivesWayWhenItIsDeleted() throws Exception {
        idea("1.10.0").write(folder.resolve("idea-1.10.0.jar"));
        Change outdone = next();
        assertEquals(Change.Kind.REFUSED, outdone.kind());
        assertEquals(
                "first.jar was not loaded: idea-1.10.0.jar has the same Plugin-Id 'idea' and the higher version 1.10.0;"
                        + " this is 1.0.0.",
                outdone.report().faults().get(0).message());
        Change change = next();
        assertEquals(Change.Kind.REPLACED, change.kind());
        assertEquals("1.10.0", version(change.report()));
        Files.delete(folder.resolve("idea-1.10.0.jar"));
        assertEquals("1.0.0", version(next().report()));
        assertEquals(List.of("idea 1.0.0"), theories());
    }

    @Test
    void anOlderVersionBesideIsRefused() throws InterruptedException {
        idea("0.9.0").write(folder.resolve("another.jar"));
        assertEquals(Change.Kind.REFUSED, next().kind());
        assertEquals(List.of("idea 1.0.0"), theories());
    }

    @Test
    void theSameTheoryInAnotherPluginIsOfferedOnceTheFirstIsGone() throws Exception {
        PluginJar.ofTheory("rival", "idea").write(folder.resolve("second.jar"));
        Change refused = next();
        assertEquals(Change.Kind.REFUSED, refused.kind());
        assertTrue(refused.report().faults().get(0).message().contains("there is already one in first.jar"));
        Files.delete(folder.resolve("first.jar"));
        assertEquals(Change.Kind.REMOVED, next().kind());
        assertEquals(Change.Kind.ADDED, next().kind());
        assertEquals("rival", host.theories().get(0).plugin().id());
    }

    @Test
    void aJarThatIsDeletedIsGoneAndItsUsesGoOn() throws Exception {
        Extension<Theory> idea = host.theories().get(0);
        Use use = idea.use();
        Files.delete(folder.resolve("first.jar"));
        Change change = next();
        assertEquals(Change.Kind.REMOVED, change.kind());
        assertEquals(List.of(), theories());
        // Loading a class that was not needed so far takes an open loader.
        assertEquals("idea", Extension.fresh(idea).id());
        idea.use().close();
        use.close();
        // The host lets go after it has told.
        Await.until("nobody can use it any more", () -> {
            try (Use once = idea.use()) {
                return false;
            } catch (FaultException e) {
                return true;
            }
        });
        FaultException thrown = assertThrows(FaultException.class, idea::use);
        assertTrue(thrown.fault().message().contains("idea 1.0.0 was removed or replaced"));
    }

    @Test
    void oldAndNewVersionWorkSideBySide() throws InterruptedException {
        Extension<Theory> old = host.theories().get(0);
        try (Use use = old.use()) {
            idea("2.0.0").write(folder.resolve("first.jar"));
            next();
            Theory now = host.theories().get(0).instance();
            assertEquals(old.instance().getClass().getName(), now.getClass().getName());
            assertTrue(old.instance().getClass() != now.getClass());
            assertEquals("idea", Extension.fresh(old).id());
        }
    }

    @Test
    void aHalfCopiedJarWaitsUntilItIsWhole() throws Exception {
        byte[] whole = Files.readAllBytes(PluginJar.ofTheory("slow", "slow").write(folder.resolveSibling("slow.jar")));
        int parts = 12;
        try (OutputStream out = Files.newOutputStream(folder.resolve("slow.jar"))) {
            for (int part = 0; part < parts; part++) {
                out.write(
                        whole,
                        part * whole.length / parts,
                        (part + 1) * whole.length / parts - part * whole.length / parts);
                TimeUnit.MILLISECONDS.sleep(150);
            }
        }
        Change change = next();
        assertEquals(Change.Kind.ADDED, change.kind());
        assertEquals(List.of(), change.report().faults());
    }

    @Test
    void aJarThatStaysHalfIsRefusedAndLoadedOnceItIsWhole() throws Exception {
        byte[] whole = Files.readAllBytes(PluginJar.ofTheory("slow", "slow").write(folder.resolveSibling("slow.jar")));
        Files.write(folder.resolve("slow.jar"), Arrays.copyOf(whole, whole.length / 2));
        assertEquals(Change.Kind.REFUSED, next().kind());
        Files.write(folder.resolve("slow.jar"), whole);
        assertEquals(Change.Kind.ADDED, next().kind());
    }

    @Test
    void aJarThatBecomesFaultyIsWithdrawn() throws Exception {
        Files.writeString(folder.resolve("first.jar"), "no longer a JAR");
        Change change = next();
        assertEquals(Change.Kind.REFUSED, change.kind());
        assertEquals("1.0.0", version(change.before()));
        assertEquals(List.of(), theories());
    }

    @Test
    void aFolderThatVanishesChangesNothing() throws Exception {
        Path elsewhere = folder.resolveSibling("elsewhere");
        Logger logger = (Logger) LoggerFactory.getLogger(LiveFolder.class);
        ListAppender<ILoggingEvent> appender = new ListAppender<>();
        appender.start();
        logger.addAppender(appender);
        Files.move(folder, elsewhere);
        Await.until("it is noticed that the folder is gone", () -> !appender.list.isEmpty());
        logger.detachAppender(appender);
        Files.move(elsewhere, folder);
        PluginJar.ofTheory("second", "guess").write(folder.resolve("second.jar"));
        assertEquals("second.jar", next().report().name());
        assertEquals(List.of("idea 1.0.0", "guess 1.0.0"), theories());
    }

    @Test
    void aFollowerThatBreaksKeepsNoOtherFromHearing() throws Exception {
        Following broken = host.follow(change -> {
            throw new IllegalStateException("broken on purpose");
        });
        BlockingQueue<Change> also = new LinkedBlockingQueue<>();
        host.follow(also::add);
        Files.delete(folder.resolve("first.jar"));
        assertEquals(next(), also.poll(30, TimeUnit.SECONDS));
        broken.close();
    }

    private static PluginJar idea(String version) {
        return PluginJar.ofTheory("idea", "idea").version(version);
    }

    private Change next() throws InterruptedException {
        Change change = changes.poll(30, TimeUnit.SECONDS);
        if (change == null) {
            throw new AssertionError("no change within 30 s; there are " + host.reports());
        }
        return change;
    }

    private List<String> theories() {
        return host.theories().stream()
                .map(theory -> theory.id() + " " + theory.plugin().version())
                .toList();
    }

    private static String version(@Nullable JarReport report) {
        Plugin plugin = report == null ? null : report.plugin();
        return plugin == null ? "none" : plugin.version();
    }
}
