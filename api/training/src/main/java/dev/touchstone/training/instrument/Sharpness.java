package dev.touchstone.training.instrument;

import dev.touchstone.api.Streams;
import dev.touchstone.training.Draws;
import dev.touchstone.training.Ranges;

/**
 * The largest eigenvalue of a loss's Hessian (Cohen, Kaur, Li, Kolter &amp; Talwalkar, <i>Gradient descent on neural
 * networks typically occurs at the edge of stability</i>, ICLR 2021), by Lanczos iteration on Hessian-vector products,
 * which are central differences of the gradient: two gradients a product.
 *
 * @param value the eigenvalue, in units of loss per squared unit of parameters; negative where every direction curves
 *     down; NaN where the gradient is not finite
 * @param residual the norm of H·x - value·x for the unit vector x found: an eigenvalue lies at most so far from
 *     {@code value}
 * @param products how many Hessian-vector products were taken
 */
public record Sharpness(double value, double residual, int products) {
    private static final double TOLERANCE = 1e-3;
    private static final int MOST_PRODUCTS = 60;

    /** Until the residual is a thousandth of the eigenvalue, with at most 60 products. */
    public static Sharpness of(Gradient gradient, float[] parameters) {
        return of(gradient, parameters, TOLERANCE, MOST_PRODUCTS);
    }

    /**
     * Starts at the same random direction for every network of this size, so that the value is a function of the
     * parameters alone.
     *
     * @param gradient of the loss
     * @param parameters where, at least one
     * @param tolerance on the residual, as a share of the eigenvalue's magnitude, above 0
     * @param mostProducts at least 1; it stops then, with the residual reached
     * @throws IllegalArgumentException if an argument is out of range
     */
    public static Sharpness of(Gradient gradient, float[] parameters, double tolerance, int mostProducts) {
        Ranges.atLeast("number of parameters", parameters.length, 1);
        Ranges.positive("tolerance", tolerance);
        Ranges.atLeast("mostProducts", mostProducts, 1);
        return Lanczos.largest(
                new HessianProduct(gradient, parameters), start(parameters.length), tolerance, mostProducts);
    }

    private static double[] start(int size) {
        return Draws.normals(Streams.of("sharpness", "start"), size, 1);
    }
}
