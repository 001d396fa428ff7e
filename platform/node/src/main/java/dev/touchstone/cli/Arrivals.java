package dev.touchstone.cli;

import dev.touchstone.api.Plugin;
import dev.touchstone.api.Study;
import dev.touchstone.bus.Follower;
import dev.touchstone.host.Change;
import dev.touchstone.host.Extension;
import dev.touchstone.host.Following;
import dev.touchstone.host.JarReport;
import dev.touchstone.host.PluginHost;
import dev.touchstone.laboratory.Retrospection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says which plugins come and go, and has those that come brought up to date with all that is recorded. */
final class Arrivals implements AutoCloseable {
    private final Node node;
    private final PluginHost host;
    private final Consumer<String> say;
    private final FirstForecasts firsts;
    private final Follower follower;
    private final Retrospection retrospection;
    private final Following plugins;

    /**
     * Begins.
     *
     * @param folders where the boards are written, and what may be loaded
     * @param say takes lines for people
     */
    Arrivals(Node node, Folders folders, PluginHost host, Consumer<String> say) {
        this.node = node;
        this.host = host;
        this.say = say;
        firsts = new FirstForecasts(say);
        follower = new Follower(node.bus, "first-forecasts", node.ledger::page, firsts::accept);
        retrospection = new Retrospection(node.laboratory, node.ledger, new CatchingUp(node, folders.state, host, say));
        plugins = host.follow(this::accept);
        if (folders.trustsAll()) {
            say.accept("Plugins: every JAR in " + folders.plugins
                    + " is loaded, whoever made it; --trust FILE would load" + " only those that a file lists.");
        }
    }

    /** Brings those that are there already up to date, too. */
    void welcomeAll() {
        retrospection.welcome(contenders(null), false);
    }

    /** Waits until all that have come are up to date, or the laboratory was told to stop. */
    void await() {
        retrospection.await();
    }

    private void accept(Change change) {
        node.forecasting.refresh();
        JarReport report = change.report();
        say.accept("Plugin " + name(report) + " "
                + switch (change.kind()) {
                    case ADDED -> "came: " + offers(report);
                    case REPLACED -> "was replaced: " + offers(report);
                    case REMOVED -> "went: " + offers(report);
                    case REFUSED -> "is refused";
                });
        report.faults().forEach(fault -> Faults.lines(fault).forEach(say));
        if (change.kind() == Change.Kind.ADDED || change.kind() == Change.Kind.REPLACED) {
            List<Study.Contender> theories = contenders(report.plugin());
            theories.forEach(firsts::await);
            retrospection.welcome(theories, !report.evaluators().isEmpty());
        }
    }

    /** @param plugin null for all */
    private List<Study.Contender> contenders(@Nullable Plugin plugin) {
        return host.theories().stream()
                .filter(theory -> plugin == null || theory.plugin().equals(plugin))
                .map(Extension::contender)
                .toList();
    }

    private static String name(JarReport report) {
        Plugin plugin = report.plugin();
        return plugin == null ? report.name() : plugin.id() + " " + plugin.version() + " (" + report.name() + ")";
    }

    private static String offers(JarReport report) {
        List<String> offers = Stream.of(
                        list("phenomenon", report.phenomena()),
                        list("theory", report.theories()),
                        list("evaluator", report.evaluators()))
                .flatMap(List::stream)
                .toList();
        return offers.isEmpty() ? "it offers nothing" : String.join(", ", offers);
    }

    private static List<String> list(String kind, List<String> ids) {
        return ids.stream().map(id -> kind + " " + id).toList();
    }

    /** Stops the laboratory, too. */
    @Override
    public void close() {
        plugins.close();
        retrospection.close();
        follower.close();
    }
}
