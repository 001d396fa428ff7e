package dev.touchstone.cli;

import dev.touchstone.host.PluginHost;
import dev.touchstone.training.Engines;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code touchstone serve}. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Follows the plugin folder until Ctrl-C: a theory that comes is asked, in retrospect, about everything that is"
                    + " recorded, an evaluator that comes judges it again, and the boards are kept up to date.",
            "The pages of the boards are in STATE/reports/board. A study does the same while it trains; one process at a"
                    + " time holds a state folder."
        },
        footer = {"", "Example:", "  touchstone serve --port 9464   # then copy my-theory.jar into the plugin folder"})
final class ServeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Port port = new Port();

    @Mixin
    private Folders folders = new Folders();

    @Override
    public Integer call() throws InterruptedException {
        int at = port.number();
        Engines.start();
        Consumer<String> say = Terminal.lines(spec.commandLine().getErr(), false);
        CountDownLatch stopped = new CountDownLatch(1);
        try (PluginHost host = PluginHost.live(folders.plugins, folders.trust());
                Interruption interruption = new Interruption();
                Node node = new Node(folders, host, at, 1);
                Arrivals arrivals = new Arrivals(node, folders, host, say)) {
            interruption.onSignal(() -> {
                node.laboratory.stop();
                stopped.countDown();
            });
            say.accept("Metrics: " + node.web.address() + "/metrics");
            say.accept("Following " + folders.plugins.toAbsolutePath() + ": "
                    + host.reports().size() + " JARs, " + host.theories().size() + " theories. Ctrl-C ends it.");
            arrivals.welcomeAll();
            stopped.await();
            return Interruption.EXIT_CODE;
        }
    }
}
