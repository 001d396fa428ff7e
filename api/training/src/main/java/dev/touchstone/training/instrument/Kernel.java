package dev.touchstone.training.instrument;

import dev.touchstone.training.Ranges;
import java.util.Arrays;

/** Similarities of examples to examples, [rows][columns]. Immutable. */
public final class Kernel {
    private final double[][] values;
    private final int columns;

    private Kernel(double[][] values, int columns) {
        this.values = values;
        this.columns = columns;
    }

    /**
     * A kernel from its entries.
     *
     * @param values [rows][columns], at least one of each; copied
     * @throws IllegalArgumentException if rows differ in length or there is none
     */
    public static Kernel of(double[][] values) {
        Ranges.atLeast("number of rows", values.length, 1);
        int columns = Ranges.atLeast("number of columns", values[0].length, 1);
        double[][] copy = new double[values.length][];
        for (int i = 0; i < copy.length; i++) {
            Ranges.within("length of row %d".formatted(i), values[i].length, columns, columns);
            copy[i] = values[i].clone();
        }
        return new Kernel(copy, columns);
    }

    /**
     * The linear kernel X·Zᵀ of two lists of feature vectors.
     *
     * @param left [rows][features]
     * @param right [columns][features]
     */
    public static Kernel linear(float[][] left, float[][] right) {
        double[][] values = new double[left.length][right.length];
        for (int i = 0; i < left.length; i++) {
            for (int j = 0; j < right.length; j++) {
                values[i][j] = dot(left[i], right[j]);
            }
        }
        return of(values);
    }

    /** Examples that are compared. */
    public int rows() {
        return values.length;
    }

    /** Examples that they are compared with. */
    public int columns() {
        return columns;
    }

    /** The similarity of a row's example and a column's. */
    public double value(int row, int column) {
        return values[row][column];
    }

    /** Whether all similarities are finite numbers. */
    public boolean isFinite() {
        return Arrays.stream(values).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite);
    }

    /** A copy of all entries. */
    double[][] toArray() {
        double[][] copy = new double[values.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = values[i].clone();
        }
        return copy;
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
