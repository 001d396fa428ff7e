package dev.touchstone.theories.baselines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.History;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Question;
import dev.touchstone.api.Theory;
import dev.touchstone.testkit.Questions;
import dev.touchstone.testkit.TheoryContract;
import dev.touchstone.theories.Outcomes;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PersistenceTest extends TheoryContract {
    @Override
    protected Theory theory() {
        return new Persistence();
    }

    @Override
    protected String id() {
        return "persistence";
    }

    @Test
    void whatHasLastedTwiceAsLongWillLastTwiceAsLong() {
        Question question = Outcomes.question(Questions.GROK_STEP);
        Question later = new Question(
                question.trial(), question.target(), question.moment(), 2 * question.origin(), 2 * question.horizon());
        List<Outcome> past = List.of(2.1, 2.2, 2.3, 2.35, 2.4, 2.45, 2.5, 2.7).stream()
                .map(value -> (Outcome) new Outcome.Observed(value))
                .toList();
        double median =
                Outcomes.forecast(theory(), question, past).orElseThrow().quantile(0.5);
        History history = Outcomes.history(question, past);
        double laterMedian = theory().fit(history)
                .forecast(later, Outcomes.NOTHING)
                .orElseThrow()
                .quantile(0.5);
        assertEquals(Math.log10(2), laterMedian - median, 1e-9);
    }

    @Test
    void ofEventsItSaysNothing() {
        Question question = Outcomes.question(Questions.GROKS_SOON);
        assertTrue(Outcomes.forecast(theory(), question, Collections.nCopies(20, Outcome.event(true)))
                .isEmpty());
    }
}
