package dev.touchstone.host.inspection;

import dev.touchstone.api.Fault;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What can be said of a JAR without loading a class of it. The ids of what it offers are not among it: only the objects
 * know them.
 *
 * @param id its Plugin-Id, empty if it has none
 * @param version its Plugin-Version, empty if it has none
 * @param services names of classes by the interface that they implement, in the order of their lines
 * @param faults all that is wrong; a JAR with any must not be loaded
 */
public record Inspection(String id, String version, Map<String, List<String>> services, List<Fault> faults) {
    /**
     * Looks into a file.
     *
     * @param name of the JAR, for messages
     * @param file where it can be read; must not change meanwhile
     */
    public static Inspection of(String name, Path file) {
        Findings findings = new Findings(name);
        Contents contents = new Archive(file, findings).read();
        if (!findings.isEmpty()) {
            return new Inspection("", "", Map.of(), findings.all());
        }
        Identity identity = Identity.of(contents, findings);
        Foreign.check(contents, findings);
        Map<String, List<String>> services = new Services(contents, findings).check();
        return new Inspection(identity.id(), identity.version(), services, findings.all());
    }
}
