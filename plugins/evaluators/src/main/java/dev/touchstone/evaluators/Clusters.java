package dev.touchstone.evaluators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Quantities added up over seeds that belong to tasks, and over resamples of both. All arms and questions of a seed are
 * one unit, for they share their draws. A unit that changes costs one pass over the resamples.
 *
 * <p>The sums of resamples are whole multiples of a quantum that the largest unit decides, so they are exact, whatever
 * was added or taken away, and in whatever order. Belongs to one thread.
 */
final class Clusters {
    /** Bits by which a sum may exceed its largest term, or steps of them: hardly ever does a new seed need one more. */
    private static final int HEADROOM = 12;

    private static final int EXACT_BITS = 52;

    private static final int FOUR = 4;

    private final Resamples resamples;
    private final double[][] sums;
    private final int[] quanta;
    private final double[] bounds;
    private final List<Stratum> strata = new ArrayList<>();
    /** Of each quantity, for each task: what its seeds add up to, and the largest of them. */
    private double[][] totals;

    private double[][] largest;
    private int seeds;
    private int mostSeeds;
    private boolean touched;
    private boolean reshaped;
    /** Whether the sums must be made anew. */
    private boolean stale = true;

    /**
     * None yet.
     *
     * @param quantities how many each unit has
     */
    Clusters(Resamples resamples, int quantities) {
        this.resamples = resamples;
        this.sums = new double[quantities][0];
        this.quanta = new int[quantities];
        this.bounds = new double[quantities];
        this.totals = new double[quantities][0];
        this.largest = new double[quantities][0];
    }

    /**
     * Sets a unit.
     *
     * @param values one a quantity, 0 or more
     */
    void put(String task, long seed, double... values) {
        int place = find(task);
        if (place < 0) {
            place = -place - 1;
            strata.add(place, new Stratum(task, sums.length));
            rearrange();
        }
        Stratum stratum = strata.get(place);
        int at = stratum.find(seed);
        if (at < 0) {
            withdraw(stratum);
            stratum.insert(-at - 1, seed, values);
            seeds++;
        } else {
            set(stratum, at, values);
        }
        measure(place);
    }

    /** Takes a unit out, if it is there. */
    void remove(String task, long seed) {
        int place = find(task);
        int at = place < 0 ? -1 : strata.get(place).find(seed);
        if (at < 0) {
            return;
        }
        Stratum stratum = strata.get(place);
        withdraw(stratum);
        stratum.delete(at);
        seeds--;
        if (stratum.size() > 0) {
            measure(place);
        } else {
            strata.remove(place);
            rearrange();
        }
    }

    private void set(Stratum stratum, int at, double[] values) {
        for (int q = 0; q < sums.length; q++) {
            double before = stratum.value(q, at);
            stratum.set(q, at, values[q]);
            stale |= values[q] > bounds[q];
            if (!stale && stratum.isCounted() && before != values[q]) {
                add(q, stratum.weights()[at], whole(q, values[q]) - whole(q, before));
            }
        }
    }

    int tasks() {
        return strata.size();
    }

    /** Seeds of all tasks together. */
    int seeds() {
        return seeds;
    }

    /** A quantity summed over all units, in their order. */
    double total(int quantity) {
        double total = 0;
        for (double ofTask : totals[quantity]) {
            total += ofTask;
        }
        return total;
    }

    /** The same of each task, in the order of their names. */
    double[] totals(int quantity) {
        return totals[quantity].clone();
    }

    /** Σ top / Σ bottom; nothing over nothing is no difference. */
    double ratio(int top, int bottom) {
        double above = total(top);
        double below = total(bottom);
        return above == below ? 1 : above / below;
    }

    /** The natural logarithm of a quantity's sum in every resample. Only of a finite quantity. */
    double[] logarithms(int quantity) {
        refresh();
        double unit = quanta[quantity] * Math.log(2);
        double[] logarithms = new double[Resamples.REPLICATES];
        for (int r = 0; r < logarithms.length; r++) {
            logarithms[r] = Math.log(sums[quantity][r]) + unit;
        }
        return logarithms;
    }

    private int find(String task) {
        int low = 0;
        int high = strata.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            int order = strata.get(middle).task().compareTo(task);
            if (order == 0) {
                return middle;
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle;
        }
        return -low - 1;
    }

    private void rearrange() {
        stale = true;
        touched = true;
        totals = new double[sums.length][strata.size()];
        largest = new double[sums.length][strata.size()];
        for (int place = 0; place < strata.size(); place++) {
            measure(place);
        }
    }

    private void measure(int place) {
        touched = true;
        for (int q = 0; q < sums.length; q++) {
            totals[q][place] = strata.get(place).total(q);
            largest[q][place] = strata.get(place).largest(q);
        }
    }

    /** Brings the sums up to date. */
    private void refresh() {
        if (!touched) {
            return;
        }
        touched = false;
        if (reshaped || stale) {
            mostSeeds = strata.stream().mapToInt(Stratum::size).max().orElse(0);
        }
        for (int q = 0; q < sums.length; q++) {
            int exponent = Math.getExponent(greatest(largest[q])) + 1;
            int quantum = exponent + headroom() - EXACT_BITS;
            stale |= quantum != quanta[q];
            quanta[q] = quantum;
            bounds[q] = Math.scalb(1.0, exponent);
        }
        if (stale) {
            Arrays.setAll(sums, q -> new double[Resamples.REPLICATES]);
            strata.forEach(Stratum::discount);
        }
        if (stale || reshaped) {
            countIn();
        }
        stale = false;
        reshaped = false;
    }

    private void countIn() {
        for (int place = 0; place < strata.size(); place++) {
            Stratum stratum = strata.get(place);
            if (!stratum.isCounted()) {
                stratum.count(resamples.ofSeeds(strata.size(), place, stratum.size()));
                addAll(stratum, 1);
            }
        }
    }

    /** Plain loops: these are asked for with every outcome, of every theory. */
    private static double greatest(double[] values) {
        double greatest = 0;
        for (double value : values) {
            greatest = Math.max(greatest, value);
        }
        return greatest;
    }

    private int headroom() {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(strata.size() * mostSeeds);
        return (bits / HEADROOM + 1) * HEADROOM;
    }

    private double whole(int quantity, double value) {
        return Math.rint(Math.scalb(value, -quanta[quantity]));
    }

    /** Takes a task out of the sums before its seeds change places. */
    private void withdraw(Stratum stratum) {
        if (!stale && stratum.isCounted()) {
            addAll(stratum, -1);
        }
        stratum.discount();
        reshaped = true;
    }

    private void addAll(Stratum stratum, int sign) {
        int size = stratum.size();
        double[] values = new double[size];
        for (int q = 0; q < sums.length; q++) {
            for (int i = 0; i < size; i++) {
                values[i] = sign * whole(q, stratum.value(q, i));
            }
            int i = 0;
            for (; i + FOUR <= size; i += FOUR) {
                addFour(sums[q], stratum.weights(), values, i);
            }
            for (; i < size; i++) {
                add(q, stratum.weights()[i], values[i]);
            }
        }
    }

    /** Four seeds in one pass: it is the passes over the sums that take the time. Exact, so their order is nothing. */
    private static void addFour(double[] sum, double[][] weights, double[] values, int first) {
        double[] weights0 = weights[first];
        double[] weights1 = weights[first + 1];
        double[] weights2 = weights[first + 2];
        double[] weights3 = weights[first + 3];
        double value0 = values[first];
        double value1 = values[first + 1];
        double value2 = values[first + 2];
        double value3 = values[first + 3];
        for (int r = 0; r < sum.length; r++) {
            sum[r] += weights0[r] * value0 + weights1[r] * value1 + (weights2[r] * value2 + weights3[r] * value3);
        }
    }

    private void add(int quantity, double[] weights, double value) {
        double[] sum = sums[quantity];
        for (int r = 0; r < sum.length; r++) {
            sum[r] += weights[r] * value;
        }
    }
}
