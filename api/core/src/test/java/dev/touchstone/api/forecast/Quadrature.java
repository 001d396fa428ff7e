package dev.touchstone.api.forecast;

import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;

/** Integrals by Gauss and Legendre, piece by piece between the points where a forecast jumps or bends. */
final class Quadrature {
    private static final int NODES = 20;
    private static final double[] PLACES = new double[NODES];
    private static final double[] WEIGHTS = new double[NODES];

    static {
        for (int i = 0; i < NODES; i++) {
            double x = Math.cos(Math.PI * (i + 0.75) / (NODES + 0.5));
            double slope = 1;
            for (int step = 0; step < 100; step++) {
                double before = 1;
                double value = x;
                for (int n = 2; n <= NODES; n++) {
                    double next = ((2 * n - 1) * x * value - (n - 1) * before) / n;
                    before = value;
                    value = next;
                }
                slope = NODES * (x * value - before) / (x * x - 1);
                x -= value / slope;
            }
            PLACES[i] = x;
            WEIGHTS[i] = 2 / ((1 - x * x) * slope * slope);
        }
    }

    private Quadrature() {}

    /** The integral from a to b of a function of this forecast, with one more kink. */
    static double integral(DoubleUnaryOperator f, Forecast forecast, double extra, double a, double b) {
        NavigableSet<Double> kinks = kinks(forecast);
        kinks.add(extra);
        double sum = 0;
        double from = a;
        for (double to : kinks) {
            if (to > from && to < b) {
                sum += piece(f, from, to);
                from = to;
            }
        }
        return sum + piece(f, from, b);
    }

    /** Where the distribution function jumps or bends; a normal is cut into pieces of half a standard deviation. */
    static NavigableSet<Double> kinks(Forecast forecast) {
        NavigableSet<Double> kinks = new TreeSet<>();
        if (forecast instanceof Normal normal) {
            for (int k = -80; k <= 80; k++) {
                kinks.add(normal.mean() + k * normal.sd() / 2);
            }
        } else if (forecast instanceof Samples samples) {
            kinks.addAll(samples.values());
        } else if (forecast instanceof Quantiles quantiles) {
            kinks.addAll(quantiles.values());
        } else if (forecast instanceof Censored censored) {
            kinks.addAll(kinks(censored.body()));
            kinks.add(censored.limit());
        } else {
            kinks.add(0.0);
            kinks.add(1.0);
        }
        return kinks;
    }

    private static double piece(DoubleUnaryOperator f, double a, double b) {
        double sum = 0;
        for (int i = 0; i < NODES; i++) {
            sum += WEIGHTS[i] * f.applyAsDouble((a + b) / 2 + (b - a) / 2 * PLACES[i]);
        }
        return sum * (b - a) / 2;
    }
}
