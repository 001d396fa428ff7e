package dev.touchstone.cli;

import dev.touchstone.api.Plugin;
import dev.touchstone.host.JarReport;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;

/** Shows what became of JARs. */
final class JarView {
    private static final int HASH_DIGITS = 12;

    private final PrintWriter out;

    JarView(PrintWriter out) {
        this.out = out;
    }

    /** @return the exit code that its faults call for, 0 if it has none */
    int print(JarReport report) {
        Plugin plugin = report.plugin();
        out.println(
                plugin == null
                        ? report.name()
                        : report.name() + "  " + plugin.id() + " " + plugin.version() + "  sha256 "
                                + plugin.hash().substring(0, HASH_DIGITS) + "…");
        print("phenomena", report.phenomena());
        print("theories", report.theories());
        print("evaluators", report.evaluators());
        report.faults().forEach(fault -> Faults.lines(fault).forEach(out::println));
        out.flush();
        return exitCode(Stream.of(report));
    }

    /** By the kind of the first fault, 0 if there is none. */
    static int exitCode(Stream<JarReport> reports) {
        return reports.flatMap(report -> report.faults().stream())
                .map(fault -> Faults.exitCode(fault.kind()))
                .findFirst()
                .orElse(0);
    }

    private void print(String kind, List<String> ids) {
        if (!ids.isEmpty()) {
            out.printf("  %-10s %s%n", kind, String.join(", ", ids));
        }
    }
}
