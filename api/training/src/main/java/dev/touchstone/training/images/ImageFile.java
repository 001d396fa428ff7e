package dev.touchstone.training.images;

import dev.touchstone.api.FaultException;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** One file of a data set while it is read, from its first byte to its last. Every error names it. */
final class ImageFile implements AutoCloseable {
    private static final long LARGEST = 1L << 30;
    /** Deflate packs at most about 1032 bytes into one. */
    private static final long MOST_PACKED = 1040;

    private static final String FETCH_AGAIN = "Fetch the file again, unpacked or as .gz, and compare its checksum.";

    private final Path path;
    private final InputStream in;
    private final long most;

    private ImageFile(Path path, InputStream in, long most) {
        this.path = path;
        this.in = in;
        this.most = most;
    }

    /**
     * Opens a file of a folder, plain or else with {@code .gz} at its end. The name is the reader's own; links are
     * refused, so that nothing outside the folder is read.
     *
     * @throws FaultException if there is no such file, or it is a link, too large or unreadable
     */
    static ImageFile open(Path folder, String name) {
        Path plain = folder.resolve(name);
        Path packed = folder.resolve(name + ".gz");
        if (Files.exists(plain, LinkOption.NOFOLLOW_LINKS)) {
            return open(plain, false);
        }
        if (Files.exists(packed, LinkOption.NOFOLLOW_LINKS)) {
            return open(packed, true);
        }
        throw FaultException.user(
                "The folder %s has neither %s nor %s.gz.".formatted(folder, name, name),
                "Point at the folder that holds the data set's files under their published names.");
    }

    private static ImageFile open(Path path, boolean packed) {
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            throw FaultException.user(
                    "%s is a link or a folder; allowed are plain files.".formatted(path),
                    "Copy the file itself into the folder.");
        }
        try {
            long length = Files.size(path);
            if (length > LARGEST) {
                throw FaultException.user(
                        "%s is %d bytes long; allowed are at most %d.".formatted(path, length, LARGEST),
                        "Point at the folder of one of the data sets that can be read.");
            }
            InputStream in = new BufferedInputStream(Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS));
            if (!packed) {
                return new ImageFile(path, in, length);
            }
            try {
                return new ImageFile(path, new GZIPInputStream(in), Math.min(LARGEST, length * MOST_PACKED));
            } catch (IOException e) {
                in.close();
                throw e;
            }
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /** The next four bytes as a number, the most significant first. */
    int number() {
        byte[] bytes = bytes(Integer.BYTES, "a number of its head");
        return (bytes[0] & 0xff) << 24 | (bytes[1] & 0xff) << 16 | (bytes[2] & 0xff) << 8 | (bytes[3] & 0xff);
    }

    /**
     * The next bytes; memory is asked for only as they come.
     *
     * @param what they are, for the message
     */
    byte[] bytes(long count, String what) {
        if (count > most) {
            throw ends(count, what, most);
        }
        try {
            byte[] read = in.readNBytes((int) count);
            if (read.length < count) {
                throw ends(count, what, read.length);
            }
            return read;
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /** All that is left. */
    byte[] rest() {
        try {
            byte[] read = in.readNBytes((int) most);
            requireEnd();
            return read;
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /** Checks that nothing is left. */
    void requireEnd() {
        try {
            if (in.read() >= 0) {
                throw wrong("has more bytes than its head announces");
            }
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /** An error about this file's content: {@code problem} goes on from its name. */
    FaultException wrong(String problem) {
        return FaultException.user(path + " " + problem + ".", FETCH_AGAIN);
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private FaultException ends(long count, String what, long there) {
        return wrong("is cut off: %d bytes belong to %s, and at most %d are there".formatted(count, what, there));
    }

    private static FaultException unreadable(Path path, IOException e) {
        if (e instanceof EOFException || e instanceof ZipException) {
            return FaultException.user("%s is damaged: %s.".formatted(path, e.getMessage()), FETCH_AGAIN);
        }
        return FaultException.resources(
                "%s cannot be read: %s.".formatted(path, e), "Make the file readable for this user.", e);
    }
}
