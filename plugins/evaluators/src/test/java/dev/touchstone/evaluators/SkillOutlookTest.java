package dev.touchstone.evaluators;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.touchstone.api.Interval;
import org.junit.jupiter.api.Test;

class SkillOutlookTest {
    /** Four times the tasks halve the interval: .1 ± .2 needs 16 tasks and one to clear 0. */
    @Test
    void whatIsNotToldNeedsMoreTasks() {
        String sixteen = " With about 13 more tasks like these it would be told from climatology.";
        assertEquals(sixteen, SkillOutlook.sentence(0.1, interval(-0.1, 0.3), 4));
        assertEquals(sixteen, SkillOutlook.sentence(-0.1, interval(-0.3, 0.1), 4));
        assertEquals(
                " No number of tasks like these would tell it from climatology.",
                SkillOutlook.sentence(1e-6, interval(-0.3, 0.3), 4));
        assertEquals(
                " Climatology's own scores differ so much from task to task that so few tasks set no bound.",
                SkillOutlook.sentence(0.2, interval(Double.NEGATIVE_INFINITY, 0.3), 4));
        assertEquals("", SkillOutlook.sentence(0, interval(0, 0), 4));
    }

    /** (4 · .5 + x) / 5 = .3 at x = -.5. */
    @Test
    void whatIsToldNeedsOneContraryTask() {
        assertEquals(
                " One more task like these in size with a skill of about -0.50 or less would leave it indistinguishable"
                        + " from climatology.",
                SkillOutlook.sentence(0.5, interval(0.2, 0.8), 4));
        assertEquals(
                " One more task like these in size with a skill of about 0.50 or more would leave it indistinguishable"
                        + " from climatology.",
                SkillOutlook.sentence(-0.5, interval(-0.8, -0.2), 4));
        assertEquals(" No single task would change that.", SkillOutlook.sentence(-0.5, interval(-0.6, -0.4), 4));
    }

    private static Interval interval(double lower, double upper) {
        return new Interval(lower, upper, 0.95, "made up");
    }
}
