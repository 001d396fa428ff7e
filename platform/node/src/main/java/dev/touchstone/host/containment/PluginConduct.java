package dev.touchstone.host.containment;

import dev.touchstone.api.Plugin;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the extensions of one JAR have behaved; a file of the state folder.
 *
 * @param plugin the JAR
 * @param extensions by kind and id, for instance {@code theory mean}
 */
public record PluginConduct(Plugin plugin, SortedMap<String, Conduct> extensions) {
    /** Keeps a copy. */
    public PluginConduct {
        extensions = Collections.unmodifiableSortedMap(new TreeMap<>(extensions));
    }

    static PluginConduct of(Plugin plugin) {
        return new PluginConduct(plugin, new TreeMap<>());
    }

    Conduct extension(String label) {
        return extensions.getOrDefault(label, Conduct.SPOTLESS);
    }

    PluginConduct with(String label, Conduct conduct) {
        TreeMap<String, Conduct> changed = new TreeMap<>(extensions);
        changed.put(label, conduct);
        return new PluginConduct(plugin, changed);
    }

    /** With every extension released that is quarantined, or only that of an id. */
    PluginConduct released(String id) {
        TreeMap<String, Conduct> changed = new TreeMap<>(extensions);
        changed.replaceAll(
                (label, conduct) -> means(id, label) && conduct.quarantined() ? conduct.released() : conduct);
        return new PluginConduct(plugin, changed);
    }

    private boolean means(String id, String label) {
        return id.equals(plugin.id()) || label.endsWith(" " + id);
    }

    /** Labels of those that are quarantined. */
    public List<String> quarantinedNames() {
        return extensions.entrySet().stream()
                .filter(entry -> entry.getValue().quarantined())
                .map(Map.Entry::getKey)
                .toList();
    }
}
