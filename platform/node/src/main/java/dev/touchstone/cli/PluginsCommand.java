package dev.touchstone.cli;

import dev.touchstone.host.PluginHost;
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
        description = "Shows what each JAR in the plugin folder offers, or what is wrong with it.",
        footer = {"", "Exit code 3 if a JAR has a fault, 4 if one cannot be read."})
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
            host.reports().forEach(view::print);
            return JarView.exitCode(host.reports().stream());
        }
    }
}
