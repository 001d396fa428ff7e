package dev.touchstone.evaluators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Claim;
import dev.touchstone.testkit.Onset;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OutlookTest {
    private static final Bars BARS = new Bars(Onset.CLAIM);

    @Test
    void seventeenCleanTrialsAnArmReproduceSixteenDoNot() {
        assertEquals("reproduced", BARS.verdict(new Rate(17, 17), new Rate(0, 17)));
        assertEquals("inconclusive", BARS.verdict(new Rate(16, 16), new Rate(0, 17)));
        assertEquals("inconclusive", BARS.verdict(new Rate(17, 17), new Rate(0, 16)));
        assertEquals(
                "If the rates stay as they are, it would take 1 more trial in the canonical arm to reproduce it.",
                outlook(new Rate(16, 16), new Rate(0, 17), 1));
        assertEquals(
                "If the rates stay as they are, it would take 9 more trials in the canonical arm (2 a task) and 9 more"
                        + " trials in the control arm (2 a task) to reproduce it.",
                outlook(new Rate(8, 8), new Rate(0, 8), 5));
    }

    @Test
    void eitherArmRefutes() {
        assertEquals("refuted", BARS.verdict(new Rate(2, 17), new Rate(0, 17)));
        assertEquals("refuted", BARS.verdict(new Rate(17, 17), new Rate(15, 17)));
        assertEquals(
                "It would become inconclusive by 4 more trials in the canonical arm with a detection.",
                outlook(new Rate(2, 17), new Rate(0, 17), 1));
        assertEquals(
                "It would become inconclusive by 1 more trial in the canonical arm without a detection or 1 more trial"
                        + " in the control arm with a detection.",
                outlook(new Rate(17, 17), new Rate(0, 17), 1));
    }

    @Test
    void ratesBetweenTheBarsNeverDecide() {
        assertTrue(outlook(new Rate(7, 10), new Rate(3, 10), 1).contains("no number of seeds decides it"));
    }

    @Test
    void ratesBeyondOneHalfRefuteInTime() {
        assertTrue(outlook(new Rate(4, 10), new Rate(0, 10), 1).endsWith("in the canonical arm to refute it."));
        assertTrue(outlook(new Rate(10, 10), new Rate(6, 10), 1).endsWith("in the control arm to refute it."));
    }

    @Test
    void anArmWithoutTrialsIsTakenAsClaimed() {
        assertEquals(
                "If the rates stay as they are, and are as claimed where there is no trial yet, it would take 17 more"
                        + " trials in the canonical arm and 17 more trials in the control arm to reproduce it.",
                outlook(new Rate(0, 0), new Rate(0, 0), 1));
    }

    /** A claim with its bar below one half is refuted at that bar, so never reproduced and refuted at once. */
    @Test
    void aModestClaimIsRefutedAtItsOwnBar() {
        Bars modest = new Bars(new Claim("Sometimes.", Onset.TARGET, 2, 0.2, 0.1));
        assertEquals("reproduced", modest.verdict(new Rate(30, 90), new Rate(0, 90)));
        assertEquals("refuted", modest.verdict(new Rate(1, 90), new Rate(0, 90)));
    }

    /** What the sentence promises comes true, and not one trial earlier. */
    @Property
    void theCountIsTheSmallestThatSettles(@ForAll @IntRange(min = 1, max = 16) int n) {
        OptionalInt more = SmallestCount.where(m -> BARS.canonicalClears(new Rate(n, n).grown(m, 1)));
        assertEquals(17 - n, more.orElseThrow());
    }

    @Test
    void searchFindsTheSmallest() {
        for (int least : new int[] {0, 1, 2, 3, 1000, 99_999, SmallestCount.NEVER}) {
            assertEquals(OptionalInt.of(least), SmallestCount.where(m -> m >= least));
        }
        assertEquals(OptionalInt.empty(), SmallestCount.where(m -> false));
    }

    private static String outlook(Rate canonical, Rate control, int tasks) {
        return new Outlook(BARS, canonical, control, tasks).sentence();
    }
}
