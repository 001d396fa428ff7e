package dev.touchstone.host;

import dev.touchstone.api.Fault;
import dev.touchstone.api.Plugin;
import dev.touchstone.host.inspection.Inspection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JAR of the folder that was copied and looked into, but not loaded.
 *
 * @param jar the original, for its name only
 * @param contents what can be loaded, null if there are faults
 * @param faults that keep it from being loaded
 * @param lifetime of the copy
 */
record StagedJar(Path jar, @Nullable Contents contents, List<Fault> faults, Lifetime lifetime) {
    private static final long MAX_MIB = 256;

    /**
     * A copy in which nothing wrong was found.
     *
     * @param copy the file
     * @param plugin as the manifest says
     * @param services names of classes by the interface that they implement, in the order of their lines
     */
    record Contents(Path copy, Plugin plugin, Map<String, List<String>> services) {}

    /** Copies a JAR and looks into the copy, which is deleted again if it cannot be loaded. */
    static StagedJar of(Path jar, Staging staging, Trust trust) {
        String name = String.valueOf(jar.getFileName());
        try {
            if (Files.size(jar) > MAX_MIB << 20) {
                return refused(jar, tooLarge(name, Files.size(jar)));
            }
            Staging.Copy copy = staging.copy(jar);
            Inspection inspection = Inspection.of(name, copy.file());
            List<Fault> faults = new ArrayList<>(inspection.faults());
            trust.fault(name, copy).ifPresent(faults::add);
            if (!faults.isEmpty()) {
                Staging.delete(copy.file());
                return refused(jar, faults.toArray(Fault[]::new));
            }
            Plugin plugin = new Plugin(inspection.id(), inspection.version(), copy.hash());
            return new StagedJar(
                    jar,
                    new Contents(copy.file(), plugin, inspection.services()),
                    List.of(),
                    new Lifetime(name, () -> Staging.delete(copy.file())));
        } catch (IOException e) {
            return refused(jar, uncopied(name, staging, e));
        }
    }

    private static StagedJar refused(Path jar, Fault... faults) {
        return new StagedJar(jar, null, List.of(faults), Lifetime.endless());
    }

    private static Fault tooLarge(String name, long bytes) {
        return new Fault(
                Fault.Kind.PLUGIN,
                name + " has " + (bytes >> 20) + " MiB; at most " + MAX_MIB + " MiB are allowed.",
                "Keep data out of the JAR, and let the plugin make or read them.");
    }

    private static Fault uncopied(String name, Staging staging, IOException cause) {
        return new Fault(
                Fault.Kind.RESOURCES,
                name + " cannot be copied (" + cause + ").",
                "Make it a file that Touchstone may read, and leave room for its copy in " + staging.folder() + ".");
    }
}
