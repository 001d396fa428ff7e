package dev.touchstone.host;

import dev.touchstone.api.Fault;
import dev.touchstone.api.Plugin;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one JAR in the plugin folder.
 *
 * @param jar the file
 * @param plugin what it says it is, or null if it was not loaded
 * @param phenomena ids that it offers
 * @param theories ids that it offers
 * @param evaluators ids that it offers
 * @param faults what is wrong, with remedies; empty if all is well
 */
public record JarReport(
        Path jar,
        @Nullable Plugin plugin,
        List<String> phenomena,
        List<String> theories,
        List<String> evaluators,
        List<Fault> faults) {
    /** One that is not loaded. */
    static JarReport refused(Path jar, List<Fault> faults) {
        return new JarReport(jar, null, List.of(), List.of(), List.of(), faults);
    }

    /** Whether something of it is offered. */
    public boolean offers() {
        return !phenomena.isEmpty() || !theories.isEmpty() || !evaluators.isEmpty();
    }

    /** The file's name, by which JARs are ordered. */
    public String name() {
        return String.valueOf(jar.getFileName());
    }
}
