package dev.touchstone.evaluators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class RandomEffectsPropertiesTest {
    private record Pair(double y, double v) {
        Pair moved(double scale, double shift) {
            return new Pair(scale * y + shift, scale * scale * v);
        }
    }

    @Provide
    Arbitrary<List<Pair>> tasks() {
        Arbitrary<Double> y = Arbitraries.doubles().between(-3, 3);
        Arbitrary<Double> v = Arbitraries.doubles().between(0.01, 2);
        return y.flatMap(one -> v.map(other -> new Pair(one, other)))
                .list()
                .ofMinSize(3)
                .ofMaxSize(12);
    }

    @Property(tries = 200)
    void shiftAndScaleGoThrough(
            @ForAll("tasks") List<Pair> tasks,
            @ForAll @DoubleRange(min = -5, max = 5) double shift,
            @ForAll @DoubleRange(min = 0.1, max = 10) double scale) {
        Effects before = effects(tasks);
        Effects after = effects(tasks.stream().map(t -> t.moved(scale, shift)).toList());
        for (TauSquared estimator : TauSquared.values()) {
            RandomEffects fit = new RandomEffects(before, estimator.of(before));
            RandomEffects moved = new RandomEffects(after, estimator.of(after));
            assertEquals(scale * scale * fit.tau2(), moved.tau2(), 1e-5 * scale * scale, estimator::name);
            assertEquals(scale * fit.mean() + shift, moved.mean(), 1e-4 * scale, estimator::name);
        }
        assertEquals(RandomEffects.of(before).q(), RandomEffects.of(after).q(), 1e-6);
    }

    @Property(tries = 200)
    void orderDoesNotMatter(@ForAll("tasks") List<Pair> tasks) {
        List<Pair> reversed = IntStream.range(0, tasks.size())
                .mapToObj(i -> tasks.get(tasks.size() - 1 - i))
                .toList();
        for (TauSquared estimator : TauSquared.values()) {
            assertEquals(estimator.of(effects(tasks)), estimator.of(effects(reversed)), 1e-6, estimator::name);
        }
    }

    @Property(tries = 200)
    void likelihoodsAreFlatAtTheirMaximum(@ForAll("tasks") List<Pair> tasks) {
        Effects effects = effects(tasks);
        for (Likelihood likelihood : Likelihood.values()) {
            double tau2 = likelihood.maximum(effects);
            if (tau2 > 0) {
                assertEquals(0, likelihood.slope(effects, tau2), 1e-6 * effects.weight(tau2, 1));
            } else {
                assertTrue(likelihood.slope(effects, 0) <= 0, "at 0 it must fall");
            }
            for (double share : new double[] {0, 0.001, 0.01, 0.1, 0.3, 0.6, 1}) {
                double other = share * effects.rangeSquared();
                assertTrue(likelihood.log(effects, tau2) >= likelihood.log(effects, other) - 1e-9);
            }
        }
    }

    @Property(tries = 50)
    void tasksThatAgreeHaveNoHeterogeneity(@ForAll @DoubleRange(min = -5, max = 5) double effect) {
        double[] y = {effect, effect, effect, effect};
        Effects effects = Effects.of(y, new double[] {1, 0.5, 0.2, 3});
        for (TauSquared estimator : TauSquared.values()) {
            assertEquals(0, estimator.of(effects), 1e-12, estimator::name);
        }
        assertEquals(0, RandomEffects.of(effects).q(), 1e-12);
        assertEquals(0, QProfile.interval(effects, 0.95).upper(), 1e-12);
    }

    /** Without sampling variance worth the name all is as in a plain sample. */
    @Property(tries = 100)
    void sureTasksAreAPlainSample(@ForAll("tasks") List<Pair> tasks) {
        Effects effects = effects(tasks.stream().map(t -> new Pair(t.y(), 1e-9)).toList());
        if (effects.variance() < 1e-3) {
            return;
        }
        assertEquals(effects.variance(), TauSquared.REML.of(effects), 1e-6);
        assertEquals(effects.variance(), TauSquared.PM.of(effects), 1e-6);
        assertEquals(effects.variance() * (tasks.size() - 1) / tasks.size(), TauSquared.ML.of(effects), 1e-6);
    }

    @Property(tries = 100)
    void intervalsAreNestedInTheirLevel(@ForAll("tasks") List<Pair> tasks) {
        Effects effects = effects(tasks);
        RandomEffects fit = RandomEffects.of(effects);
        double[] levels = {0.5, 0.8, 0.9, 0.95, 0.99};
        for (int i = 1; i < levels.length; i++) {
            assertWithin(fit.knappHartung(levels[i - 1]), fit.knappHartung(levels[i]));
            assertWithin(fit.prediction(levels[i - 1]), fit.prediction(levels[i]));
            assertWithin(QProfile.interval(effects, levels[i - 1]), QProfile.interval(effects, levels[i]));
        }
        Interval profile = QProfile.interval(effects, 0.95);
        double pauleMandel = TauSquared.PM.of(effects);
        assertTrue(profile.lower() <= pauleMandel + 1e-9, "at k - 1 the squares lie between the quantiles");
    }

    /** The fewer seeds the variances come from, the lower the end from which τ² is told from 0. */
    @Property(tries = 100)
    void doubtfulVariancesLowerTheProfile(@ForAll("tasks") List<Pair> tasks) {
        double[] y = tasks.stream().mapToDouble(Pair::y).toArray();
        double[] v = tasks.stream().mapToDouble(Pair::v).toArray();
        double[] freedom = new double[y.length];
        double before = QProfile.interval(Effects.of(y, v), 0.95).lower();
        for (double each : new double[] {100, 20, 7}) {
            Arrays.fill(freedom, each);
            double lower = QProfile.interval(new Effects(y, v, freedom), 0.95).lower();
            assertTrue(lower <= before + 1e-9);
            before = lower;
        }
    }

    private static void assertWithin(Interval inner, Interval outer) {
        assertTrue(outer.lower() <= inner.lower() + 1e-9 && inner.upper() <= outer.upper() + 1e-9);
    }

    private static Effects effects(List<Pair> tasks) {
        double[] y = tasks.stream().mapToDouble(Pair::y).toArray();
        double[] v = tasks.stream().mapToDouble(Pair::v).toArray();
        return Effects.of(y, v);
    }
}
