package dev.touchstone.bench;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Checkpoint;
import dev.touchstone.api.Cohort;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Recorder;
import dev.touchstone.api.Target;
import dev.touchstone.api.Task;
import dev.touchstone.phenomena.grokking.Grokking;
import dev.touchstone.training.Engines;
import java.io.DataInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What bus and ledger add to a bare training loop: the same cohort with a recorder that forgets, and through the
 * laboratory, in turn. Prints the median of the ratios pair by pair.
 */
public final class Overhead {
    private static final int SEEDS = 8;
    private static final int SUBSCRIBERS = 4;
    private static final long STEPS = 2000;

    private Overhead() {}

    /** Runs; the argument is the number of pairs, 15 by default. */
    public static void main(String[] arguments) throws InterruptedException {
        int pairs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 15;
        Engines.start();
        Grokking grokking = new Grokking();
        Task addition = grokking.tasks().get(0);
        List<Double> ratios = new ArrayList<>();
        for (int pair = -1; pair < pairs; pair++) {
            // Another decay each time makes another study; so small that it changes no cost.
            var settings = addition.settings(Arm.CONTROL);
            Task task = new Task(
                    "addition-31",
                    addition.description(),
                    STEPS,
                    Map.of(Arm.CANONICAL, settings.with("weight-decay", (pair + 2) * 1e-9)));
            // Whichever goes first in a pair has a disadvantage on a noisy machine, so they take turns.
            double bare = pair % 2 == 0 ? bare(grokking, task) : 0;
            double recorded = recorded(grokking, task);
            bare = pair % 2 == 0 ? bare : bare(grokking, task);
            if (pair >= 0) {
                ratios.add(recorded / bare);
                System.out.printf(
                        "pair %d: bare %.3f s, recorded %.3f s, ratio %.4f%n",
                        pair + 1, bare, recorded, recorded / bare);
            }
        }
        ratios.sort(null);
        System.out.printf("median ratio %.4f over %d pairs%n", ratios.get(ratios.size() / 2), pairs);
    }

    /** On a thread of its own, as in the laboratory. */
    private static double bare(Grokking grokking, Task task) throws InterruptedException {
        Cohort cohort = Cohort.of(grokking.id(), task, Arm.CANONICAL, 0, SEEDS);
        return seconds(() -> {
            Thread trainer = new Thread(() -> train(grokking, cohort));
            trainer.start();
            trainer.join();
        });
    }

    private static void train(Grokking grokking, Cohort cohort) {
        try {
            grokking.run(cohort, FORGETS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double recorded(Grokking grokking, Task task) throws InterruptedException {
        try (Rig rig = new Rig(List.of())) {
            for (int i = 0; i < SUBSCRIBERS; i++) {
                rig.follow("subscriber-" + i, entry -> {});
            }
            return seconds(() -> rig.conduct(grokking, List.of(task), SEEDS, 1));
        }
    }

    private interface Work {
        void run() throws InterruptedException;
    }

    private static double seconds(Work work) throws InterruptedException {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }

    private static final Recorder FORGETS = new Recorder() {
        @Override
        public void record(long position, String metric, double[] perSeed) {}

        @Override
        public void ask(int trial, Target target, String moment, long horizon) {}

        @Override
        public void measure(long position, String metric, Supplier<double[]> instrument) {}

        @Override
        public void resolve(int trial, Target target, Outcome outcome) {}

        @Override
        public void resolve(int trial, Target target, long horizon, Outcome outcome) {}

        @Override
        public void checkpoint(Checkpoint state) {}

        @Override
        public Optional<DataInput> resume() {
            return Optional.empty();
        }

        @Override
        public void end(int trial) {}

        @Override
        public boolean stopped() {
            return false;
        }
    };
}
