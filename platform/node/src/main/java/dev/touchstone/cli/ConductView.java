package dev.touchstone.cli;

import dev.touchstone.api.Plugin;
import dev.touchstone.host.containment.Conduct;
import dev.touchstone.host.containment.ConductFiles;
import dev.touchstone.host.containment.PluginConduct;
import java.io.PrintWriter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows how plugins behaved when they were called. */
final class ConductView {
    private final ConductFiles files;
    private final PrintWriter out;

    ConductView(ConductFiles files, PrintWriter out) {
        this.files = files;
        this.out = out;
    }

    /** @return whether something of it is quarantined */
    boolean print(@Nullable Plugin plugin) {
        Optional<PluginConduct> known = plugin == null ? Optional.empty() : files.read(plugin.hash());
        known.ifPresent(conduct -> conduct.extensions().forEach(this::print));
        out.flush();
        return known.map(conduct -> !conduct.quarantinedNames().isEmpty()).orElse(false);
    }

    private void print(String label, Conduct conduct) {
        for (Conduct.Kept fault : conduct.faults()) {
            out.printf(
                    "  fault (plugin): %s (%s, %d times, last %s): %s%n",
                    label, fault.kind(), fault.count(), fault.last(), fault.message());
            out.println("  remedy: " + fault.remedy());
        }
        if (conduct.quarantined()) {
            out.println("  quarantined: " + label + " is not called any more.");
            out.println("  remedy: Put a mended JAR in its place, or give it another chance with 'touchstone plugins"
                    + " release " + label.substring(label.indexOf(' ') + 1) + "'.");
        }
    }
}
