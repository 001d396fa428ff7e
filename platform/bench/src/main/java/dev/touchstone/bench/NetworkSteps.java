package dev.touchstone.bench;

import dev.touchstone.training.Engines;
import dev.touchstone.training.network.Networks;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Network-steps per second, each thread with cohorts of its own, and what share that is of the rate of large matrix
 * products, measured beforehand. The counterpart of {@code platform/bench/python/networks.py}: same networks, same
 * report.
 *
 * <p>Arguments: network (grokking, mnist1d or widths), threads (2), seeds per cohort (8), steps per round (300), rounds
 * (5), evaluate every so many steps (0 is never).
 */
public final class NetworkSteps {
    private NetworkSteps() {}

    /** Runs. */
    public static void main(String[] arguments) throws Exception {
        BenchNetworks network =
                BenchNetworks.valueOf((arguments.length > 0 ? arguments[0] : "grokking").toUpperCase(Locale.ROOT));
        int threads = argument(arguments, 1, 2);
        int seeds = argument(arguments, 2, 8);
        int steps = argument(arguments, 3, 300);
        int rounds = argument(arguments, 4, 5);
        int every = argument(arguments, 5, 0);
        Engines.start();
        List<List<Networks>> perThread = new ArrayList<>();
        for (int t = 0; t < threads; t++) {
            perThread.add(network.cohorts("thread" + t, seeds));
        }
        double[] rates = new double[rounds];
        double[] costs = new double[rounds];
        double peak;
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            peak = MatrixPeak.measure(workers, threads);
            round(workers, perThread, Math.max(300, steps), every);
            for (int r = 0; r < rounds; r++) {
                long start = System.nanoTime();
                long busy = round(workers, perThread, steps, every);
                double networkSteps = (double) threads * perThread.get(0).size() * seeds * steps;
                rates[r] = networkSteps / (System.nanoTime() - start) * 1e9;
                costs[r] = busy / networkSteps / 1e3;
            }
        } finally {
            workers.shutdownNow();
        }
        double loss = perThread.get(0).get(0).evaluate().trainLoss()[0];
        perThread.forEach(cohorts -> cohorts.forEach(Networks::close));
        Arrays.sort(rates);
        Arrays.sort(costs);
        System.out.printf(
                Locale.ROOT,
                "{\"network\": \"%s\", \"threads\": %d, \"seeds\": %d, \"evaluateEvery\": %d,"
                        + " \"networkStepsPerSecond\": %.1f, \"best\": %.1f, \"processorMicroseconds\": %.1f,"
                        + " \"peakGigaflops\": %.1f, \"shareOfPeak\": %.3f, \"loss\": %.5f}%n",
                network.name().toLowerCase(Locale.ROOT),
                threads,
                seeds,
                every,
                rates[rounds / 2],
                rates[rounds - 1],
                costs[rounds / 2],
                peak / 1e9,
                rates[rounds / 2] * network.operations() / peak,
                loss);
    }

    /** Trains all cohorts and returns the nanoseconds of processor time that the threads used. */
    private static long round(ExecutorService workers, List<List<Networks>> perThread, int steps, int every)
            throws Exception {
        List<Future<Long>> running = new ArrayList<>();
        for (List<Networks> cohorts : perThread) {
            running.add(workers.submit(() -> train(cohorts, steps, every)));
        }
        long busy = 0;
        for (Future<Long> one : running) {
            busy += one.get();
        }
        return busy;
    }

    private static long train(List<Networks> cohorts, int steps, int every) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (Networks networks : cohorts) {
            for (int i = 1; i <= steps; i++) {
                networks.step();
                if (every > 0 && i % every == 0) {
                    networks.evaluate();
                }
            }
        }
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    }

    private static int argument(String[] arguments, int place, int otherwise) {
        return arguments.length > place ? Integer.parseInt(arguments[place]) : otherwise;
    }
}
