package dev.touchstone.cli;

import dev.touchstone.api.Fault;
import dev.touchstone.host.JarReport;
import dev.touchstone.host.PluginHost;
import dev.touchstone.training.Engines;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code touchstone plugins}. */
@Command(
        name = "plugins",
        mixinStandardHelpOptions = true,
        description = "Shows what each JAR in the plugin folder offers, or what is wrong with it.",
        footer = {"", "Exit code 3 if a JAR has a fault."})
final class PluginsCommand implements Callable<Integer> {
    private static final int HASH_DIGITS = 12;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Folders folders = new Folders();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        boolean sound = true;
        Engines.start();
        try (PluginHost host = PluginHost.open(folders.plugins)) {
            if (host.reports().isEmpty()) {
                out.println("There is no JAR in " + folders.plugins.toAbsolutePath() + ".");
            }
            for (JarReport report : host.reports()) {
                print(report, out);
                sound &= report.faults().isEmpty();
            }
        }
        out.flush();
        return sound ? 0 : Faults.exitCode(Fault.Kind.PLUGIN);
    }

    private static void print(JarReport report, PrintWriter out) {
        String name = String.valueOf(report.jar().getFileName());
        if (report.plugin() == null) {
            out.println(name);
        } else {
            out.println(
                    name + "  " + report.plugin().id() + " " + report.plugin().version() + "  sha256 "
                            + report.plugin().hash().substring(0, HASH_DIGITS) + "…");
        }
        print("phenomena", report.phenomena(), out);
        print("theories", report.theories(), out);
        print("evaluators", report.evaluators(), out);
        for (Fault fault : report.faults()) {
            out.println("  fault:  " + fault.message());
            out.println("  remedy: " + fault.remedy());
        }
    }

    private static void print(String kind, List<String> ids, PrintWriter out) {
        if (!ids.isEmpty()) {
            out.printf("  %-10s %s%n", kind, String.join(", ", ids));
        }
    }
}
