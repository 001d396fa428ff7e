package dev.touchstone.training.network;

/**
 * e^x for x at most 0 in single precision: x = n · ln 2 + r with |r| at most half of ln 2, e^r a polynomial of degree 6
 * fitted to the least relative error (3e-9), and 2^n put together from its bits. Within 1 unit in the last place of the
 * true value down to x = -87; below that, e^-87, about 1.6e-38. Arithmetic and bits only, so that it is the same on
 * every machine.
 */
final class Exponential {
    private static final float LOWEST = -87;

    /** 1.5 · 2^23: adding it rounds to a whole number, which then fills the low bits. */
    private static final float ROUNDING = 12_582_912;

    /** ln 2 in two pieces, of which the first times a small whole number is exact. */
    private static final float LN2_HIGH = 355f / 512;

    private static final float LN2_LOW = -2.12194440e-4f;

    private static final int EXPONENT = 23;

    private Exponential() {}

    /** In place; arguments at most 0, or not a number. */
    static void apply(float[] values) {
        for (int i = 0; i < values.length; i++) {
            float x = Math.max(values[i], LOWEST);
            float shifted = x * 1.442695f + ROUNDING;
            float n = shifted - ROUNDING;
            float r = x - n * LN2_HIGH - n * LN2_LOW;
            float p = 0.0013814539f;
            p = p * r + 0.008368745f;
            p = p * r + 0.04166839f;
            p = p * r + 0.16666521f;
            p = p * r + 0.49999994f;
            float power =
                    Float.intBitsToFloat((Float.floatToRawIntBits(shifted) << EXPONENT) + Float.floatToRawIntBits(1f));
            values[i] = (p * (r * r) + r + 1) * power;
        }
    }
}
