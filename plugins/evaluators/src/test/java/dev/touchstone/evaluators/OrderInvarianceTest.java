package dev.touchstone.evaluators;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.touchstone.api.Dossier;
import dev.touchstone.api.Evaluator;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Standing;
import dev.touchstone.api.Trial;
import dev.touchstone.testkit.Onset;
import dev.touchstone.testkit.Studies;
import dev.touchstone.testkit.Voices;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** To the last bit: sums of doubles depend on their order, so evaluators must choose one. */
class OrderInvarianceTest {
    @Property(tries = 30)
    void scoresDoNotDependOnTheOrderOfArrival(
            @ForAll @IntRange(min = 1, max = 6) int tasks,
            @ForAll @IntRange(min = 1, max = 4) int seeds,
            @ForAll long order) {
        Dossier dossier = Studies.of(tasks, seeds)
                .outcomes(OrderInvarianceTest::mixed)
                .theory("climatology", Standing.PROSPECTIVE, Voices::climatology)
                .theory("shy", Standing.PROSPECTIVE, Voices::shy)
                .theory("shy", Standing.LATE, Voices::oracle)
                .dossier();
        Random random = new Random(order);
        Dossier shuffled = new Dossier(
                dossier.study(),
                shuffled(dossier.findings(), random),
                dossier.questions(),
                shuffled(dossier.submissions(), random));
        for (Evaluator evaluator :
                List.of(new Reproducibility(), new Embeddability(), new Generalisability(), new PracticalRelevance())) {
            assertEquals(evaluator.evaluate(dossier), evaluator.evaluate(shuffled));
        }
    }

    private static Outcome mixed(Trial trial) {
        return trial.seed() == 2 ? new Outcome.Annulled("diverged") : Onset.typical(trial);
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }
}
