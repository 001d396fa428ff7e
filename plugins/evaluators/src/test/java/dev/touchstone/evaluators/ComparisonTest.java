package dev.touchstone.evaluators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Interval;
import dev.touchstone.api.Judged;
import dev.touchstone.api.Score;
import dev.touchstone.api.Study;
import dev.touchstone.testkit.Studies;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final Study STUDY = Studies.of(3, 4).study();
    private static final String OTHER_TASKS = "other-tasks";

    private final List<Judged> studies = List.of(
            study(
                    "first",
                    skill("first", "climatology", OTHER_TASKS, 0, 0, 40),
                    skill("first", "curve-extrapolation", OTHER_TASKS, 0.6, 0.5, 40),
                    skill("first", "general", OTHER_TASKS, 0.3, 0.1, 40),
                    skill("first", "bespoke", OTHER_TASKS, 0.4, 0.2, 40),
                    skill("first", "oracle", OTHER_TASKS, 0.9, 0.8, 40),
                    skill("first", "general", "other-phenomena", 0.1, -0.2, 40)),
            study(
                    "second",
                    skill("second", "curve-extrapolation", OTHER_TASKS, 0.7, 0.6, 40),
                    skill("second", "general", OTHER_TASKS, 0.5, 0.4, 40),
                    skill("second", "bespoke", OTHER_TASKS, 0.2, -0.1, 40)),
            study("third", skill("third", "general", OTHER_TASKS, 0.2, -0.1, 40)));

    @Test
    void breadthCountsPhenomenaWithAnIntervalAboveZero() {
        Score general = find("breadth", Map.of("theory", "general"));
        assertEquals(2.0, general.value());
        assertEquals(3, Find.count(general, "phenomena"));
        assertEquals("Skilful in first, second, of 3 phenomena with an interval.", general.remark());
        assertEquals(1.0, find("breadth", Map.of("theory", "bespoke")).value());
        assertEquals(0.0, find("breadth", Map.of("theory", "climatology")).value());
    }

    @Test
    void embeddabilityIsTheBestSkillOfAGeneralTheory() {
        Score first = find("embeddability", Map.of("phenomenon", "first"));
        assertEquals(0.3, first.value());
        assertEquals(0.1, Find.interval(first).lower());
        assertEquals(
                "Best general theory: general, skill 0.30 [0.10, 0.50]. Best bespoke theory: bespoke, skill 0.40 [0.20, 0.60].",
                first.remark());
        assertEquals(0.2, find("embeddability", Map.of("phenomenon", "third")).value());
    }

    @Test
    void withoutAGeneralTheoryThereIsNoEmbeddability() {
        Score alone = Find.score(Comparison.of(studies.subList(0, 1)), "embeddability", Map.of("phenomenon", "first"));
        assertNull(alone.value());
        assertTrue(alone.remark().contains("bespoke, skill 0.40"), alone::remark);
    }

    @Test
    void theOracleTakesNoPart() {
        assertTrue(Comparison.of(studies).stream()
                .noneMatch(score -> score.toString().contains("oracle")));
    }

    @Test
    void transferIsTheSkillFittedOnOtherPhenomena() {
        Score transfer = find("transfer", Map.of());
        assertEquals("general", transfer.label("theory"));
        assertEquals("first", transfer.label("phenomenon"));
        assertEquals(0.1, transfer.value());
    }

    @Test
    void ofTwoStudiesOfAPhenomenonThatWithMoreAnswersCounts() {
        List<Judged> more = new ArrayList<>(studies);
        more.add(study("third", skill("third", "general", OTHER_TASKS, 0.9, 0.8, 39)));
        assertEquals(
                0.2,
                Find.score(Comparison.of(more), "embeddability", Map.of("phenomenon", "third"))
                        .value());
        more.add(study("third", skill("third", "general", OTHER_TASKS, 0.8, 0.7, 41)));
        assertEquals(
                0.8,
                Find.score(Comparison.of(more), "embeddability", Map.of("phenomenon", "third"))
                        .value());
    }

    private Score find(String measure, Map<String, String> labels) {
        return Find.score(Comparison.of(studies), measure, labels);
    }

    private static Judged study(String phenomenon, Score... scores) {
        Study.Subject subject = STUDY.phenomenon();
        return new Judged(
                new Study(
                        new Study.Subject(
                                phenomenon,
                                subject.source(),
                                subject.axis(),
                                subject.metrics(),
                                subject.targets(),
                                subject.claim(),
                                subject.plugin()),
                        STUDY.tasks(),
                        STUDY.arms(),
                        STUDY.seeds(),
                        STUDY.cohortSize(),
                        STUDY.theories(),
                        STUDY.gateMillis()),
                List.of(scores));
    }

    /** Of the claim's target, with an interval as far above the value as its lower end is below. */
    private static Score skill(
            String phenomenon, String theory, String protocol, double value, double lower, long answered) {
        return Score.of(
                "skill",
                Map.of(
                        "phenomenon",
                        phenomenon,
                        "theory",
                        theory,
                        "protocol",
                        protocol,
                        "standing",
                        "retrospective",
                        "target",
                        "onset",
                        "moment",
                        "all"),
                value,
                new Interval(lower, 2 * value - lower, 0.95, "made up"),
                Map.of("answered", answered),
                "",
                "");
    }
}
