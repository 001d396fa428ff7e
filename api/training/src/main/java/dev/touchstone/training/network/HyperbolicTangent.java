package dev.touchstone.training.network;

/**
 * tanh in single precision as a quotient of polynomials, x · P(x²) / Q(x²) of degrees 11 and 8, fitted to the least
 * relative error on [-9.02, 9.02]; the fit is good to 1.4e-9. With rounding, within 6 units in the last place of the
 * true value. Arithmetic only, so that it becomes vectors and is the same on every machine.
 */
final class HyperbolicTangent {
    private static final float END = 9.02f;

    private HyperbolicTangent() {}

    /** Element by element; arrays of one length. */
    static void apply(float[] arguments, float[] values) {
        for (int i = 0; i < values.length; i++) {
            float x = Math.min(Math.max(arguments[i], -END), END);
            float u = x * x;
            float p = -1.2203599e-11f;
            p = p * u + 3.0585213e-8f;
            p = p * u + 2.800754e-5f;
            p = p * u + 0.003868332f;
            p = p * u + 0.13679919f;
            p = p * u + 1;
            float q = 1.2873722e-6f;
            q = q * u + 0.00039386383f;
            q = q * u + 0.027245853f;
            q = q * u + 0.4701325f;
            q = q * u + 1;
            values[i] = x * p / q;
        }
    }
}
