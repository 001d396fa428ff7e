package dev.touchstone.evaluators;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Quantities added up over seeds that belong to tasks, and over resamples of both. All arms and questions of a seed are
 * one unit, for they share their draws. A unit that changes costs one pass over the resamples.
 *
 * <p>The sums of resamples are whole multiples of a quantum that the largest unit decides, so they are exact, whatever
 * was added or taken away, and in whatever order. Belongs to one thread.
 */
final class Clusters {
    private final Resamples resamples;
    private final double[][] sums;
    private final int[] quanta;
    private final double[] bounds;
    private final Map<String, Stratum> strata = new TreeMap<>();
    /** Whether anything was put since the sums were brought up to date. */
    private boolean touched = true;
    /** Whether the sums must be made anew. */
    private boolean stale = true;

    /**
     * None yet.
     *
     * @param quantities how many each unit has
     */
    Clusters(Resamples resamples, int quantities) {
        this.resamples = resamples;
        this.sums = new double[quantities][Resamples.REPLICATES];
        this.quanta = new int[quantities];
        this.bounds = new double[quantities];
    }

    /**
     * Sets a unit.
     *
     * @param values one a quantity, 0 or more
     */
    void put(String task, long seed, double... values) {
        touched = true;
        Stratum stratum = strata.computeIfAbsent(task, name -> {
            stale = true;
            return new Stratum(sums.length);
        });
        int at = stratum.find(seed);
        if (at < 0) {
            withdraw(stratum);
            stratum.insert(-at - 1, seed, values);
            return;
        }
        for (int q = 0; q < sums.length; q++) {
            double before = stratum.values[q][at];
            stratum.values[q][at] = values[q];
            stale |= values[q] > bounds[q];
            if (!stale && stratum.isCounted() && before != values[q]) {
                add(q, stratum.weights[at], whole(q, values[q]) - whole(q, before));
            }
        }
    }

    /** Takes a unit out, if it is there. */
    void remove(String task, long seed) {
        Stratum stratum = strata.get(task);
        int at = stratum == null ? -1 : stratum.find(seed);
        if (stratum == null || at < 0) {
            return;
        }
        touched = true;
        withdraw(stratum);
        stratum.delete(at);
        if (stratum.size == 0) {
            strata.remove(task);
            stale = true;
        }
    }

    int tasks() {
        return strata.size();
    }

    /** Seeds of all tasks together. */
    int seeds() {
        return strata.values().stream().mapToInt(stratum -> stratum.size).sum();
    }

    /** A quantity summed over all units, in their order. */
    double total(int quantity) {
        double total = 0;
        for (Stratum stratum : strata.values()) {
            for (int i = 0; i < stratum.size; i++) {
                total += stratum.values[quantity][i];
            }
        }
        return total;
    }

    /** Σ top / Σ bottom; nothing over nothing is no difference. */
    double ratio(int top, int bottom) {
        double above = total(top);
        double below = total(bottom);
        return above == below ? 1 : above / below;
    }

    /** The same ratio in every resample. Only of finite quantities. */
    double[] ratios(int top, int bottom) {
        refresh();
        double unit = Math.scalb(1.0, quanta[top] - quanta[bottom]);
        double[] above = sums[top];
        double[] below = sums[bottom];
        double[] ratios = new double[Resamples.REPLICATES];
        for (int r = 0; r < ratios.length; r++) {
            ratios[r] = above[r] / below[r] * unit;
        }
        for (int r = 0; r < ratios.length; r++) {
            ratios[r] = Double.isNaN(ratios[r]) ? 1 : ratios[r];
        }
        return ratios;
    }

    /** The natural logarithm of a quantity's sum in every resample. Only of a finite quantity. */
    double[] logarithms(int quantity) {
        refresh();
        double unit = quanta[quantity] * Math.log(2);
        return Arrays.stream(sums[quantity]).map(sum -> Math.log(sum) + unit).toArray();
    }

    /** Brings the sums up to date. */
    private void refresh() {
        if (!touched) {
            return;
        }
        touched = false;
        for (int q = 0; q < sums.length; q++) {
            double largest = largest(q);
            int quantum = quantum(largest);
            stale |= quantum != quanta[q];
            quanta[q] = quantum;
            bounds[q] = Math.scalb(1.0, Math.getExponent(largest) + 1);
        }
        if (stale) {
            Arrays.stream(sums).forEach(sum -> Arrays.fill(sum, 0));
            strata.values().forEach(Stratum::discount);
        }
        stale = false;
        int place = 0;
        for (Stratum stratum : strata.values()) {
            if (!stratum.isCounted()) {
                stratum.weights = resamples.ofSeeds(strata.size(), place, stratum.size);
                addAll(stratum, 1);
            }
            place++;
        }
    }

    private double largest(int quantity) {
        double largest = 0;
        for (Stratum stratum : strata.values()) {
            for (int i = 0; i < stratum.size; i++) {
                largest = Math.max(largest, stratum.values[quantity][i]);
            }
        }
        return largest;
    }

    /** The exponent of the largest power of 2 by which no sum of a resample leaves the whole numbers of a double. */
    private int quantum(double largest) {
        int seeds =
                strata.values().stream().mapToInt(stratum -> stratum.size).max().orElse(0);
        // In steps of 12 bits, so that a new seed hardly ever changes it.
        int steps = (Integer.SIZE - Integer.numberOfLeadingZeros(strata.size() * seeds)) / 12 + 1;
        return Math.getExponent(largest) + 1 + 12 * steps - 52;
    }

    private double whole(int quantity, double value) {
        return Math.rint(Math.scalb(value, -quanta[quantity]));
    }

    private void withdraw(Stratum stratum) {
        if (!stale && stratum.isCounted()) {
            addAll(stratum, -1);
        }
        stratum.discount();
    }

    private void addAll(Stratum stratum, int sign) {
        for (int i = 0; i < stratum.size; i++) {
            for (int q = 0; q < sums.length; q++) {
                add(q, stratum.weights[i], sign * whole(q, stratum.values[q][i]));
            }
        }
    }

    private void add(int quantity, double[] weights, double value) {
        double[] sum = sums[quantity];
        for (int r = 0; r < sum.length; r++) {
            sum[r] += weights[r] * value;
        }
    }

    /** The seeds of one task, in order. */
    private static final class Stratum {
        private static final double[][] NOT_COUNTED = new double[0][];

        private long[] seeds = new long[4];
        private final double[][] values;
        private int size;
        private double[][] weights = NOT_COUNTED;

        Stratum(int quantities) {
            values = new double[quantities][seeds.length];
        }

        /** Whether the sums hold it. */
        boolean isCounted() {
            return weights != NOT_COUNTED;
        }

        void discount() {
            weights = NOT_COUNTED;
        }

        int find(long seed) {
            return Arrays.binarySearch(seeds, 0, size, seed);
        }

        void insert(int at, long seed, double[] fresh) {
            if (size == seeds.length) {
                seeds = Arrays.copyOf(seeds, 2 * size);
                Arrays.setAll(values, q -> Arrays.copyOf(values[q], 2 * size));
            }
            System.arraycopy(seeds, at, seeds, at + 1, size - at);
            seeds[at] = seed;
            for (int q = 0; q < values.length; q++) {
                System.arraycopy(values[q], at, values[q], at + 1, size - at);
                values[q][at] = fresh[q];
            }
            size++;
        }

        void delete(int at) {
            size--;
            System.arraycopy(seeds, at + 1, seeds, at, size - at);
            for (double[] row : values) {
                System.arraycopy(row, at + 1, row, at, size - at);
            }
        }
    }
}
