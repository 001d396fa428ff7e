package dev.touchstone.training.network;

/**
 * How a layer slides along a signal of {@code length} places with {@code channels} numbers each: at every place of its
 * own, one per {@code stride}, it sees {@code kernel} neighbouring places, those beyond the ends as zeros. A layer that
 * sees the whole signal at once is a window as long as it.
 */
record Window(int length, int channels, int kernel, int stride, int padding) {
    /** Refuses a window that has no place. */
    Window {
        if (kernel > length + 2 * padding) {
            throw new IllegalArgumentException(
                    "kernel is %d; allowed are whole numbers up to %d, the signal's padded length"
                            .formatted(kernel, length + 2 * padding));
        }
    }

    /** A window on all of a signal. */
    static Window whole(int length, int channels) {
        return new Window(length, channels, length, 1, 0);
    }

    /** How many places it has. */
    int places() {
        return (length + 2 * padding - kernel) / stride + 1;
    }

    /** How many numbers it sees at one place. */
    int size() {
        return kernel * channels;
    }
}
