package dev.touchstone.host.containment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Plugin;
import dev.touchstone.host.Await;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuarantineTest {
    private static final List<Misconduct> THREW = List.of(Misconduct.of(Misconduct.Kind.THREW, "It broke."));
    private static final List<Misconduct> SLOW = List.of(Misconduct.of(Misconduct.Kind.TIME, "It was slow."));

    private final Ward bad = Ward.theory("bad", new Plugin("mixed", "1.0.0", "a".repeat(64)));
    private final Ward good = Ward.theory("good", bad.plugin());
    private final Ward mended = Ward.theory("bad", new Plugin("mixed", "1.0.1", "b".repeat(64)));

    @TempDir
    private Path state = Path.of("set by JUnit");

    private Quarantine quarantine = new Quarantine(null);

    @BeforeEach
    void open() {
        quarantine = new Quarantine(Containment.files(state));
    }

    @Test
    void whoFailsAgainAndAgainIsCalledNoMore() {
        for (int i = 1; i < Conduct.IN_A_ROW; i++) {
            assertFalse(quarantine.record(bad, THREW, false));
            assertTrue(quarantine.of(bad).isEmpty());
        }
        assertTrue(quarantine.record(bad, THREW, false));
        String fault = quarantine.of(bad).orElseThrow().toString();
        assertTrue(fault.contains("It broke."), fault);
        assertTrue(fault.contains("touchstone plugins release bad"), fault);
        assertEquals(1, quarantine.count());
    }

    @Test
    void anAnswerBetweenForgivesFaultsThatCostNobodyAnything() {
        for (int i = 0; i < 10 * Conduct.COSTLY; i++) {
            quarantine.record(bad, THREW, i % 2 == 0);
        }
        assertTrue(quarantine.of(bad).isEmpty());
    }

    @Test
    void costlyFaultsAreCountedInAll() {
        for (int i = 0; i < Conduct.COSTLY; i++) {
            assertTrue(quarantine.of(bad).isEmpty());
            quarantine.record(bad, SLOW, true);
        }
        assertTrue(quarantine.of(bad).isPresent());
    }

    @Test
    void itIsKnownAfterARestart() {
        condemn();
        Quarantine anew = new Quarantine(Containment.files(state));
        assertTrue(anew.of(bad).isPresent());
        assertTrue(anew.of(good).isEmpty());
        PluginConduct kept = Containment.files(state).all().get(0);
        Conduct.Kept fault = kept.extension(bad.label()).faults().get(0);
        assertEquals(
                List.of("threw", (long) Conduct.IN_A_ROW, "It broke."),
                List.of(fault.kind(), fault.count(), fault.message()));
    }

    @Test
    void aNewVersionStartsWithACleanSlate() {
        condemn();
        assertTrue(quarantine.of(mended).isEmpty());
        assertTrue(quarantine.of(bad).isPresent());
    }

    @Test
    void whoIsReleasedIsCalledAgainAlsoByANodeThatRuns() throws InterruptedException {
        condemn();
        assertEquals(List.of(), Containment.files(state).release("another"));
        assertEquals(
                List.of("theory bad of mixed 1.0.0"), Containment.files(state).release("bad"));
        assertTrue(new Quarantine(Containment.files(state)).of(bad).isEmpty());
        Await.until("it is noticed", () -> quarantine.of(bad).isEmpty());
        quarantine.record(bad, THREW, false);
        assertTrue(quarantine.of(bad).isEmpty(), "it has all its chances again");
    }

    @Test
    void aPluginsIdReleasesAllOfIt() {
        condemn();
        assertEquals(1, Containment.files(state).release("mixed").size());
    }

    private void condemn() {
        for (int i = 0; i < Conduct.IN_A_ROW; i++) {
            quarantine.record(bad, THREW, false);
        }
        assertTrue(quarantine.of(bad).isPresent());
    }
}
