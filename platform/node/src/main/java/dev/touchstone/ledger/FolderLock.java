package dev.touchstone.ledger;

import dev.touchstone.api.FaultException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One process's hold on a state folder. The operating system lets go of it when the process ends, however it ends. */
final class FolderLock implements AutoCloseable {
    private static final String NAME = "ledger.lock";

    /**
     * Folders held by this process. Asked first, since on POSIX closing any channel on a file lets go of all the locks
     * that the process has on it.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Takes hold of a folder, which must exist.
     *
     * @throws FaultException if another process, or another ledger of this one, holds it
     * @throws IOException if the folder cannot be written to
     */
    static FolderLock acquire(Path folder) throws IOException {
        Path real = folder.toRealPath();
        if (!HELD.add(real)) {
            throw held(folder, Long.toString(ProcessHandle.current().pid()));
        }
        try {
            return acquireFromSystem(real);
        } catch (IOException | RuntimeException e) {
            HELD.remove(real);
            throw e;
        }
    }

    private static FolderLock acquireFromSystem(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw held(folder, Files.readString(file).strip());
            }
            channel.truncate(0);
            String pid = ProcessHandle.current().pid() + "\n";
            channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
            return new FolderLock(folder, channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD.remove(folder);
    }

    private static FaultException held(Path folder, String pid) {
        return FaultException.resources(
                "the state folder " + folder + " is in use by process " + (pid.isEmpty() ? "(unknown)" : pid) + ".",
                "Stop that process, or name another folder.",
                new IllegalStateException("the folder is locked"));
    }
}
