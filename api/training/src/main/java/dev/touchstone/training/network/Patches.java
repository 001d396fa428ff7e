package dev.touchstone.training.network;

import java.util.Arrays;

/**
 * What a window sees, as a matrix with a row for each of its places in each example, so that a convolution is a
 * product; and the way back. What is below has a row per example or per place, whichever: only its numbers' order counts.
 */
final class Patches {
    private final Window window;
    private final Matrix below;
    private final int belowRows;
    private final int belowColumns;
    private final int examples;
    private final Matrix matrix;
    private final Matrix derivatives;
    private final float[] signal;
    private final float[] seen;

    /**
     * Patches of what {@code below} holds at the time of each pass.
     *
     * @param belowRows rows of {@code below} to an example; their columns beyond the channels are left out
     */
    Patches(Window window, Matrix below, int belowRows, Matrices matrices, int examples, int slots) {
        this.window = window;
        this.below = below;
        this.belowRows = belowRows;
        this.belowColumns = belowRows * below.columns() / window.length();
        this.examples = examples;
        int width = Matrices.padded(window.size());
        this.matrix = matrices.zeros(slots, Matrices.padded(examples * window.places()), width);
        this.derivatives = matrices.zeros(slots, below.rows(), below.columns());
        this.signal = new float[belowRows * below.columns()];
        this.seen = new float[window.places() * width];
    }

    /** The patches, [examples times places, kernel times channels]. */
    Matrix matrix() {
        return matrix;
    }

    void forward(int slots) {
        for (int slot = 0; slot < slots; slot++) {
            for (int example = 0; example < examples; example++) {
                below.read(slot, example * belowRows, signal, 0, signal.length);
                for (int place = 0; place < window.places(); place++) {
                    gather(place);
                }
                matrix.write(slot, example * window.places(), seen, 0, seen.length);
            }
        }
    }

    /**
     * From derivatives by the patches to those by what is below.
     *
     * @return in the shape of what is below; the next call overwrites it
     */
    Matrix backward(Product byPatches, int slots) {
        for (int slot = 0; slot < slots; slot++) {
            for (int example = 0; example < examples; example++) {
                byPatches.read(slot, example * window.places(), seen, 0, seen.length);
                Arrays.fill(signal, 0);
                for (int place = 0; place < window.places(); place++) {
                    scatter(place);
                }
                derivatives.write(slot, example * belowRows, signal, 0, signal.length);
            }
        }
        return derivatives;
    }

    private void gather(int place) {
        int channels = window.channels();
        for (int k = 0; k < window.kernel(); k++) {
            int from = place * window.stride() + k - window.padding();
            int at = place * matrix.columns() + k * channels;
            if (from >= 0 && from < window.length()) {
                System.arraycopy(signal, from * belowColumns, seen, at, channels);
            } else {
                Arrays.fill(seen, at, at + channels, 0);
            }
        }
    }

    private void scatter(int place) {
        int channels = window.channels();
        for (int k = 0; k < window.kernel(); k++) {
            int to = place * window.stride() + k - window.padding();
            int at = place * matrix.columns() + k * channels;
            for (int c = 0; to >= 0 && to < window.length() && c < channels; c++) {
                signal[to * belowColumns + c] += seen[at + c];
            }
        }
    }
}
