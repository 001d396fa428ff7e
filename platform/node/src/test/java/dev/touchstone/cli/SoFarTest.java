package dev.touchstone.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.touchstone.api.Interval;
import dev.touchstone.api.Score;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SoFarTest {
    private static final List<String> TARGETS = List.of("grok-delay", "grok-step");

    @Test
    void saysHowOftenTheClaimWasMetAndWhoForesawIt() {
        List<Score> scores = List.of(
                rate("canonical", "", 16),
                rate("canonical", "s4", 8),
                rate("control", "", 0),
                skill("climatology", 0, 0),
                skill("weight-decay-law", 0.5, 0.28),
                skill("persistence", 0.1, 0.05),
                skill("oracle", 0.99, 0.98));
        assertEquals(
                "so far: claim met in 16 of 16 canonical, 0 of 16 control; best foreseen by weight-decay-law, skill 0.50"
                        + " [0.28,\u00a00.72]",
                SoFar.line(TARGETS, scores));
    }

    @Test
    void saysNothingOfNothing() {
        assertEquals("", SoFar.line(TARGETS, List.of()));
    }

    private static Score rate(String arm, String task, long detections) {
        Map<String, String> labels = task.isEmpty() ? Map.of("arm", arm) : Map.of("arm", arm, "task", task);
        Map<String, Long> counts = Map.of("detections", detections, "trials", 16L);
        return Score.of("detection rate", labels, detections / 16.0, null, counts, "", "");
    }

    private static Score skill(String theory, double value, double lower) {
        Map<String, String> labels =
                Map.of("theory", theory, "standing", "prospective", "target", "grok-step", "moment", "all");
        Interval interval = new Interval(lower, 2 * value - lower, 0.95, "made up");
        return Score.of("skill", labels, value, interval, Map.of(), "", "");
    }
}
