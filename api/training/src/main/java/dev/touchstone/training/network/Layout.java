package dev.touchstone.training.network;

import dev.touchstone.training.Ranges;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a network's parameters lie in one flat array.
 *
 * @param inputs input units
 * @param classes output units
 * @param parts blocks of parameters without gaps, in the array's order
 */
public record Layout(int inputs, int classes, List<Part> parts) {
    /** Copies the list. */
    public Layout {
        parts = List.copyOf(parts);
    }

    /**
     * One block of parameters: a matrix, row after row, or the biases of a layer as a single row.
     *
     * @param name what it is, unique in its layout, such as {@code weights 1}
     * @param layer from 1, at the inputs, up to the number of layers, at the outputs
     * @param weights whether these are weights, which pruning may remove, and not biases
     * @param offset place of its first number in the flat array
     * @param rows of a perceptron's matrix the fan-in; in the last layer the classes; 1 for biases
     * @param columns of a perceptron's matrix the units; in the last layer the fan-in; of biases the units
     * @param fanIn how many inputs one of the layer's units sums up: rows or columns of a matrix, as above
     */
    public record Part(String name, int layer, boolean weights, int offset, int rows, int columns, int fanIn) {
        /** How many numbers it has. */
        public int size() {
            return rows * columns;
        }
    }

    /** How many numbers all parts have. */
    public int size() {
        Part last = parts.get(parts.size() - 1);
        return last.offset() + last.size();
    }

    /** How many layers have parameters. */
    public int layers() {
        return parts.stream().mapToInt(Part::layer).max().orElse(0);
    }

    /**
     * The part of a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Part part(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no part %s; allowed are %s"
                        .formatted(name, parts.stream().map(Part::name).toList())));
    }

    Part weights(int layer) {
        return part("weights " + layer);
    }

    Part biases(int layer) {
        return part("biases " + layer);
    }

    /** A part before it has a place. */
    record Shape(String name, int layer, boolean weights, int rows, int columns, int fanIn) {
        static Shape weights(int layer, int rows, int columns, int fanIn) {
            return new Shape("weights " + layer, layer, true, rows, columns, fanIn);
        }

        static Shape biases(int layer, int units, int fanIn) {
            return new Shape("biases " + layer, layer, false, 1, units, fanIn);
        }
    }

    static Layout of(int inputs, int classes, List<Shape> shapes) {
        Ranges.atLeast("inputs", inputs, 1);
        Ranges.atLeast("classes", classes, 1);
        List<Part> parts = new ArrayList<>();
        int offset = 0;
        for (Shape shape : shapes) {
            parts.add(new Part(shape.name, shape.layer, shape.weights, offset, shape.rows, shape.columns, shape.fanIn));
            offset = Math.addExact(offset, Math.multiplyExact(shape.rows, shape.columns));
        }
        return new Layout(inputs, classes, parts);
    }
}
