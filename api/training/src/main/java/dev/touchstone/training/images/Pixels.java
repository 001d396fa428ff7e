package dev.touchstone.training.images;

/** Images of one part, as bytes from 0 (black) to 255 row after row, and the class of each. */
final class Pixels {
    private final int width;
    private final byte[] values;
    private final byte[] labels;

    /** Keeps the arrays; {@code width} values to each label. */
    Pixels(int width, byte[] values, byte[] labels) {
        this.width = width;
        this.values = values;
        this.labels = labels;
    }

    int width() {
        return width;
    }

    int count() {
        return labels.length;
    }

    int value(int image, int pixel) {
        return values[image * width + pixel] & 0xff;
    }

    int label(int image) {
        return labels[image] & 0xff;
    }

    double mean() {
        long sum = 0;
        for (byte value : values) {
            sum += value & 0xff;
        }
        return (double) sum / values.length;
    }

    /** Population standard deviation of all values. */
    double deviation() {
        double mean = mean();
        double squares = 0;
        for (byte value : values) {
            squares += ((value & 0xff) - mean) * ((value & 0xff) - mean);
        }
        return Math.sqrt(squares / values.length);
    }
}
