package dev.touchstone.theories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Evidence;
import dev.touchstone.api.History;
import dev.touchstone.api.Question;
import dev.touchstone.api.Settings;
import dev.touchstone.api.Target;
import dev.touchstone.api.Theory;
import dev.touchstone.api.Trial;
import dev.touchstone.api.forecast.Forecast;
import dev.touchstone.testkit.Descents;
import dev.touchstone.testkit.Example;
import dev.touchstone.testkit.Questions;
import dev.touchstone.testkit.TheoryContract;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InterpolationThresholdTest extends TheoryContract {
    private static final Settings WIDTHS = Settings.of("examples", 100, "classes", 2);
    private static final Settings SAMPLES = Settings.of("inputs", 100);

    @Override
    protected Theory theory() {
        return new InterpolationThreshold();
    }

    @Override
    protected String id() {
        return "interpolation-threshold";
    }

    @Override
    protected List<Example> examples(long seed) {
        return Descents.doubleDescent(seed);
    }

    @Test
    void thePeakIsAtOneAboveOrBelowByTheSame() {
        Forecast forecast =
                forecast("double-descent", Descents.PEAK_RATIO, WIDTHS).orElseThrow();
        assertEquals(0, forecast.quantile(0.5), 1e-9);
        assertEquals(0, forecast.quantile(0.1) + forecast.quantile(0.9), 1e-9);
        // Half of it is exactly there, and a tenth beyond 1.2 times it.
        assertEquals(0.5, forecast.cdf(1e-9) - forecast.cdf(-1e-9), 0.02);
        assertEquals(0.9, forecast.cdf(Math.log10(1.2)), 0.01);
        assertEquals(Optional.of(forecast), forecast("sample-wise-double-descent", Descents.PEAK_RATIO, SAMPLES));
    }

    @Test
    void nothingIsFitted() {
        Theory theory = new InterpolationThreshold();
        List<Example> examples = Descents.doubleDescent(0);
        History history = new History(
                examples.stream().map(example -> example.resolved(theory)).toList());
        assertEquals(0, theory.fit(history).constants());
        for (Example example : examples) {
            assertEquals(
                    theory.fit(History.EMPTY).forecast(example.question(), example.evidence(theory)),
                    theory.fit(history).forecast(example.question(), example.evidence(theory)));
        }
    }

    @Test
    void ofAPeakThatAPenaltyShouldHaveTakenAwayItSaysNothing() {
        assertTrue(forecast("double-descent", Descents.PEAK_RATIO, WIDTHS.with("weight-decay", 3.0))
                .isEmpty());
        assertTrue(forecast("double-descent", Descents.PEAK_RATIO, WIDTHS.with("weight-decay", 0.0))
                .isPresent());
    }

    @Test
    void itSaysNothingElse() {
        assertTrue(forecast("double-descent", Descents.NEXT_MSE, WIDTHS).isEmpty());
        assertTrue(forecast("double-descent", Descents.PEAK_RATIO, SAMPLES).isEmpty());
        assertTrue(forecast("epoch-wise-double-descent", Descents.PEAK_RATIO, WIDTHS)
                .isEmpty());
        assertTrue(forecast("grokking", Questions.GROK_STEP, WIDTHS).isEmpty());
    }

    private static Optional<Forecast> forecast(String phenomenon, Target target, Settings settings) {
        Trial trial = new Trial(phenomenon, "task", Arm.CANONICAL, settings, 0);
        Question question = new Question(trial, target, "once", 10, 1000);
        return new InterpolationThreshold().forecast(question, new Evidence(settings, Map.of()));
    }
}
