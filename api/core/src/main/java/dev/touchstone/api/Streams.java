package dev.touchstone.api;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/**
 * Random streams keyed by name, so that a draw depends on what it is for and on nothing else: not on a clock, not on a
 * global generator, not on which other trials happen to train beside this one.
 */
public final class Streams {
    private Streams() {}

    /**
     * A fresh stream for one purpose.
     *
     * @param keys what the stream is for, for instance a trial's id and {@code "weights"}; the same keys always give
     *     the same stream
     * @return a generator of its own (Steele, Lea &amp; Flood, OOPSLA 2014)
     */
    public static SplittableRandom of(String... keys) {
        byte[] digest = Digests.sha256(String.join("\u0000", keys).getBytes(StandardCharsets.UTF_8));
        long seed = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            seed = (seed << 8) | (digest[i] & 0xff);
        }
        return new SplittableRandom(seed);
    }
}
