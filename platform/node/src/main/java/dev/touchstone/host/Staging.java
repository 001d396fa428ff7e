package dev.touchstone.host;

import dev.touchstone.api.Digests;
import dev.touchstone.api.FaultException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This process's own copies of JARs, so that the originals can be overwritten or deleted at once. The folder is locked
 * while the process lives; what a dead one left is removed by the next.
 */
final class Staging implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Staging.class);
    static final String PREFIX = "touchstone-plugins-";
    static final String LOCK = "lock";
    /** Of this process, whose locks would be lost if their files were opened and closed once more. */
    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel lock;
    private long copies;

    private Staging(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** A JAR's copy and its SHA-256 in hexadecimal. */
    record Copy(Path file, String hash) {}

    /**
     * A folder for this process, only its own to read.
     *
     * @param parent is made if it is not there
     * @throws FaultException if it cannot be made
     */
    static Staging in(Path parent) {
        try {
            Files.createDirectories(parent, ownersOnly(parent));
            Path folder = Files.createTempDirectory(parent, PREFIX, ownersOnly(parent));
            OWN.add(folder);
            FileChannel lock =
                    FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            lock.lock();
            Leftovers.remove(parent, folder, OWN);
            return new Staging(folder, lock);
        } catch (IOException e) {
            throw FaultException.resources(
                    "Copies of plugins cannot be kept in " + parent + " (" + e + ").",
                    "Make it a folder that can be written to.",
                    e);
        }
    }

    /** Where the machine keeps what is temporary, for a command that needs no state. */
    static Staging temporary() {
        return in(Path.of(System.getProperty("java.io.tmpdir", "")));
    }

    /** The folder of the copies. */
    Path folder() {
        return folder;
    }

    /** Copies a JAR, reading it once. */
    synchronized Copy copy(Path jar) throws IOException {
        Path file = folder.resolve(copies++ + ".jar");
        try (InputStream in = Files.newInputStream(jar);
                OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
                DigestOutputStream digesting = new DigestOutputStream(out, Digests.newSha256())) {
            in.transferTo(digesting);
            return new Copy(
                    file, HexFormat.of().formatHex(digesting.getMessageDigest().digest()));
        } catch (IOException e) {
            delete(file);
            throw e;
        }
    }

    /** Deletes a file, or says in the log why not. */
    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("{} cannot be deleted: {}", file, e.toString());
        }
    }

    /** Removes the folder; what is still in use is left to the next start. */
    @Override
    public void close() {
        try {
            lock.close();
            OWN.remove(folder);
            try (Stream<Path> left = Files.list(folder)) {
                if (left.allMatch(file -> file.endsWith(LOCK))) {
                    delete(folder.resolve(LOCK));
                    delete(folder);
                }
            }
        } catch (IOException e) {
            LOG.warn("{} cannot be removed: {}", folder, e.toString());
        }
    }

    private static FileAttribute<?>[] ownersOnly(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }
}
