package dev.touchstone.phenomena.doubledescent;

import dev.touchstone.training.linear.Filter;
import java.util.List;
import java.util.stream.IntStream;

/** The ridge penalties that tuning chooses from: half a power of ten apart. */
final class Penalties {
    private static final double LEAST = 1e-5;
    private static final int STEPS = 12;

    private Penalties() {}

    /** From 1e-5 to 10. */
    static List<Filter> all() {
        return IntStream.rangeClosed(0, STEPS)
                .mapToObj(i -> Filter.ridge(LEAST * StrictMath.pow(10, i / 2.0)))
                .toList();
    }
}
