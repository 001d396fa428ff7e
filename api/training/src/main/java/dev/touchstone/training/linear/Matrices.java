package dev.touchstone.training.linear;

/** Products of dense matrices, row by row, summed in a fixed order. */
final class Matrices {
    private Matrices() {}

    /** a · b. */
    static double[][] product(double[][] a, double[][] b) {
        int columns = b[0].length;
        double[][] product = new double[a.length][columns];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < b.length; k++) {
                addScaled(product[i], b[k], a[i][k]);
            }
        }
        return product;
    }

    /** aᵀ. */
    static double[][] transposed(double[][] a) {
        double[][] transposed = new double[a[0].length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                transposed[j][i] = a[i][j];
            }
        }
        return transposed;
    }

    /** aᵀ · a, of which both halves are the same bits. */
    static double[][] gram(double[][] a) {
        return product(transposed(a), a);
    }

    // One index and no offset: the form that the just-in-time compiler turns into vectors.
    private static void addScaled(double[] into, double[] row, double factor) {
        for (int j = 0; j < into.length; j++) {
            into[j] += factor * row[j];
        }
    }
}
