package dev.touchstone.evaluators;

import java.util.Set;

/**
 * All that one theory says in one examination.
 *
 * @param examination its terms
 * @param theory id of the theory
 * @param number under which its answers are kept, from 0
 */
record Paper(Examination examination, String theory, int number) {
    /** The theory that all others are compared with. */
    static final String CLIMATOLOGY = "climatology";

    /** Forecasts without an explanation behind them. */
    static final Set<String> BASELINES = Set.of(CLIMATOLOGY, "persistence", "curve-extrapolation");

    /** Has seen the outcome: the upper bound, never ranked. */
    static final String ORACLE = "oracle";

    boolean isBaseline() {
        return BASELINES.contains(theory);
    }

    boolean isOracle() {
        return theory.equals(ORACLE);
    }
}
