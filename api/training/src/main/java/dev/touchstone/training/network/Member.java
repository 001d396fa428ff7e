package dev.touchstone.training.network;

import dev.touchstone.training.data.Split;
import org.jspecify.annotations.Nullable;

/**
 * One network to train.
 *
 * @param stream keys the order of its batches; members may share it, and then see the same examples in the same order
 * @param data what it trains and is tested on
 * @param start its first parameters, in the order of the architecture's {@link Layout}; those that the mask leaves out
 *     count as 0
 * @param mask which parameters live, as long as {@code start}; the others are exactly 0 for ever. Nothing: all live
 */
@SuppressWarnings("ArrayRecordComponent")
public record Member(String stream, Split data, float[] start, boolean @Nullable [] mask) {
    /**
     * Copies the arrays.
     *
     * @throws IllegalArgumentException if the mask is not as long as the parameters
     */
    public Member(String stream, Split data, float[] start, boolean @Nullable [] mask) {
        if (mask != null && mask.length != start.length) {
            throw new IllegalArgumentException(
                    "the mask has %d entries; allowed are as many as there are parameters, %d"
                            .formatted(mask.length, start.length));
        }
        this.stream = stream;
        this.data = data;
        this.start = start.clone();
        this.mask = mask == null ? null : mask.clone();
    }

    /** A member whose parameters all live. */
    public Member(String stream, Split data, float[] start) {
        this(stream, data, start, null);
    }
}
