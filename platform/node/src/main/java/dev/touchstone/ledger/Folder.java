package dev.touchstone.ledger;

import dev.touchstone.api.FaultException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** A state folder that this process holds. */
final class Folder implements AutoCloseable {
    private final Path path;
    private final FolderLock lock;

    private Folder(Path path, FolderLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Takes hold of a folder, which is made if need be.
     *
     * @throws FaultException if it cannot be used, or another process holds it
     */
    static Folder hold(Path path) {
        try {
            Files.createDirectories(path);
            return new Folder(path, FolderLock.acquire(path));
        } catch (FileAlreadyExistsException e) {
            throw StoreFaults.badFolder(path, "is a file", e);
        } catch (IOException e) {
            throw StoreFaults.badFolder(path, "cannot be written: " + e, e);
        }
    }

    /** Takes hold of a folder that must exist and hold a ledger. */
    static Folder holdExisting(Path path) {
        if (!Files.isRegularFile(path.resolve(Database.NAME))) {
            throw StoreFaults.badFolder(path, "holds no ledger", new NoSuchFileException(path.toString()));
        }
        return hold(path);
    }

    Path path() {
        return path;
    }

    /** The heads noted here, checked against where the chains of the database end. */
    Heads heads(Map<String, ChainHead.Tip> tips) {
        try {
            Heads.read(path).forEach((chain, head) -> {
                ChainHead.Tip tip = tips.getOrDefault(chain, ChainHead.Tip.NONE);
                if (tip.sequence() < head.sequence()) {
                    throw StoreFaults.lost(path, Verifier.missing(chain, tip.sequence() + 1));
                }
            });
            Map<String, Heads.Head> heads = new TreeMap<>();
            tips.forEach((chain, tip) -> heads.put(chain, new Heads.Head(tip.sequence(), tip.hash())));
            return Heads.open(path, heads);
        } catch (IOException | IllegalArgumentException e) {
            throw StoreFaults.cannotOpen(path, new IOException(Heads.NAME + ": " + e.getMessage(), e));
        }
    }

    /** Checks the ledger in here without changing it. */
    Verification verify() {
        Map<String, Heads.Head> heads;
        try {
            heads = Heads.read(path);
        } catch (IOException | IllegalArgumentException e) {
            return Verification.unreadable(Heads.NAME + " is damaged: " + e.getMessage());
        }
        try (Database database = Database.openToRead(path);
                Connection connection = database.connect();
                Reader reader = new Reader(database.connect())) {
            Map<String, Integer> chains = Dictionary.load(connection, "chain").all();
            return new Verifier(reader, chains, heads).verify();
        } catch (SQLException e) {
            return Verification.unreadable(Database.NAME + " cannot be opened: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw StoreFaults.badFolder(path, "cannot be let go of: " + e, e);
        }
    }
}
