package dev.touchstone.cli;

import dev.touchstone.api.Fault;
import dev.touchstone.host.JarReport;
import dev.touchstone.host.PluginHost;
import dev.touchstone.host.containment.Containment;
import dev.touchstone.training.Engines;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code touchstone plugins}. */
@Command(
        name = "plugins",
        mixinStandardHelpOptions = true,
        subcommands = ReleaseCommand.class,
        description = "Shows what each JAR in the plugin folder offers, what is wrong with it, and what it did wrong.",
        footer = {"", "Exit code 3 if a JAR has a fault or something of it is quarantined, 4 if one cannot be read."})
final class PluginsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Folders folders = new Folders();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Engines.start();
        try (PluginHost host = PluginHost.open(folders.plugins, folders.trust())) {
            if (host.reports().isEmpty()) {
                out.println("There is no JAR in " + folders.plugins.toAbsolutePath() + ".");
                out.flush();
            }
            JarView view = new JarView(out);
            ConductView conduct = new ConductView(Containment.files(folders.state), out);
            boolean quarantined = false;
            for (JarReport report : host.reports()) {
                view.print(report);
                quarantined |= conduct.print(report.plugin());
            }
            int code = JarView.exitCode(host.reports().stream());
            return code == 0 && quarantined ? Faults.exitCode(Fault.Kind.PLUGIN) : code;
        }
    }
}
