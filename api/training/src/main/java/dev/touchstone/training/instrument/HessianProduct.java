package dev.touchstone.training.instrument;

/**
 * Products of a loss's Hessian with vectors, by central differences of the gradient:
 *
 * <pre>H·v ≈ (g(w + h·v/|v|) - g(w - h·v/|v|)) · |v| / 2h,   h = 0.01 · (1 + |w|)</pre>
 *
 * <p>The error is of order h² from the loss's fourth derivatives, and of order 1e-7·|g|/h from rounding. Where units
 * have kinks the difference sees those that lie within h: the longer it is, the smoother their share.
 */
final class HessianProduct implements LinearOperator {
    private static final double RELATIVE_STEP = 1e-2;

    private final Gradient gradient;
    private final float[] parameters;
    private final double step;

    HessianProduct(Gradient gradient, float[] parameters) {
        this.gradient = gradient;
        this.parameters = parameters.clone();
        this.step = RELATIVE_STEP * (1 + Norms.of(parameters));
    }

    @Override
    public int size() {
        return parameters.length;
    }

    @Override
    public double[] apply(double[] vector) {
        double norm = Vectors.norm(vector);
        float[] ahead = gradient.at(moved(vector, step / norm));
        float[] behind = gradient.at(moved(vector, -step / norm));
        double[] product = new double[vector.length];
        for (int i = 0; i < product.length; i++) {
            product[i] = ((double) ahead[i] - behind[i]) * norm / (2 * step);
        }
        return product;
    }

    private float[] moved(double[] vector, double factor) {
        float[] moved = new float[parameters.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = (float) (parameters[i] + factor * vector[i]);
        }
        return moved;
    }
}
