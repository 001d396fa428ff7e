package dev.touchstone.evaluators;

import dev.touchstone.api.Interval;

/**
 * The interval of a ratio a/b of two means (Fieller, JRSS B 16, 1954): all ratios r for which a - r·b, a mean with a
 * variance that follows from theirs, is not told from 0. Exact where both are normal; unlike a bootstrap of few tasks it
 * knows when the bottom may as well be 0, and is then the whole line.
 *
 * @param top a
 * @param bottom b
 * @param topVariance of a
 * @param covariance of both
 * @param bottomVariance of b
 */
record Fieller(double top, double bottom, double topVariance, double covariance, double bottomVariance) {
    /** Of two means over the same k units, 2 or more. */
    static Fieller paired(double[] tops, double[] bottoms) {
        int k = tops.length;
        double top = mean(tops);
        double bottom = mean(bottoms);
        double topSquares = 0;
        double products = 0;
        double bottomSquares = 0;
        for (int i = 0; i < k; i++) {
            topSquares += (tops[i] - top) * (tops[i] - top);
            products += (tops[i] - top) * (bottoms[i] - bottom);
            bottomSquares += (bottoms[i] - bottom) * (bottoms[i] - bottom);
        }
        double each = (double) k * (k - 1);
        return new Fieller(top, bottom, topSquares / each, products / each, bottomSquares / each);
    }

    double ratio() {
        return top / bottom;
    }

    /**
     * The interval. Where the bottom is not told from 0 the ratios that cannot be excluded are all, or all but a stretch;
     * either is given as the whole line.
     *
     * @param quantile of Student's t, two-sided at the level
     * @param method to name
     */
    Interval interval(double quantile, double level, String method) {
        double t2 = quantile * quantile;
        // (a - rb)² ≤ t² (va - 2r·vab + r²·vb), as a quadratic in r.
        double square = bottom * bottom - t2 * bottomVariance;
        if (!(square > 0)) {
            return new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, level, method);
        }
        double half = top * bottom - t2 * covariance;
        double constant = top * top - t2 * topVariance;
        double root = Math.sqrt(Math.max(0, half * half - square * constant));
        return new Interval((half - root) / square, (half + root) / square, level, method);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
