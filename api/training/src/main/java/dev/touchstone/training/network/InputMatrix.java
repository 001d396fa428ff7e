package dev.touchstone.training.network;

import dev.touchstone.training.data.Dense;
import dev.touchstone.training.data.Inputs;
import dev.touchstone.training.data.Pairs;
import java.util.Arrays;

/** What the networks of a group are shown, by coordinates, [examples, inputs] each. */
final class InputMatrix {
    private final Matrix matrix;
    private final int width;
    private final float[] coordinates;

    /**
     * Room for {@code examples} examples per slot.
     *
     * @param columns at least {@code width}; those beyond stay 0
     */
    InputMatrix(Matrices matrices, int slots, int examples, int width, int columns) {
        this.matrix = matrices.zeros(slots, Matrices.padded(examples), columns);
        this.width = width;
        this.coordinates = new float[examples * width];
    }

    Matrix matrix() {
        return matrix;
    }

    void load(int slot, Inputs shown) {
        if (shown instanceof Dense dense) {
            dense.copy(0, dense.count(), coordinates);
        } else {
            oneHot((Pairs) shown);
        }
        matrix.writeRows(slot, 0, coordinates, 0, shown.count(), width);
    }

    private void oneHot(Pairs pairs) {
        Arrays.fill(coordinates, 0);
        for (int i = 0; i < pairs.count(); i++) {
            coordinates[i * width + pairs.first(i)] = 1;
            coordinates[i * width + pairs.symbols() + pairs.second(i)] = 1;
        }
    }
}
