package dev.touchstone.training.network;

/** Sums of arrays of one length, in a form that the just-in-time compiler turns into vectors. */
final class Rows {
    private static final int NARROW = 32;

    private Rows() {}

    /** into += row. */
    static void add(float[] row, float[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] += row[i];
        }
    }

    /**
     * into += each of the first {@code rows} rows of a block, in their order. Narrow rows are not worth a copy.
     *
     * @param row scratch, as long as {@code into}
     */
    static void addAll(float[] block, int rows, float[] row, float[] into) {
        int width = into.length;
        for (int i = 0; i < rows; i++) {
            if (width <= NARROW) {
                for (int j = 0; j < width; j++) {
                    into[j] += block[i * width + j];
                }
            } else {
                System.arraycopy(block, i * width, row, 0, width);
                add(row, into);
            }
        }
    }

    /** into -= row. */
    static void subtract(float[] row, float[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] -= row[i];
        }
    }

    /** into += row and also += row; the two must be different arrays. */
    static void addTwice(float[] row, float[] into, float[] also) {
        for (int i = 0; i < row.length; i++) {
            into[i] += row[i];
            also[i] += row[i];
        }
    }

    /** into += factor · row. */
    static void addMultiple(float factor, float[] row, float[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] += factor * row[i];
        }
    }

    /** into = factor · row. */
    static void multiple(float factor, float[] row, float[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] = factor * row[i];
        }
    }

    /** The sum of products, first to last. */
    static float dot(float[] row, float[] other) {
        float sum = 0;
        for (int i = 0; i < row.length; i++) {
            sum += row[i] * other[i];
        }
        return sum;
    }

    /** Adds a number to all. */
    static void addConstant(float constant, float[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] += constant;
        }
    }

    /** The sum of the numbers, first to last. */
    static float sum(float[] row) {
        float sum = 0;
        for (float one : row) {
            sum += one;
        }
        return sum;
    }
}
