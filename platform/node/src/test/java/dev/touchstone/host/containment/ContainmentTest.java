package dev.touchstone.host.containment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.touchstone.host.Await;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class ContainmentTest {
    private static final long LIMIT = 300;
    private static final long AMPLE = 30_000;

    @TempDir
    private Path folder = Path.of("set by JUnit");

    private final Map<String, Integer> counted = new ConcurrentHashMap<>();
    private Containment containment = Containment.inMemory();

    @BeforeEach
    void open() {
        containment = Containment.in(folder.resolve("state"), new Witness() {
            @Override
            public void faulted(Ward ward, Misconduct misconduct) {
                counted.merge(misconduct.kind().label(), 1, Integer::sum);
            }

            @Override
            public void quarantined(int count) {
                counted.compute("quarantined", (label, before) -> count == 0 ? before : Integer.valueOf(count));
            }
        });
    }

    @AfterEach
    void close() {
        containment.close();
    }

    @Test
    void aSoundTheoryIsAsBefore() {
        assertEquals(2, ask(Offenders.Sound.class, AMPLE).median());
        assertEquals(Map.of(), counted);
    }

    @ParameterizedTest
    @ValueSource(classes = {Offenders.Busy.class, Offenders.Sleepy.class, Offenders.Stubborn.class})
    void whatHangsIsCutAndEnds(Class<? extends Offenders.Offender> hanging) {
        Cell.Said said = ask(hanging, LIMIT);
        assertTrue(said.fault().startsWith("PLUGIN"), said::fault);
        assertTrue(said.fault().contains("did not come back within 300 ms"), said::fault);
        assertTrue(said.fault().contains("--gate"), said::fault);
        Await.until("the thread has ended", () -> threads("theory-").isEmpty());
        awaitFaults(Map.of("time", 1));
    }

    @Test
    void oneThatHangsIsAskedAgainOnAnotherThread() {
        Jars.make(folder, Offenders.Busy.class, "1.0.0");
        try (Cell cell = new Cell(containment, folder)) {
            assertTrue(cell.ask(LIMIT).fault().contains("300 ms"));
            assertTrue(cell.ask(LIMIT + 1).fault().contains("301 ms"));
        }
    }

    @Test
    void exitIsRefusedInEveryWay() {
        assertEquals(4, ask(Offenders.Exits.class, AMPLE).median());
        awaitFaults(Map.of("refused", 4));
    }

    @Test
    void whatIsPrintedLandsInTheLog() {
        Logger logger = (Logger) LoggerFactory.getLogger("plugin.prints");
        ListAppender<ILoggingEvent> appender = new ListAppender<>();
        appender.start();
        logger.addAppender(appender);
        logger.setLevel(Level.INFO);
        PrintStream before = System.out;
        ByteArrayOutputStream terminal = new ByteArrayOutputStream();
        System.setOut(new PrintStream(terminal, true, StandardCharsets.UTF_8));
        try {
            assertEquals(2, ask(Offenders.Prints.class, AMPLE).median());
        } finally {
            System.setOut(before);
            logger.detachAppender(appender);
        }
        List<String> lines =
                appender.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
        assertEquals(
                List.of(
                        "said out loud",
                        "said in error",
                        "said by reference",
                        "java.lang.IllegalStateException: said by a trace"),
                lines.subList(0, 4));
        assertEquals(Map.of(), counted);
    }

    @Test
    void threadsThatAreLeftAreStopped() {
        Jars.make(folder, Offenders.Spawns.class, "1.0.0");
        // Open until they are found: whoever closes it stops them, too.
        try (Cell cell = new Cell(containment, folder)) {
            assertEquals(2, cell.ask(AMPLE).median());
            // One that idles in a pool of Java's ends when nobody knows the pool any more, which a collection finds
            // out.
            Await.until("the strays have ended", () -> {
                System.gc();
                return threads("stray").isEmpty();
            });
            awaitFaults(Map.of("threads", 1));
        }
    }

    @Test
    void whatNoHeapHoldsIsNotMade() {
        Cell.Said said = ask(Offenders.Grabs.class, AMPLE);
        assertTrue(said.fault().contains("an array of 205994 MB was to be made"), said::fault);
        assertTrue(said.fault().contains("-Xmx"), said::fault);
        awaitFaults(Map.of("memory", 2));
    }

    @ParameterizedTest
    @ValueSource(
            classes = {Offenders.Throws.class, Offenders.Nulls.class, Offenders.NaNs.class, Offenders.Crosses.class})
    void whatBreaksIsAFaultOfThePlugin(Class<? extends Offenders.Offender> breaking) {
        Cell.Said said = ask(breaking, AMPLE);
        assertTrue(said.fault().startsWith("PLUGIN"), said::fault);
        assertTrue(said.fault().contains(breaking.getSimpleName().toLowerCase(java.util.Locale.ROOT)), said::fault);
        assertTrue(said.fault().contains("author"), said::fault);
        awaitFaults(Map.of(breaking.equals(Offenders.Nulls.class) ? "nonsense" : "threw", 1));
    }

    /** In a process of its own, with half the heap that a node has: another theory is asked while one hoards, and once more after. */
    @Test
    void oneThatHoardsIsStoppedAndOthersAnswer() throws IOException, InterruptedException {
        String java = ProcessHandle.current().info().command().orElse("java");
        Process process = new ProcessBuilder(
                        java,
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Hoarding.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String said;
        try (InputStream out = process.getInputStream()) {
            said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertEquals(0, process.waitFor(), said);
        assertTrue(said.contains("others: true"), said);
        assertTrue(said.contains("hoarder: PLUGIN"), said);
        assertTrue(said.contains("-Xmx"), said);
    }

    private Cell.Said ask(Class<? extends Offenders.Offender> offender, long limitMillis) {
        Jars.make(folder, offender, "1.0.0");
        try (Cell cell = new Cell(containment, folder)) {
            return cell.ask(limitMillis);
        }
    }

    private static List<String> threads(String prefix) {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith(prefix))
                .toList();
    }

    /** Faults are taken down after the answer is given. */
    private void awaitFaults(Map<String, Integer> expected) {
        Await.until(expected + " are counted", () -> counted.equals(expected));
    }
}
