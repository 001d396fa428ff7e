package dev.touchstone.evaluators;

import dev.touchstone.api.Interval;

/**
 * How often something happened, with the exact interval.
 *
 * @param hits trials in which it happened; fractional only where a rate is extrapolated
 * @param trials all trials that count
 */
record Rate(double hits, double trials) {
    /** The level of every interval here: 95 %. */
    static final double LEVEL = 0.95;

    /** The share, NaN if there are no trials. */
    double value() {
        return hits / trials;
    }

    Interval interval() {
        return ClopperPearson.interval(hits, trials, LEVEL);
    }

    /** With more trials, some of them hits. */
    Rate plus(double moreHits, double moreTrials) {
        return new Rate(hits + moreHits, trials + moreTrials);
    }

    /** With more trials at the same share; where there is none yet, at the given one. */
    Rate grown(double moreTrials, double shareIfNone) {
        double share = trials == 0 ? shareIfNone : value();
        double grown = trials + moreTrials;
        return new Rate(Math.min(grown, share * grown), grown);
    }
}
