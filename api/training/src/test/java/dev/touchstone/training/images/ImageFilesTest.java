package dev.touchstone.training.images;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Fault;
import dev.touchstone.api.FaultException;
import dev.touchstone.training.data.Dense;
import dev.touchstone.training.data.Examples;
import dev.touchstone.training.data.Split;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Small files made on the spot, right ones and wrong ones. */
class ImageFilesTest {
    private static final String TRAIN_IMAGES = "train-images-idx3-ubyte";
    private static final String TRAIN_LABELS = "train-labels-idx1-ubyte";

    @TempDir
    private Path folder = Path.of("");

    private void writeMnist() throws IOException {
        write(TRAIN_IMAGES, images(3, 0, 255, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100));
        write(TRAIN_LABELS, labels(7, 0, 9));
        write("t10k-images-idx3-ubyte", images(1, 1, 2, 3, 4));
        write("t10k-labels-idx1-ubyte", labels(5));
    }

    private static byte[] images(int count, int... pixels) {
        return head(pixels, 2051, count, 2, 2);
    }

    private static byte[] labels(int... labels) {
        return head(labels, 2049, labels.length);
    }

    private static byte[] head(int[] bytes, int... numbers) {
        ByteBuffer buffer = ByteBuffer.allocate(4 * numbers.length + bytes.length);
        Arrays.stream(numbers).forEach(buffer::putInt);
        Arrays.stream(bytes).forEach(b -> buffer.put((byte) b));
        return buffer.array();
    }

    private void write(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
    }

    private void refuses(Executable reading, String... parts) {
        Fault fault = assertThrows(FaultException.class, reading).fault();
        assertEquals(Fault.Kind.USER, fault.kind());
        for (String part : parts) {
            assertTrue(fault.message().contains(part), fault.message() + " must contain " + part);
        }
    }

    private void refusesMnist(String... parts) {
        refuses(() -> IdxFiles.read(folder), parts);
    }

    @Test
    void readsWhatIsThere() throws IOException {
        writeMnist();
        Images images = IdxFiles.read(folder);
        assertEquals(4, images.inputs());
        assertEquals(10, images.classes());
        Split split = images.split(3, 1, "trial");
        Examples train = split.train();
        double[] pixels = {0, 255, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100};
        double mean = Arrays.stream(pixels).average().orElseThrow();
        double deviation = Math.sqrt(Arrays.stream(pixels)
                .map(p -> (p - mean) * (p - mean))
                .average()
                .orElseThrow());
        int zero = IntStream.range(0, 3)
                .filter(i -> train.label(i) == 0)
                .findFirst()
                .orElseThrow();
        assertEquals((40 - mean) / deviation, ((Dense) train.inputs()).value(zero, 1), 1e-6);
        assertEquals((1 - mean) / deviation, ((Dense) split.test().inputs()).value(0, 0), 1e-6);
        assertEquals(5, split.test().label(0));
        assertArrayEquals(
                new int[] {0, 7, 9},
                IntStream.range(0, 3).map(train::label).sorted().toArray());
        refuses(() -> images.split(4, 1, "trial"), "train is 4", "from 1 to 3");
        refuses(() -> images.split(0, 1, "trial"), "train is 0");
    }

    @Test
    void readsPackedFilesToo() throws IOException {
        writeMnist();
        byte[] plain = Files.readAllBytes(folder.resolve(TRAIN_IMAGES));
        Files.delete(folder.resolve(TRAIN_IMAGES));
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(folder.resolve(TRAIN_IMAGES + ".gz")))) {
            packed.write(plain);
        }
        assertEquals(3, IdxFiles.read(folder).trainCount());
        byte[] damaged = Files.readAllBytes(folder.resolve(TRAIN_IMAGES + ".gz"));
        write(TRAIN_IMAGES + ".gz", Arrays.copyOf(damaged, damaged.length - 12));
        refusesMnist(TRAIN_IMAGES + ".gz is damaged");
        write(TRAIN_IMAGES + ".gz", plain);
        refusesMnist(TRAIN_IMAGES + ".gz is damaged");
    }

    @Test
    void refusesWrongIdxFiles() throws IOException {
        writeMnist();
        write(TRAIN_LABELS, images(3, new int[12]));
        refusesMnist(TRAIN_LABELS, "magic number 2051", "begin with 2049");
        write(TRAIN_LABELS, labels(7, 0));
        refusesMnist(TRAIN_LABELS, "holds 2 labels", "3 images");
        write(TRAIN_LABELS, labels(7, 10, 0));
        refusesMnist("image 1 the label 10", "0 to 9");
        write(TRAIN_LABELS, head(new int[] {1, 2, 3, 4}, 2049, 3));
        refusesMnist(TRAIN_LABELS, "more bytes");
        write(TRAIN_LABELS, labels(7, 0, 9));
        write(TRAIN_IMAGES, images(3, new int[11]));
        refusesMnist(TRAIN_IMAGES, "is cut off: 12 bytes belong to the images", "11");
        write(TRAIN_IMAGES, images(3, new int[13]));
        refusesMnist(TRAIN_IMAGES, "more bytes");
        write(TRAIN_IMAGES, new byte[] {0, 0});
        refusesMnist(TRAIN_IMAGES, "is cut off");
        write(TRAIN_IMAGES, images(-3, new int[12]));
        refusesMnist("number of images is 4294967293");
        write(TRAIN_IMAGES, images(3, new int[12]));
        refusesMnist("All training pixels are 0");
        Files.delete(folder.resolve(TRAIN_IMAGES));
        refusesMnist("neither " + TRAIN_IMAGES + " nor " + TRAIN_IMAGES + ".gz");
    }

    /** A head that announces 2 GB must not make the reader ask for them. */
    @Test
    void refusesAbsurdSizesWithoutAllocating() throws IOException {
        writeMnist();
        write(TRAIN_LABELS, head(new int[0], 2049, 2_000_000_000));
        write(TRAIN_IMAGES, head(new int[0], 2051, 2_000_000_000, 1024, 1024));
        refusesMnist("is cut off: 2000000000 bytes belong to the labels");
        write(TRAIN_IMAGES, head(new int[0], 2051, 3, 1025, 1));
        refusesMnist("number of rows is 1025", "1 to 1024");
    }

    @Test
    void followsNoLink() throws IOException {
        writeMnist();
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.move(folder.resolve(TRAIN_IMAGES), elsewhere.resolve("images"));
        Files.createSymbolicLink(folder.resolve(TRAIN_IMAGES), elsewhere.resolve("images"));
        refusesMnist(TRAIN_IMAGES, "is a link or a folder");
    }

    @Test
    void readsCifar() throws IOException {
        for (int batch = 1; batch <= 5; batch++) {
            write("data_batch_" + batch + ".bin", record(batch, 1, batch));
        }
        write("test_batch.bin", record(6, 1, 9));
        Images images = CifarFiles.ten(folder);
        assertEquals(3072, images.inputs());
        assertEquals(5, images.trainCount());
        assertEquals(1, images.testCount());
        assertEquals(9, images.split(5, 1, "trial").test().label(0));
        write("test_batch.bin", record(6, 1, 10));
        refuses(() -> CifarFiles.ten(folder), "test_batch.bin", "label 10", "0 to 9");
        write("test_batch.bin", Arrays.copyOf(record(6, 1, 1), 3072));
        refuses(() -> CifarFiles.ten(folder), "holds 3072 bytes", "multiples of 3073");
        write("test_batch.bin", new byte[0]);
        refuses(() -> CifarFiles.ten(folder), "holds 0 bytes");
    }

    @Test
    void readsCifarHundred() throws IOException {
        write("train.bin", record(3, 2, 19, 99));
        write("test.bin", record(4, 2, 0, 42));
        Images images = CifarFiles.hundred(folder);
        assertEquals(100, images.classes());
        assertEquals(99, images.split(1, 1, "trial").train().label(0));
        write("train.bin", record(3, 2, 20, 99));
        refuses(() -> CifarFiles.hundred(folder), "train.bin", "label 20", "0 to 19");
    }

    private static byte[] record(int shade, int labelBytes, int... labels) {
        byte[] record = new byte[labelBytes + 3072];
        for (int i = 0; i < record.length; i++) {
            record[i] = (byte) (i < labelBytes ? labels[i] : shade * i);
        }
        return record;
    }
}
