package dev.touchstone.evaluators;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** A ratio of sums, Σ top / Σ bottom, over questions that belong to seeds that belong to tasks. */
final class Clusters {
    private final double[][] top;
    private final double[][] bottom;

    /**
     * The sums.
     *
     * @param top one for each seed of each task
     * @param bottom the same
     */
    Clusters(double[][] top, double[][] bottom) {
        this.top = top;
        this.bottom = bottom;
    }

    /** Adds questions up by task and seed. All arms of a seed are one unit, for they share their draws. */
    static final class Adder {
        private final Map<String, Map<Long, double[]>> sums = new TreeMap<>();

        void add(Settled question, double top, double bottom) {
            double[] pair = sums.computeIfAbsent(question.question().trial().task(), task -> new TreeMap<>())
                    .computeIfAbsent(question.question().trial().seed(), seed -> new double[2]);
            pair[0] += top;
            pair[1] += bottom;
        }

        Clusters clusters() {
            return new Clusters(pick(0), pick(1));
        }

        private double[][] pick(int part) {
            return sums.values().stream()
                    .map(Map::values)
                    .map(seeds -> pick(seeds, part))
                    .toArray(double[][]::new);
        }

        private static double[] pick(Collection<double[]> seeds, int part) {
            return seeds.stream().mapToDouble(pair -> pair[part]).toArray();
        }
    }

    int tasks() {
        return top.length;
    }

    /** Seeds of all tasks together. */
    int seeds() {
        return Arrays.stream(top).mapToInt(seeds -> seeds.length).sum();
    }

    double ratio() {
        double above = 0;
        double below = 0;
        for (int t = 0; t < top.length; t++) {
            for (int s = 0; s < top[t].length; s++) {
                above += top[t][s];
                below += bottom[t][s];
            }
        }
        return divide(above, below);
    }

    /** The ratio of a resample: as many tasks with replacement, of each as many of its seeds with replacement. */
    double resampled(SplittableRandom random) {
        double above = 0;
        double below = 0;
        for (int draw = 0; draw < top.length; draw++) {
            int t = random.nextInt(top.length);
            for (int i = 0; i < top[t].length; i++) {
                int s = random.nextInt(top[t].length);
                above += top[t][s];
                below += bottom[t][s];
            }
        }
        return divide(above, below);
    }

    /** Nothing over nothing is no difference. */
    private static double divide(double above, double below) {
        return above == below ? 1 : above / below;
    }
}
