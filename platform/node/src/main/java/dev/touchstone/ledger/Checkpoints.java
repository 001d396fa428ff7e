package dev.touchstone.ledger;

import dev.touchstone.api.Digests;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The states of cohorts that train, one file each in a folder beside the ledger, which holds only their digests. They
 * are worth no more than the time it takes to train again: one that is missing or damaged is as if it had never been.
 * Safe for use by several threads at once, each for chains of its own.
 */
public final class Checkpoints {
    /** No chain's name has it. */
    private static final String SEPARATOR = "@";

    private static final String ENDING = ".checkpoint";

    private final Path folder;

    /** @param folder is made when the first state is kept */
    public Checkpoints(Path folder) {
        this.folder = folder;
    }

    /**
     * Keeps a state; returns when it is durable. Earlier states of the chain stay until {@link #forgetOthers}.
     *
     * @return its digest, SHA-256 in hexadecimal
     * @throws dev.touchstone.api.FaultException if it cannot be written
     */
    public String keep(String chain, byte[] state) {
        String digest = digest(state);
        Path file = file(chain, digest);
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.createDirectories(folder);
            Files.write(beside, state);
            try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
            return digest;
        } catch (IOException e) {
            throw StoreFaults.cannotStore(e);
        }
    }

    /** A state that was kept; empty if it is missing or damaged. */
    public Optional<byte[]> find(String chain, String digest) {
        try {
            byte[] state = Files.readAllBytes(file(chain, digest));
            return digest(state).equals(digest) ? Optional.of(state) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Deletes all states of a chain but one. */
    public void forgetOthers(String chain, String digest) {
        delete(chain, file(chain, digest));
    }

    /** Deletes all states of a chain. */
    public void forget(String chain) {
        delete(chain, folder);
    }

    private void delete(String chain, Path butThis) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, chain + SEPARATOR + "*")) {
            for (Path file : files) {
                if (!file.equals(butThis)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (NoSuchFileException e) {
            // Nothing was ever kept.
        } catch (IOException e) {
            throw StoreFaults.cannotStore(e);
        }
    }

    private Path file(String chain, String digest) {
        return folder.resolve(chain + SEPARATOR + digest + ENDING);
    }

    private static String digest(byte[] state) {
        return HexFormat.of().formatHex(Digests.sha256(state));
    }
}
