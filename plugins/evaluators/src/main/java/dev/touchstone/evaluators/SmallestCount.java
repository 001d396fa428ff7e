package dev.touchstone.evaluators;

import java.util.OptionalInt;
import java.util.function.IntPredicate;

/** The smallest count from which on something holds: galloping, then bisection. */
final class SmallestCount {
    /** More than this many trials is as good as never. */
    static final int NEVER = 100_000;

    private SmallestCount() {}

    /**
     * Searches 0 to {@link #NEVER}.
     *
     * @param holds once true, true for all greater counts
     * @return empty if it holds nowhere
     */
    static OptionalInt where(IntPredicate holds) {
        if (holds.test(0)) {
            return OptionalInt.of(0);
        }
        int below = 0;
        int above = 1;
        while (!holds.test(above)) {
            if (above == NEVER) {
                return OptionalInt.empty();
            }
            below = above;
            above = Math.min(2 * above, NEVER);
        }
        while (above - below > 1) {
            int middle = (below + above) / 2;
            if (holds.test(middle)) {
                above = middle;
            } else {
                below = middle;
            }
        }
        return OptionalInt.of(above);
    }
}
