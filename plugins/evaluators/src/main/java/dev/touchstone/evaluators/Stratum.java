package dev.touchstone.evaluators;

import java.util.Arrays;

/** The seeds of one task, in order, with the quantities of each. */
final class Stratum {
    private static final double[][] NOT_COUNTED = new double[0][];
    private static final int FEW = 4;

    private final String task;
    private final double[][] values;
    private long[] seeds = new long[FEW];
    private int size;
    private double[][] weights = NOT_COUNTED;

    Stratum(String task, int quantities) {
        this.task = task;
        this.values = new double[quantities][FEW];
    }

    String task() {
        return task;
    }

    int size() {
        return size;
    }

    double value(int quantity, int at) {
        return values[quantity][at];
    }

    void set(int quantity, int at, double value) {
        values[quantity][at] = value;
    }

    /** How often its seeds are drawn in each resample, a row a seed; none while the sums do not hold it. */
    double[][] weights() {
        return weights;
    }

    boolean isCounted() {
        return weights != NOT_COUNTED;
    }

    void count(double[][] drawn) {
        weights = drawn;
    }

    void discount() {
        weights = NOT_COUNTED;
    }

    double total(int quantity) {
        double total = 0;
        for (int i = 0; i < size; i++) {
            total += values[quantity][i];
        }
        return total;
    }

    double largest(int quantity) {
        double largest = 0;
        for (int i = 0; i < size; i++) {
            largest = Math.max(largest, values[quantity][i]);
        }
        return largest;
    }

    /** Where a seed is, or -1 minus where it belongs. */
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
