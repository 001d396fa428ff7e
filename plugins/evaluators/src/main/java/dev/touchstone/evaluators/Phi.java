package dev.touchstone.evaluators;

/**
 * The standard normal distribution function, some twenty times as fast as by the incomplete gamma function, for mixtures
 * that take thousands of them. Hart's rational approximation (Hart et al., Computer Approximations, 1968, algorithm 5666;
 * West, Wilmott Magazine, May 2005), good to 1e-14.
 */
final class Phi {
    private static final double[] TOP = {
        0.0352624965998911,
        0.700383064443688,
        6.37396220353165,
        33.912866078383,
        112.079291497871,
        221.213596169931,
        220.206867912376
    };
    private static final double[] BOTTOM = {
        0.0883883476483184,
        1.75566716318264,
        16.064177579207,
        86.7807322029461,
        296.564248779674,
        637.333633378831,
        793.826512519948,
        440.413735824752
    };

    /** From here on a continued fraction is the better. */
    private static final double FAR = 7.07106781186547;

    private Phi() {}

    static double of(double z) {
        double x = Math.abs(z);
        double density = Math.exp(-x * x / 2);
        double beyond = x < FAR
                ? density * polynomial(TOP, x) / polynomial(BOTTOM, x)
                : density / (x + 1 / (x + 2 / (x + 3 / (x + 4 / (x + 0.65))))) / Math.sqrt(2 * Math.PI);
        return z > 0 ? 1 - beyond : beyond;
    }

    private static double polynomial(double[] coefficients, double x) {
        double sum = 0;
        for (double coefficient : coefficients) {
            sum = sum * x + coefficient;
        }
        return sum;
    }
}
