package dev.touchstone.reference;

import dev.touchstone.api.Digests;
import dev.touchstone.api.Fault;
import dev.touchstone.api.FaultException;
import dev.touchstone.api.Reference;
import dev.touchstone.api.Resolved;
import dev.touchstone.ledger.JsonCodec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A reference history as a file: two lines of JSON, compressed by gzip. The first is for people and says where it comes
 * from and the SHA-256 of the second, which holds the {@link Courses}.
 */
final class ReferenceFile {
    /** Grows when an older Touchstone could not read the file. */
    private static final int FORMAT = 1;

    /** A file that is larger unpacked is not one of ours. */
    private static final int MOST_BYTES = 256 << 20;

    private record Head(int format, ReferenceHistory.Origin origin, int trials, int questions, String sha256) {}

    private ReferenceFile() {}

    /** The file of a history. */
    static byte[] write(ReferenceHistory.Origin origin, List<Resolved> resolved) {
        Courses courses = Courses.of(resolved);
        String content = JsonCodec.write(courses);
        Head head = new Head(FORMAT, origin, courses.courses().size(), resolved.size(), sha256(content));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write((JsonCodec.write(head) + "\n" + content + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes all bytes", e);
        }
        return bytes.toByteArray();
    }

    /**
     * The history that a file holds.
     *
     * @param name of the file, for people
     * @throws FaultException if it is not a reference history, or was changed
     */
    static ReferenceHistory read(byte[] file, String name) {
        List<String> lines = lines(file, name);
        try {
            Head head = JsonCodec.read(lines.get(0), Head.class);
            if (head.format() != FORMAT) {
                throw broken(name, "its format is " + head.format() + ", this Touchstone reads " + FORMAT, null);
            }
            if (!sha256(lines.get(1)).equals(head.sha256())) {
                throw broken(name, "its content is not what its hash says", null);
            }
            return new ReferenceHistory(
                    head.origin(),
                    new Reference(head.sha256()),
                    JsonCodec.read(lines.get(1), Courses.class)
                            .resolved(head.origin().phenomenon()));
        } catch (IllegalArgumentException e) {
            throw broken(name, String.valueOf(e.getMessage()), e);
        }
    }

    private static List<String> lines(byte[] file, String name) {
        byte[] text;
        try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(file))) {
            text = zip.readNBytes(MOST_BYTES);
        } catch (IOException e) {
            throw broken(name, "it cannot be unpacked (" + e + ")", e);
        }
        List<String> lines =
                new String(text, StandardCharsets.UTF_8).lines().limit(3).toList();
        if (lines.size() != 2) {
            throw broken(name, "it must be two lines", null);
        }
        return lines;
    }

    private static String sha256(String text) {
        return HexFormat.of().formatHex(Digests.sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static FaultException broken(String name, String why, @Nullable Throwable cause) {
        Fault fault = new Fault(
                Fault.Kind.PLUGIN,
                "The reference history " + name + " cannot be used: " + why + ".",
                "Get the phenomenon's plugin anew, or leave its history out with --no-reference.");
        return new FaultException(fault, cause);
    }
}
