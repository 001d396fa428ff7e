package dev.touchstone.theories;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Evidence;
import dev.touchstone.api.Question;
import dev.touchstone.api.Streams;
import dev.touchstone.api.Theory;
import dev.touchstone.api.toolkit.CovariateTheory;
import dev.touchstone.testkit.Example;
import dev.touchstone.testkit.LeaveOneTaskOut;
import dev.touchstone.testkit.Questions;
import dev.touchstone.theories.baselines.Climatology;
import dev.touchstone.theories.baselines.CurveExtrapolation;
import dev.touchstone.theories.baselines.Persistence;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * In worlds where the decay law holds, up to a constant for each task, who is right wins: mean CRPS on tasks that were
 * left out, over many worlds, for the question when it groks at the memorisation step.
 */
class SkillTest {
    private static final int WORLDS = 20;
    private static final int TASKS = 8;
    private static final int SEEDS = 4;

    private static final double CLIMATOLOGY = score(new Climatology());
    private static final double PERSISTENCE = score(new Persistence());

    @Test
    void theDecayLawBeatsTheBaselines() {
        double law = score(new WeightDecayLaw());
        assertTrue(law < 0.8 * CLIMATOLOGY, () -> law + " against climatology's " + CLIMATOLOGY);
        assertTrue(law < 0.8 * PERSISTENCE, () -> law + " against persistence's " + PERSISTENCE);
    }

    @Test
    void theCurveHelpsAndBothTogetherAreBest() {
        double curve = score(new CurveExtrapolation());
        double both = score(new DecayLawWithCurve());
        assertTrue(curve < CLIMATOLOGY, () -> curve + " against climatology's " + CLIMATOLOGY);
        assertTrue(both < curve, () -> both + " against the curve's " + curve);
    }

    /** Its shrinkage leaves it about where persistence is. */
    @Test
    void noiseDoesNotWinAndCostsLittle() {
        double noise = score(new Noise());
        assertTrue(noise > 0.98 * PERSISTENCE, () -> noise + " against persistence's " + PERSISTENCE);
        assertTrue(noise < 1.05 * PERSISTENCE, () -> noise + " against persistence's " + PERSISTENCE);
    }

    private static double score(Theory theory) {
        return IntStream.range(0, WORLDS)
                .mapToDouble(world -> LeaveOneTaskOut.meanCrps(theory, questions(world)))
                .average()
                .orElseThrow();
    }

    private static List<Example> questions(long world) {
        return Questions.grokking(world, TASKS, SEEDS).stream()
                .filter(example -> example.question().target().equals(Questions.GROK_STEP)
                        && example.question().moment().startsWith("1x"))
                .toList();
    }

    /** Two numbers that have to do with nothing. */
    private static final class Noise implements CovariateTheory {
        @Override
        public String id() {
            return "noise";
        }

        @Override
        public String source() {
            return "a test";
        }

        @Override
        public Optional<double[]> covariates(Question question, Evidence evidence) {
            return Optional.of(new double[] {
                Streams.of(question.trial().id()).nextGaussian(),
                Streams.of(question.trial().task() + question.trial().arm().label())
                        .nextGaussian()
            });
        }
    }
}
