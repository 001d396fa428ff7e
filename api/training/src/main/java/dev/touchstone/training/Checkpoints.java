package dev.touchstone.training;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Arrays of numbers in a checkpoint: how many, then the numbers, big end first. */
public final class Checkpoints {
    private Checkpoints() {}

    /** Writes an array, not-a-numbers with their bits. */
    public static void write(DataOutput out, float[] values) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(Float.BYTES, values.length));
        bytes.asFloatBuffer().put(values);
        out.writeInt(values.length);
        out.write(bytes.array());
    }

    /**
     * Reads an array back.
     *
     * @param what its name, for the message
     * @param into receives the numbers
     * @throws IllegalArgumentException if the checkpoint has not as many
     * @throws java.io.EOFException if it ends before
     */
    public static void read(DataInput in, String what, float[] into) throws IOException {
        int length = in.readInt();
        if (length != into.length) {
            throw new IllegalArgumentException(
                    "the checkpoint has %d numbers of %s; allowed are %d".formatted(length, what, into.length));
        }
        byte[] bytes = new byte[Math.multiplyExact(Float.BYTES, length)];
        in.readFully(bytes);
        ByteBuffer.wrap(bytes).asFloatBuffer().get(into);
    }
}
