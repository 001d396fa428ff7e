package dev.touchstone.bench;

import dev.touchstone.training.Engines;
import dev.touchstone.training.data.OperationTable;
import dev.touchstone.training.network.Loss;
import dev.touchstone.training.network.Networks;
import dev.touchstone.training.network.Perceptron;
import dev.touchstone.training.network.Recipe;
import dev.touchstone.training.optimiser.AdamW;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Network-steps per second of the grokking network, each thread with a cohort of its own. The counterpart of {@code
 * platform/bench/python/grokking.py}: same network, same data law, same report.
 *
 * <p>Arguments: threads (2), seeds per cohort (8), steps per round (300), rounds (5), evaluate every so many steps (0
 * is never).
 */
public final class NetworkSteps {
    private static final int WARM_UP = 300;

    private NetworkSteps() {}

    /** Runs. */
    public static void main(String[] arguments) throws Exception {
        int threads = argument(arguments, 0, 2);
        int seeds = argument(arguments, 1, 8);
        int steps = argument(arguments, 2, 300);
        int rounds = argument(arguments, 3, 5);
        int every = argument(arguments, 4, 0);
        Engines.start();
        List<Networks> cohorts = new ArrayList<>();
        for (int t = 0; t < threads; t++) {
            cohorts.add(cohort(t, seeds));
        }
        double[] rates = new double[rounds];
        double[] costs = new double[rounds];
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            round(workers, cohorts, WARM_UP, every);
            for (int r = 0; r < rounds; r++) {
                long start = System.nanoTime();
                long busy = round(workers, cohorts, steps, every);
                double networkSteps = (double) threads * seeds * steps;
                rates[r] = networkSteps / (System.nanoTime() - start) * 1e9;
                costs[r] = busy / networkSteps / 1e3;
            }
        } finally {
            workers.shutdownNow();
        }
        double loss = cohorts.get(0).evaluate().trainLoss()[0];
        cohorts.forEach(Networks::close);
        Arrays.sort(rates);
        Arrays.sort(costs);
        System.out.printf(
                Locale.ROOT,
                "{\"threads\": %d, \"seeds\": %d, \"evaluateEvery\": %d, \"networkStepsPerSecond\": %.1f, \"best\": %.1f, \"processorMicroseconds\": %.1f, \"loss\": %.5f}%n",
                threads,
                seeds,
                every,
                rates[rounds / 2],
                rates[rounds - 1],
                costs[rounds / 2],
                loss);
    }

    /** Trains all cohorts at once and returns the nanoseconds of processor time that their threads used. */
    private static long round(ExecutorService workers, List<Networks> cohorts, int steps, int every) throws Exception {
        List<Future<Long>> running = new ArrayList<>();
        for (Networks cohort : cohorts) {
            running.add(workers.submit(() -> train(cohort, steps, every)));
        }
        long busy = 0;
        for (Future<Long> one : running) {
            busy += one.get();
        }
        return busy;
    }

    private static long train(Networks networks, int steps, int every) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int i = 1; i <= steps; i++) {
            networks.step();
            if (every > 0 && i % every == 0) {
                networks.evaluate();
            }
        }
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    }

    private static Networks cohort(int number, int seeds) {
        OperationTable table = OperationTable.additionModulo(31);
        Recipe recipe = new Recipe(
                Perceptron.quadratic(128),
                Loss.MEAN_SQUARED,
                AdamW.of(0.01).withBetas(0.9, 0.98).withWeightDecay(1));
        List<String> trials =
                IntStream.range(0, seeds).mapToObj(i -> number + "/" + i).toList();
        return Networks.of(recipe, trials, trial -> table.split(0.5, trial));
    }

    private static int argument(String[] arguments, int place, int otherwise) {
        return arguments.length > place ? Integer.parseInt(arguments[place]) : otherwise;
    }
}
