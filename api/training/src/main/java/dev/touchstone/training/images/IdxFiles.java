package dev.touchstone.training.images;

import dev.touchstone.api.FaultException;
import java.nio.file.Path;

/**
 * Reads MNIST and its like (Fashion-MNIST, KMNIST): four files in LeCun's IDX format, plain or with {@code .gz} at
 * the end. Images have magic number 2051, then count, rows and columns; labels 2049, then their count.
 */
public final class IdxFiles {
    private static final int IMAGES = 2051;
    private static final int LABELS = 2049;
    private static final int LARGEST_SIDE = 1024;
    private static final int CLASSES = 10;

    private IdxFiles() {}

    /**
     * Reads the four files {@code train-images-idx3-ubyte}, {@code train-labels-idx1-ubyte},
     * {@code t10k-images-idx3-ubyte} and {@code t10k-labels-idx1-ubyte}.
     *
     * @param folder that holds them
     * @throws FaultException if a file is missing or not what it should be; the message names it and says what is wrong
     */
    public static Images read(Path folder) {
        return new Images(part(folder, "train"), part(folder, "t10k"), CLASSES);
    }

    private static Pixels part(Path folder, String name) {
        try (ImageFile images = ImageFile.open(folder, name + "-images-idx3-ubyte");
                ImageFile labels = ImageFile.open(folder, name + "-labels-idx1-ubyte")) {
            requireMagic(images, IMAGES, "images");
            int count = sizeWithin(images, "number of images", Integer.MAX_VALUE);
            int rows = sizeWithin(images, "number of rows", LARGEST_SIDE);
            int columns = sizeWithin(images, "number of columns", LARGEST_SIDE);
            requireMagic(labels, LABELS, "labels");
            int labelled = sizeWithin(labels, "number of labels", Integer.MAX_VALUE);
            if (labelled != count) {
                throw labels.wrong("holds %d labels, but there are %d images".formatted(labelled, count));
            }
            byte[] classes = labels.bytes(count, "the labels");
            labels.requireEnd();
            Labels.requireBelow(CLASSES, classes, labels);
            byte[] pixels = images.bytes((long) count * rows * columns, "the images");
            images.requireEnd();
            return new Pixels(rows * columns, pixels, classes);
        }
    }

    private static void requireMagic(ImageFile file, int magic, String what) {
        int found = file.number();
        if (found != magic) {
            throw file.wrong("begins with the magic number %d; IDX files of %s begin with %d"
                    .formatted(found & 0xffffffffL, what, magic));
        }
    }

    private static int sizeWithin(ImageFile file, String what, int most) {
        int size = file.number();
        if (size < 1 || size > most) {
            throw file.wrong("says that its %s is %d; allowed are 1 to %d".formatted(what, size & 0xffffffffL, most));
        }
        return size;
    }
}
