package dev.touchstone.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class StreamsTest {
    @Test
    void sameKeysSameStream() {
        assertEquals(
                Streams.of("trial", "weights").nextLong(),
                Streams.of("trial", "weights").nextLong());
    }

    @Test
    void everyKeyCounts() {
        assertNotEquals(
                Streams.of("trial", "weights").nextLong(),
                Streams.of("trial", "data").nextLong());
        assertNotEquals(Streams.of("a", "b").nextLong(), Streams.of("ab").nextLong());
    }

    @Test
    void digestIsPinned() {
        // FIPS 180-4 example: SHA-256("abc") = ba7816bf 8f01cfea ...
        assertEquals("ba7816bf8f01cfea", Digests.id("abc"));
    }
}
