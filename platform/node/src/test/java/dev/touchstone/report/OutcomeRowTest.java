package dev.touchstone.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Trial;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class OutcomeRowTest {
    @Test
    void timesAreReadInSteps() {
        OutcomeRow row = row(trial -> new Outcome.Observed(Math.log10(100 + 10.0 * trial.seed())));
        assertEquals("115 [100–130]", row.summary());
        assertEquals(4, row.reached());
    }

    @Test
    void whatWasNotReachedLiesBehindAllThatWas() {
        OutcomeRow row = row(trial -> trial.seed() == 0 ? new Outcome.NotWithin(3000) : new Outcome.Observed(2));
        assertEquals("100 [100–>3000]", row.summary());
        assertEquals(3, row.reached());
    }

    @Test
    void aMedianBeyondTheHorizonIsNotMadeUp() {
        assertEquals(
                ">3000 [100–>3000]",
                row(trial -> trial.seed() < 2 ? new Outcome.NotWithin(3000) : new Outcome.Observed(2))
                        .summary());
        assertEquals(">3000", row(trial -> new Outcome.NotWithin(3000)).summary());
    }

    @Test
    void annulledTrialsCountNeitherWay() {
        OutcomeRow row = row(trial -> trial.seed() == 0 ? new Outcome.Annulled("diverged") : new Outcome.Observed(2));
        assertEquals(1, row.annulled());
        assertEquals("100", row.summary());
        assertEquals("–", row(trial -> new Outcome.Annulled("diverged")).summary());
    }

    private static OutcomeRow row(Function<Trial, Outcome> outcomes) {
        List<OutcomeRow> rows = OutcomeRow.of(MadeStudy.full()
                .size(1, 4)
                .arms(Arm.CANONICAL)
                .outcomes(outcomes)
                .record());
        return rows.get(0);
    }
}
