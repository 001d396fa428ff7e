package dev.touchstone.evaluators;

import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.solvers.BrentSolver;

/** Where a function crosses zero: Brent's method (Brent 1973, chapter 4). */
final class Root {
    /** Relative to the bracket and to the root. */
    private static final double ACCURACY = 1e-14;

    private static final int EVALUATIONS = 1000;

    private Root() {}

    /** The crossing between two points at which the function differs in sign. */
    static double of(DoubleUnaryOperator function, double lower, double upper) {
        return new BrentSolver(ACCURACY, ACCURACY * (upper - lower), Double.MIN_NORMAL)
                .solve(EVALUATIONS, function::applyAsDouble, lower, upper);
    }

    /** Where a decreasing function, below the level at {@code upper}, comes down to it; 0 if it never lies above. */
    static double descent(DoubleUnaryOperator function, double level, double upper) {
        return function.applyAsDouble(0) <= level ? 0 : of(x -> function.applyAsDouble(x) - level, 0, upper);
    }
}
