package dev.touchstone.phenomena.doubledescent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.touchstone.api.Outcome;
import dev.touchstone.testkit.Notebook;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DescentTrialTest {
    private static final long[] POSITIONS = {10, 20, 40, 80, 160};
    private static final Targets TARGETS = DoubleDescent.TARGETS;

    private final Notebook notebook = new Notebook();
    private final DescentTrial trial = new DescentTrial(0, POSITIONS, new Family(), TARGETS, notebook);

    /** Positions over 40, a constant's error of 1, the place asked at the fourth position. */
    private static final class Family implements ModelFamily {
        @Override
        public long[] positions() {
            return POSITIONS;
        }

        @Override
        public double unit() {
            return 40;
        }

        @Override
        public double constantError() {
            return 1;
        }

        @Override
        public int early() {
            return 3;
        }

        @Override
        public Optional<Fit> fit(int index, Pace pace) {
            return Optional.empty();
        }
    }

    private void look(double... errors) {
        for (int i = 0; i < errors.length && trial.goesOn(); i++) {
            notebook.record(POSITIONS[i], "test.mse", new double[] {errors[i]});
            trial.look(errors[i]);
        }
    }

    @Test
    void asksForTheNextErrorFromTheThirdOnAndOnceForThePlace() {
        look(1, 0.5, 2, 1, 0.4);
        assertEquals(
                List.of(
                        "0 next-mse next width at 40 until 80",
                        "0 next-mse next width at 80 until 160",
                        "0 peak-ratio P/(nC) = .35 at 80 until 160"),
                notebook.asked());
        assertEquals(new Outcome.Observed(0), notebook.outcomes(0).get("next-mse@80"));
        assertEquals(new Outcome.Observed(Math.log10(0.4)), notebook.outcomes(0).get("next-mse@160"));
    }

    @Test
    void resolvesWhereAndHowMuch() {
        look(1, 0.5, 2, 1, 0.4);
        trial.finish();
        assertEquals(Math.log10(4), notebook.observed(0, TARGETS.prominence()), 1e-12);
        assertEquals(0, notebook.observed(0, TARGETS.place()));
        assertEquals(List.of(), notebook.unresolved());
    }

    @Test
    void withoutAPeakThereIsNoPlace() {
        look(5, 4, 3, 2, 1);
        trial.finish();
        assertEquals(Math.log10(0.8), notebook.observed(0, TARGETS.prominence()), 1e-12);
        assertInstanceOf(Outcome.Annulled.class, notebook.outcome(0, TARGETS.place()));
    }

    @Test
    void whatDivergesIsAnnulledAndEnds() {
        look(1, 0.5, 2, Double.NaN, 1);
        assertFalse(trial.goesOn());
        assertInstanceOf(Outcome.Annulled.class, notebook.outcomes(0).get("next-mse@80"));
        assertEquals(
                new Outcome.Annulled("the test error is NaN at 80; it must be finite and above 0"),
                notebook.outcome(0, TARGETS.prominence()));
        assertInstanceOf(Outcome.Annulled.class, notebook.outcome(0, TARGETS.place()));
        assertEquals(List.of(), notebook.unresolved());
    }

    @Test
    void aCurveOfTwoPointsIsTooShort() {
        look(1, 2);
        trial.finish();
        assertInstanceOf(Outcome.Annulled.class, notebook.outcome(0, TARGETS.prominence()));
    }
}
