package dev.touchstone.evaluators;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.touchstone.api.Dossier;
import dev.touchstone.api.Evaluator;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Protocol;
import dev.touchstone.api.Standing;
import dev.touchstone.api.Tally;
import dev.touchstone.api.Trial;
import dev.touchstone.testkit.Arrivals;
import dev.touchstone.testkit.Onset;
import dev.touchstone.testkit.Studies;
import dev.touchstone.testkit.Voices;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever comes in whatever order, and after every part of it, a tally says what the batch says, to the last bit. */
class TallyPropertiesTest {
    @Property(tries = 15)
    void tallyEqualsBatchAfterEveryPart(
            @ForAll @IntRange(min = 1, max = 5) int tasks,
            @ForAll @IntRange(min = 1, max = 4) int seeds,
            @ForAll long order,
            @ForAll @IntRange(min = 1, max = 12) int parts) {
        Dossier dossier = dossier(tasks, seeds);
        for (Evaluator evaluator : List.of(new Reproducibility(), new Embeddability())) {
            Tally tally = evaluator.tally(dossier.study());
            Arrivals arrivals = new Arrivals(dossier, order);
            for (int part = 1; part <= parts; part++) {
                Dossier known = arrivals.feed(tally, part / (double) parts);
                assertEquals(evaluator.evaluate(known), tally.scores());
            }
        }
    }

    private static Dossier dossier(int tasks, int seeds) {
        return Studies.of(tasks, seeds)
                .outcomes(TallyPropertiesTest::mixed)
                .theory("climatology", Standing.PROSPECTIVE, Voices::climatology)
                .theory("climatology", Standing.RETROSPECTIVE, Voices::climatology)
                .theory("learnt", Standing.PROSPECTIVE, Voices::oracle)
                .theory("shy", Standing.PROSPECTIVE, Voices::shy)
                .theory("shy", Standing.LATE, Voices::oracle)
                .theory("carried", Standing.RETROSPECTIVE, Protocol.OTHER_PHENOMENA, Voices::shy)
                .dossier();
    }

    private static Outcome mixed(Trial trial) {
        return trial.seed() == 2 ? new Outcome.Annulled("diverged") : Onset.typical(trial);
    }
}
