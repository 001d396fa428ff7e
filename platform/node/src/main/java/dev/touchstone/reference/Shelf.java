package dev.touchstone.reference;

import dev.touchstone.api.FaultException;
import dev.touchstone.api.Phenomenon;
import dev.touchstone.api.Reference;
import dev.touchstone.host.Extension;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where reference histories are found: in a phenomenon's JAR as {@code META-INF/touchstone/reference/ID.json.gz}, and,
 * once a study has named one, in the state folder under its hash, so that the study can be replayed when the plugin
 * brings another.
 */
public final class Shelf {
    private static final String SUFFIX = ".json.gz";

    private final Path folder;
    private final Map<Reference, ReferenceHistory> known = new ConcurrentHashMap<>();

    /** @param folder of the histories that studies named; made when the first is kept */
    public Shelf(Path folder) {
        this.folder = folder;
    }

    /**
     * The history that a phenomenon's plugin ships; empty if it ships none. Writes nothing.
     *
     * @throws FaultException if it is broken
     */
    public static Optional<ReferenceHistory> shipped(Extension<Phenomenon> phenomenon) {
        return packed(phenomenon).map(file -> ReferenceFile.read(file, phenomenon.id() + SUFFIX));
    }

    /**
     * Keeps the history that a phenomenon's plugin ships, if a study names it.
     *
     * @throws FaultException if the disk does not take it
     */
    public void keep(Extension<Phenomenon> phenomenon, Reference reference) {
        Path file = file(reference);
        if (!reference.isThere() || Files.exists(file)) {
            return;
        }
        byte[] packed = packed(phenomenon).orElseThrow(() -> missing(reference));
        try {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, "reference", ".part");
            Files.write(part, packed);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw FaultException.resources(
                    "The reference history cannot be kept in " + folder + " (" + e + ").",
                    "Make room or permission there, or leave it out with --no-reference.",
                    e);
        }
    }

    /**
     * The history of this name.
     *
     * @throws FaultException if it is not there or broken
     */
    public ReferenceHistory get(Reference reference) {
        return known.computeIfAbsent(reference, this::load);
    }

    private ReferenceHistory load(Reference reference) {
        Path file = file(reference);
        if (!Files.exists(file)) {
            throw missing(reference);
        }
        try {
            ReferenceHistory history = ReferenceFile.read(Files.readAllBytes(file), file.toString());
            if (!history.reference().equals(reference)) {
                throw missing(reference);
            }
            return history;
        } catch (IOException e) {
            throw FaultException.resources(
                    "The reference history " + file + " cannot be read (" + e + ").", "Look after that disk.", e);
        }
    }

    private Path file(Reference reference) {
        return folder.resolve(reference.hash() + SUFFIX);
    }

    private FaultException missing(Reference reference) {
        return FaultException.user(
                "There is no reference history " + reference.hash() + " in " + folder + ".",
                "Bring the folder back that the study was begun with, or begin it anew.");
    }

    private static Optional<byte[]> packed(Extension<Phenomenon> phenomenon) {
        String name = "/META-INF/touchstone/reference/" + phenomenon.id() + SUFFIX;
        try (InputStream file = phenomenon.instance().getClass().getResourceAsStream(name)) {
            return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
        } catch (IOException e) {
            throw FaultException.resources(
                    "The reference history of " + phenomenon.id() + " cannot be read (" + e + ").",
                    "Get its plugin anew.",
                    e);
        }
    }
}
