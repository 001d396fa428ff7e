package dev.touchstone.evaluators;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.touchstone.api.Streams;
import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ClustersTest {
    /** By definition: the weights times the values, added up; and whatever was put and taken before leaves no trace. */
    @Property(tries = 40)
    void sumsAreThoseOfTheDefinitionWhateverHappenedBefore(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int changes) {
        SplittableRandom random = new SplittableRandom(seed);
        Resamples resamples = new Resamples();
        Clusters changed = new Clusters(resamples, 2);
        double[][][] values = new double[4][5][];
        for (int change = 0; change < changes; change++) {
            int task = random.nextInt(4);
            int unit = random.nextInt(5);
            if (random.nextInt(4) == 0) {
                values[task][unit] = null;
                changed.remove("task " + task, unit);
            } else {
                double size = Math.pow(10, random.nextInt(-30, 30));
                values[task][unit] = new double[] {size * random.nextDouble(), random.nextDouble()};
                changed.put("task " + task, unit, values[task][unit]);
            }
            if (random.nextInt(3) == 0 && changed.tasks() > 0) {
                changed.logarithms(0);
            }
        }
        Clusters fresh = new Clusters(new Resamples(), 2);
        for (int task = 3; task >= 0; task--) {
            for (int unit = 4; unit >= 0; unit--) {
                if (values[task][unit] != null) {
                    fresh.put("task " + task, unit, values[task][unit]);
                }
            }
        }
        assertEquals(fresh.tasks(), changed.tasks());
        assertEquals(fresh.seeds(), changed.seeds());
        assertEquals(fresh.ratio(0, 1), changed.ratio(0, 1));
        for (int quantity = 0; quantity < (fresh.tasks() > 0 ? 2 : 0); quantity++) {
            assertArrayEquals(fresh.logarithms(quantity), changed.logarithms(quantity));
            double[] expected = defined(values, quantity, resamples);
            double[] found =
                    Arrays.stream(changed.logarithms(quantity)).map(Math::exp).toArray();
            assertArrayEquals(expected, found, 1e-9 * Arrays.stream(found).max().orElse(0));
        }
    }

    private static double[] defined(double[][][] values, int quantity, Resamples resamples) {
        double[][][] present = Arrays.stream(values)
                .map(units -> Arrays.stream(units).filter(unit -> unit != null).toArray(double[][]::new))
                .filter(units -> units.length > 0)
                .toArray(double[][][]::new);
        double[] sums = new double[Resamples.REPLICATES];
        for (int task = 0; task < present.length; task++) {
            double[][] weights = resamples.ofSeeds(present.length, task, present[task].length);
            for (int unit = 0; unit < present[task].length; unit++) {
                for (int r = 0; r < sums.length; r++) {
                    sums[r] += weights[unit][r] * present[task][unit][quantity];
                }
            }
        }
        return sums;
    }

    /** As many tasks as there are, of each drawn one as many seeds. */
    @Test
    void aResampleIsAsLargeAsTheSample() {
        Resamples resamples = new Resamples();
        for (int r = 0; r < Resamples.REPLICATES; r++) {
            double tasks = 0;
            for (int task = 0; task < 3; task++) {
                double times = resamples.ofTasks(3)[task][r];
                double seeds = 0;
                for (double[] seed : resamples.ofSeeds(3, task, 7)) {
                    seeds += seed[r];
                }
                assertEquals(7 * times, seeds);
                tasks += times;
            }
            assertEquals(3, tasks);
        }
    }

    @Test
    void endsAreTheQuantilesOfAllValues() {
        double[] values = Streams.of("ends").doubles(501).toArray();
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        for (double tail : new double[] {0, 1e-8, 0.001, 0.0159, 0.025, 0.3}) {
            double[] ends = Order.ends(values.clone(), tail);
            assertEquals(Order.quantile(sorted, tail), ends[0], 1e-12);
            assertEquals(Order.quantile(sorted, 1 - tail), ends[1], 1e-12);
        }
    }
}
