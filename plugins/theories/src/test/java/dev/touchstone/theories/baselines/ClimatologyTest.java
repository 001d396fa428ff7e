package dev.touchstone.theories.baselines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Outcome;
import dev.touchstone.api.Question;
import dev.touchstone.api.Theory;
import dev.touchstone.api.forecast.Censored;
import dev.touchstone.api.forecast.EventProbability;
import dev.touchstone.api.forecast.Samples;
import dev.touchstone.testkit.Questions;
import dev.touchstone.testkit.TheoryContract;
import dev.touchstone.theories.Outcomes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClimatologyTest extends TheoryContract {
    @Override
    protected Theory theory() {
        return new Climatology();
    }

    @Override
    protected String id() {
        return "climatology";
    }

    @Test
    void theTimesOfOthersAndTheShareThatNeverCame() {
        Question question = Outcomes.question(Questions.GROK_STEP);
        List<Outcome> past = new ArrayList<>(Collections.nCopies(6, new Outcome.NotWithin(Questions.BUDGET)));
        past.addAll(List.of(new Outcome.Observed(2), new Outcome.Observed(3)));
        assertEquals(
                new Censored(new Samples(List.of(2.0, 3.0)), 0.75, question.limit()),
                Outcomes.forecast(theory(), question, past).orElseThrow());
    }

    @Test
    void theSmoothedFrequencyOfAnEvent() {
        Question question = Outcomes.question(Questions.GROKS_SOON);
        List<Outcome> past = new ArrayList<>(Collections.nCopies(7, Outcome.event(false)));
        past.add(Outcome.event(true));
        assertEquals(
                new EventProbability(1.5 / 9),
                Outcomes.forecast(theory(), question, past).orElseThrow());
    }

    @Test
    void ofVeryMany200QuantilesStandForAll() {
        Question question = Outcomes.question(Questions.GROK_STEP);
        List<Outcome> past = new ArrayList<>();
        for (int i = 1; i <= 1000; i++) {
            past.add(new Outcome.Observed(i / 1000.0));
        }
        Censored forecast =
                (Censored) Outcomes.forecast(theory(), question, past).orElseThrow();
        Samples samples = (Samples) forecast.body();
        assertEquals(200, samples.values().size());
        assertEquals(0.003, samples.values().get(0));
        assertEquals(0.998, samples.values().get(199));
        for (double level : new double[] {0.05, 0.25, 0.5, 0.75, 0.95}) {
            assertEquals(level, samples.quantile(level), 0.003);
        }
    }

    @Test
    void fewerThanEightAreNoClimate() {
        Question question = Outcomes.question(Questions.GROK_STEP);
        List<Outcome> past = Collections.nCopies(7, new Outcome.Observed(2));
        assertTrue(Outcomes.forecast(theory(), question, past).isEmpty());
    }
}
