package dev.touchstone.training.instrument;

import dev.touchstone.api.Streams;
import dev.touchstone.training.Draws;
import dev.touchstone.training.Ranges;
import dev.touchstone.training.data.Examples;
import java.util.Arrays;

/**
 * A sample of examples for instruments whose cost grows with the square of their number.
 *
 * @param most how many examples at most, at least 2
 */
public record Sampling(int most) {
    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is below 2
     */
    public Sampling {
        Ranges.atLeast("most", most, 2);
    }

    /**
     * The same places for every set of this size, drawn once without replacement, in their order.
     *
     * @return all examples where there are no more than {@link #most()}
     */
    public Examples of(Examples examples) {
        if (examples.count() <= most) {
            return examples;
        }
        int[] rows = Arrays.copyOf(Draws.permutation(Streams.of("instrument", "sample"), examples.count()), most);
        Arrays.sort(rows);
        return examples.select(rows);
    }
}
