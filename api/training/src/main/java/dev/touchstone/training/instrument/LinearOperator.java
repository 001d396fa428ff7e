package dev.touchstone.training.instrument;

/** A square matrix known by its products only. */
interface LinearOperator {
    /** Rows and columns. */
    int size();

    /** The product with a vector other than zero. */
    double[] apply(double[] vector);
}
