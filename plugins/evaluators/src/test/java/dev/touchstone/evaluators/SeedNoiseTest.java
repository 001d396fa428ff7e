package dev.touchstone.evaluators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Streams;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.special.Gamma;
import org.junit.jupiter.api.Test;

class SeedNoiseTest {
    /** Variances drawn as Smyth 2004 has them: s₀²d₀/χ²(d₀) in truth, times χ²(7)/7 as seen in eight seeds. */
    @Test
    void findsHowAlikeManyTasksAre() {
        SplittableRandom random = Streams.of("seed noise");
        ChiSquaredDistribution prior = new ChiSquaredDistribution(6);
        ChiSquaredDistribution sample = new ChiSquaredDistribution(7);
        List<TaskEffect> tasks = IntStream.range(0, 4000)
                .mapToObj(i -> {
                    double truth = 0.25 * 6 / prior.inverseCumulativeProbability(random.nextDouble());
                    return task(8, truth * sample.inverseCumulativeProbability(random.nextDouble()) / 7);
                })
                .toList();
        SeedNoise noise = SeedNoise.of(tasks);
        assertEquals(6, noise.lent(), 0.6);
        assertEquals(0.25, noise.typical(), 0.01);
    }

    @Test
    void tasksThatAreAlikeShareOneVariance() {
        SeedNoise noise = SeedNoise.of(List.of(task(8, 1.1), task(8, 0.9), task(5, 1)));
        assertEquals(Double.POSITIVE_INFINITY, noise.lent());
        assertEquals((7 * 1.1 + 7 * 0.9 + 4) / 18, noise.typical(), 1e-12);
        assertEquals(noise.typical() / 5, noise.variance(task(5, 1)), 1e-12);
        assertEquals(18, noise.freedom(task(8, 1.1)));
    }

    @Test
    void tasksThatAreNotKeepMostOfTheirOwn() {
        TaskEffect calm = task(8, 1e-6);
        SeedNoise noise = SeedNoise.of(List.of(calm, task(8, 1e-2), task(8, 100)));
        assertTrue(noise.lent() < 1, noise::toString);
        assertTrue(noise.variance(calm) < 1e-3, noise::toString);
        assertTrue(noise.variance(task(8, 0)) > 0, "seeds that agree borrow");
        assertTrue(noise.variance(task(1, Double.NaN)) > 0, "so does a single seed");
    }

    @Test
    void withoutTwoSeedsThatDifferNothingIsKnown() {
        assertFalse(SeedNoise.of(List.of(task(8, 0), task(1, Double.NaN))).known());
        assertFalse(SeedNoise.of(List.of()).known());
        assertTrue(SeedNoise.of(List.of(task(8, 0), task(2, 1))).known());
    }

    @Property
    void trigammaIsInverted(@ForAll @DoubleRange(min = 0.01, max = 1e4) double y) {
        assertEquals(1, Gamma.trigamma(SeedNoise.inverseTrigamma(y)) / y, 1e-6);
    }

    private static TaskEffect task(int seeds, double variance) {
        return new TaskEffect("task", seeds, 1, variance, 0, 0, 0);
    }
}
