package dev.touchstone.training.instrument;

/** What Lanczos needs of vectors. */
final class Vectors {
    private Vectors() {}

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    static double norm(double[] vector) {
        return Math.sqrt(dot(vector, vector));
    }

    static void scale(double[] vector, double factor) {
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= factor;
        }
    }

    /** vector ← vector + factor · direction. */
    static void add(double[] vector, double factor, double[] direction) {
        for (int i = 0; i < vector.length; i++) {
            vector[i] += factor * direction[i];
        }
    }
}
