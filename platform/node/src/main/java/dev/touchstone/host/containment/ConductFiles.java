package dev.touchstone.host.containment;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.touchstone.api.FaultException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How plugins have behaved, one small JSON file a JAR. Each is put in place whole. Who deletes one forgives the JAR
 * everything.
 *
 * @param folder of the files; made when the first is written
 */
public record ConductFiles(Path folder) {
    private static final Logger LOG = LoggerFactory.getLogger(ConductFiles.class);
    private static final String ENDING = ".json";
    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** What is known of all JARs, in the order of their hashes. */
    public List<PluginConduct> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<PluginConduct> found = new ArrayList<>();
            files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .forEach(file -> parse(file).ifPresent(found::add));
            return found;
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    /** What is known of a JAR; empty if nothing is, or its file is damaged. */
    public Optional<PluginConduct> read(String hash) {
        Path file = file(hash);
        return Files.exists(file) ? parse(file) : Optional.empty();
    }

    /** Another after each write, also of the same size within the same tick of the clock; empty if there is no file. */
    String stamp(String hash) {
        try {
            BasicFileAttributes file = Files.readAttributes(file(hash), BasicFileAttributes.class);
            return file.lastModifiedTime() + " " + file.size() + " " + file.fileKey();
        } catch (IOException e) {
            return "";
        }
    }

    /** Writes, or says in the log that it cannot: what a plugin does must not stop a study that way either. */
    void write(PluginConduct conduct) {
        try {
            Files.createDirectories(folder);
            Path part = folder.resolve(conduct.plugin().hash() + ".part");
            // Not by a channel, which an interrupt would close.
            try (OutputStream out = new FileOutputStream(part.toFile())) {
                out.write(MAPPER.writeValueAsBytes(conduct));
            }
            Files.move(part, file(conduct.plugin().hash()), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.warn("faults of {} are not kept: {}", conduct.plugin().id(), e.toString());
        }
    }

    /**
     * Releases extensions from quarantine. A node that runs notices.
     *
     * @param id of an extension or a plugin
     * @return names of those that were released, by plugin
     */
    public List<String> release(String id) {
        List<String> released = new ArrayList<>();
        for (PluginConduct before : all()) {
            PluginConduct after = before.released(id);
            if (!after.equals(before)) {
                write(after);
                before.quarantinedNames().stream()
                        .filter(label -> !after.extension(label).quarantined())
                        .forEach(label -> released.add(label + " of "
                                + before.plugin().id() + " " + before.plugin().version()));
            }
        }
        return released;
    }

    private Path file(String hash) {
        return folder.resolve(hash + ENDING);
    }

    private static Optional<PluginConduct> parse(Path file) {
        try {
            return Optional.of(MAPPER.readValue(file.toFile(), PluginConduct.class));
        } catch (IOException e) {
            LOG.warn("{} cannot be read and counts as empty: {}", file, e.toString());
            return Optional.empty();
        }
    }

    private static FaultException unreadable(Path folder, IOException e) {
        return FaultException.resources(
                "The folder " + folder + " cannot be read (" + e + ").",
                "Make it readable, or name another state folder with --state.",
                e);
    }
}
