package dev.touchstone.training.images;

import dev.touchstone.api.FaultException;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads the binary versions of CIFAR-10 and CIFAR-100 (Krizhevsky 2009): records of one label, or a coarse and a fine
 * one, and 3072 pixels, the red ones first, then green and blue. Files have whole records and nothing else.
 */
public final class CifarFiles {
    private static final int PIXELS = 3 * 32 * 32;
    private static final int COARSE_CLASSES = 20;
    private static final List<String> TEN_TRAIN =
            List.of("data_batch_1.bin", "data_batch_2.bin", "data_batch_3.bin", "data_batch_4.bin", "data_batch_5.bin");

    private CifarFiles() {}

    /**
     * Reads CIFAR-10: {@code data_batch_1.bin} to {@code data_batch_5.bin} and {@code test_batch.bin}.
     *
     * @param folder that holds them
     * @throws FaultException if a file is missing or not what it should be; the message names it and says what is wrong
     */
    public static Images ten(Path folder) {
        return new Images(part(folder, TEN_TRAIN, 1, 10), part(folder, List.of("test_batch.bin"), 1, 10), 10);
    }

    /**
     * Reads CIFAR-100 with its 100 fine classes: {@code train.bin} and {@code test.bin}.
     *
     * @param folder that holds them
     * @throws FaultException if a file is missing or not what it should be; the message names it and says what is wrong
     */
    public static Images hundred(Path folder) {
        return new Images(part(folder, List.of("train.bin"), 2, 100), part(folder, List.of("test.bin"), 2, 100), 100);
    }

    private static Pixels part(Path folder, List<String> names, int labelBytes, int classes) {
        List<byte[]> files = names.stream()
                .map(name -> records(folder, name, labelBytes, classes))
                .toList();
        int record = labelBytes + PIXELS;
        int count = files.stream().mapToInt(file -> file.length / record).sum();
        byte[] pixels = new byte[Math.multiplyExact(count, PIXELS)];
        byte[] labels = new byte[count];
        int image = 0;
        for (byte[] file : files) {
            for (int from = 0; from < file.length; from += record) {
                labels[image] = file[from + labelBytes - 1];
                System.arraycopy(file, from + labelBytes, pixels, image * PIXELS, PIXELS);
                image++;
            }
        }
        return new Pixels(PIXELS, pixels, labels);
    }

    private static byte[] records(Path folder, String name, int labelBytes, int classes) {
        int record = labelBytes + PIXELS;
        try (ImageFile file = ImageFile.open(folder, name)) {
            byte[] bytes = file.rest();
            if (bytes.length == 0 || bytes.length % record != 0) {
                throw file.wrong("holds %d bytes; allowed are multiples of %d, the length of a record, from one up"
                        .formatted(bytes.length, record));
            }
            for (int place = 0; place < labelBytes; place++) {
                byte[] labels = new byte[bytes.length / record];
                for (int i = 0; i < labels.length; i++) {
                    labels[i] = bytes[i * record + place];
                }
                Labels.requireBelow(place == labelBytes - 1 ? classes : COARSE_CLASSES, labels, file);
            }
            return bytes;
        }
    }
}
