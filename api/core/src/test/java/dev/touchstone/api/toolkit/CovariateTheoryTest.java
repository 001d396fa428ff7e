package dev.touchstone.api.toolkit;

import static dev.touchstone.api.toolkit.Resolutions.evidence;
import static dev.touchstone.api.toolkit.Resolutions.question;
import static dev.touchstone.api.toolkit.Resolutions.resolved;
import static dev.touchstone.api.toolkit.Resolutions.theory;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Evidence;
import dev.touchstone.api.Forecaster;
import dev.touchstone.api.History;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Protocol;
import dev.touchstone.api.Question;
import dev.touchstone.api.Resolved;
import dev.touchstone.api.Target;
import dev.touchstone.api.Target.Kind;
import dev.touchstone.api.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CovariateTheoryTest {
    @Test
    void eachKindOfQuestionHasItsOwnFit() {
        List<Resolved> past = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Question early = question(Kind.QUANTITY, "task-" + i, 0, i);
            past.add(resolved(early, new Outcome.Observed(i)));
            past.add(resolved(at("twice", early), new Outcome.Observed(-i)));
        }
        Forecaster fitted = theory().fit(new History(past));
        Question asked = question(Kind.QUANTITY, "new", 0, 9);
        assertEquals(9, median(fitted, asked), 0.5);
        assertEquals(-9, median(fitted, at("twice", asked)), 0.5);
        assertTrue(fitted.forecast(at("thrice", asked), evidence(asked)).isEmpty());
        assertEquals(6, fitted.constants());
    }

    /** What was learnt of one phenomenon is carried over to another that asks in the same unit, at whatever moment. */
    @Test
    void otherPhenomenaAreAskedForTheSameSort() {
        List<Resolved> past = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            past.add(resolved(question(Kind.QUANTITY, "task-" + i, 0, i), new Outcome.Observed(i)));
        }
        Question asked = at("twice", question(Kind.QUANTITY, "new", 0, 9));
        Question inAnotherUnit = of("another", "furlongs", asked);
        Forecaster carried = theory().fit(new History(past, Protocol.OTHER_PHENOMENA));
        assertEquals(9, median(carried, of("another", past.get(0), asked)), 0.5);
        assertTrue(carried.forecast(inAnotherUnit, evidence(inAnotherUnit)).isEmpty());
        assertTrue(theory().fit(new History(past))
                .forecast(of("another", past.get(0), asked), evidence(asked))
                .isEmpty());
        assertEquals(3, carried.constants());
        assertEquals(
                12,
                new History(past, Protocol.OTHER_PHENOMENA)
                        .like(of("another", past.get(0), asked))
                        .size());
        assertEquals(
                0, new History(past).like(of("another", past.get(0), asked)).size());
    }

    private static Question of(String phenomenon, Resolved unit, Question question) {
        return of(phenomenon, unit.question().target().unit(), question);
    }

    private static Question of(String phenomenon, String unit, Question question) {
        Trial trial = question.trial();
        Target target = question.target();
        return new Question(
                new Trial(phenomenon, trial.task(), trial.arm(), trial.settings(), trial.seed()),
                new Target("other-" + target.name(), target.kind(), target.metric(), unit, target.rule(), 1),
                question.moment(),
                question.origin(),
                question.horizon());
    }

    /** A covariate theory with nothing but NaN to say where training diverged still learns from the rest. */
    @Test
    void whatIsNotFiniteDeclines() {
        CovariateTheory theory = new CovariateTheory() {
            @Override
            public String id() {
                return "half";
            }

            @Override
            public String source() {
                return "a test";
            }

            @Override
            public Optional<double[]> covariates(Question question, Evidence evidence) {
                double x = evidence.settings().number("x0");
                return Optional.of(new double[] {x < 0 ? Double.NaN : x});
            }
        };
        List<Resolved> past = new ArrayList<>();
        for (int i = -5; i < 12; i++) {
            past.add(resolved(question(Kind.QUANTITY, "task-" + i, 0, i), new Outcome.Observed(i)));
        }
        Forecaster fitted = theory.fit(new History(past));
        assertEquals(5, median(fitted, question(Kind.QUANTITY, "new", 0, 5)), 0.2);
        Question diverged = question(Kind.QUANTITY, "new", 0, -1);
        assertTrue(fitted.forecast(diverged, evidence(diverged)).isEmpty());
    }

    @Test
    void joinedIsBothOrNone() {
        Optional<double[]> one = Optional.of(new double[] {1});
        Optional<double[]> two = Optional.of(new double[] {2, 3});
        assertArrayEquals(
                new double[] {1, 2, 3}, CovariateTheory.joined(one, two).orElseThrow());
        assertTrue(CovariateTheory.joined(one, Optional.empty()).isEmpty());
        assertTrue(CovariateTheory.joined(Optional.empty(), two).isEmpty());
    }

    private static Question at(String moment, Question question) {
        return new Question(question.trial(), question.target(), moment, question.origin(), question.horizon());
    }

    private static double median(Forecaster fitted, Question question) {
        return fitted.forecast(question, evidence(question)).orElseThrow().quantile(0.5);
    }
}
