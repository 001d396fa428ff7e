package dev.touchstone.host;

import dev.touchstone.api.Plugin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says what is another between two moments of the folder. */
final class Changes {
    private Changes() {}

    /** Those that leave first, then the others; both in the order of the JARs' names. */
    static List<Change> between(List<JarReport> before, List<JarReport> after) {
        Map<String, JarReport> files = new HashMap<>();
        after.forEach(report -> files.put(report.name(), report));
        Map<String, JarReport> offeredBefore = offered(before);
        Map<String, JarReport> offeredAfter = offered(after);
        Set<JarReport> known = new HashSet<>(before);
        List<Change> changes = new ArrayList<>();
        for (JarReport old : before) {
            if (old.offers() && !offeredAfter.containsKey(id(old))) {
                JarReport now = files.get(old.name());
                if (now == null || now.offers()) {
                    changes.add(new Change(Change.Kind.REMOVED, old, old));
                } else {
                    changes.add(new Change(Change.Kind.REFUSED, now, old));
                    known.add(now);
                }
            } else if (!old.offers() && !files.containsKey(old.name())) {
                changes.add(new Change(Change.Kind.REMOVED, old, null));
            }
        }
        for (JarReport now : after) {
            JarReport old = offeredBefore.get(id(now));
            if (known.contains(now)) {
                continue;
            }
            if (!now.offers()) {
                changes.add(new Change(Change.Kind.REFUSED, now, null));
            } else if (old == null) {
                changes.add(new Change(Change.Kind.ADDED, now, null));
            } else {
                changes.add(new Change(Change.Kind.REPLACED, now, old));
            }
        }
        return changes;
    }

    private static Map<String, JarReport> offered(List<JarReport> reports) {
        Map<String, JarReport> offered = new HashMap<>();
        reports.stream().filter(JarReport::offers).forEach(report -> offered.put(id(report), report));
        return offered;
    }

    private static String id(JarReport report) {
        Plugin plugin = report.plugin();
        return plugin == null ? "" : plugin.id();
    }
}
