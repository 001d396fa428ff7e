package dev.touchstone.host.containment;

import dev.touchstone.api.Fault;
import dev.touchstone.api.Plugin;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Who is not called any more. What is known is kept with the state folder's studies and bound to the hash of a JAR, so
 * neither another state folder nor another JAR inherits it.
 */
final class Quarantine {
    /** How long a release by another process may go unnoticed. */
    private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final int HASH_DIGITS = 12;

    private final @Nullable ConductFiles files;
    private final Map<String, Seen> known = new HashMap<>();

    /** A JAR's conduct as it is known here. */
    private record Seen(PluginConduct conduct, String stamp, long looked) {}

    /** @param files null to keep everything in memory */
    Quarantine(@Nullable ConductFiles files) {
        this.files = files;
    }

    /** Why somebody is not called; empty if nothing is against it. */
    synchronized Optional<Fault> of(Ward ward) {
        Conduct conduct = conduct(ward.plugin(), LOOK_NANOS).extension(ward.label());
        if (!conduct.quarantined()) {
            return Optional.empty();
        }
        String last = conduct.faults().isEmpty()
                ? ""
                : " The last fault: "
                        + conduct.faults().get(conduct.faults().size() - 1).message();
        return Optional.of(new Fault(
                Fault.Kind.PLUGIN,
                ward.title() + " (JAR " + ward.plugin().hash().substring(0, HASH_DIGITS)
                        + "…) is quarantined: it failed in " + conduct.inARow() + " calls in a row (allowed: "
                        + (Conduct.IN_A_ROW - 1) + "), with " + conduct.costly() + " costly faults in all (allowed: "
                        + (Conduct.COSTLY - 1) + ")." + last,
                "Put a JAR that is mended in its place, or give it another chance with 'touchstone plugins release "
                        + ward.id() + "'."));
    }

    /**
     * Takes down how a call went.
     *
     * @param sound whether anything good came out
     * @return whether this brought the ward into quarantine
     */
    synchronized boolean record(Ward ward, List<Misconduct> misconducts, boolean sound) {
        // What another process has just released must not be overwritten.
        PluginConduct of = conduct(ward.plugin(), 0);
        Conduct before = of.extension(ward.label());
        Conduct after = before.after(misconducts, sound, Instant.now());
        if (after.equals(before)) {
            return false;
        }
        PluginConduct changed = of.with(ward.label(), after);
        long now = System.nanoTime();
        if (files == null) {
            known.put(ward.plugin().hash(), new Seen(changed, "", now));
        } else {
            files.write(changed);
            known.put(
                    ward.plugin().hash(),
                    new Seen(changed, files.stamp(ward.plugin().hash()), now));
        }
        return after.quarantined() && !before.quarantined();
    }

    /** How many are quarantined, of the JARs that were asked about. */
    synchronized int count() {
        return known.values().stream()
                .mapToInt(seen -> seen.conduct().quarantinedNames().size())
                .sum();
    }

    /** @param nanos for how long what was read last is good enough */
    private PluginConduct conduct(Plugin plugin, long nanos) {
        Seen seen = known.get(plugin.hash());
        long now = System.nanoTime();
        if (seen != null && (files == null || now - seen.looked() < nanos)) {
            return seen.conduct();
        }
        PluginConduct conduct = seen == null ? PluginConduct.of(plugin) : seen.conduct();
        String stamp = "";
        if (files != null) {
            stamp = files.stamp(plugin.hash());
            if (seen == null || !stamp.equals(seen.stamp())) {
                conduct = files.read(plugin.hash()).orElse(PluginConduct.of(plugin));
            }
        }
        known.put(plugin.hash(), new Seen(conduct, stamp, now));
        return conduct;
    }
}
