package dev.touchstone.cli;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Metric;
import dev.touchstone.api.Phenomenon;
import dev.touchstone.api.Setting;
import dev.touchstone.api.Settings;
import dev.touchstone.api.Target;
import dev.touchstone.api.Task;
import dev.touchstone.host.PluginHost;
import dev.touchstone.training.Engines;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code touchstone phenomenon}. */
@Command(
        name = "phenomenon",
        mixinStandardHelpOptions = true,
        description = "Shows what a phenomenon claims, trains, measures and asks, and which settings a study may vary.")
final class PhenomenonCommand implements Callable<Integer> {
    private static final String ENTRY = "  %-28s %s%n";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "A phenomenon (default: lists all).")
    private @Nullable String name;

    @Option(names = "--full", description = "Tasks at full length.")
    private boolean full;

    @Mixin
    private Folders folders = new Folders();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Engines.start();
        try (PluginHost host = PluginHost.open(folders.plugins, folders.trust())) {
            if (name == null) {
                host.phenomena().forEach(one -> out.printf("%-30s %s%n", one.id(), one.source()));
            } else {
                print(new Declaration(host).phenomenon(name).instance(), out);
            }
        }
        out.flush();
        return 0;
    }

    private void print(Phenomenon phenomenon, PrintWriter out) {
        out.println(phenomenon.id() + "  (" + phenomenon.source() + ")");
        out.println("Claim: " + phenomenon.claim().statement());
        out.println("Axis: " + phenomenon.axis().name() + ", in "
                + phenomenon.axis().unit());
        out.println();
        out.println("Tasks");
        for (Task task : full ? phenomenon.fullTasks() : phenomenon.tasks()) {
            print(task, out);
        }
        out.println();
        out.println("Settings that a study may vary, with --set or in a study file");
        for (Setting setting : phenomenon.settings()) {
            out.printf(ENTRY, setting.name(), setting.description() + ": " + setting.allowed());
        }
        out.println();
        out.println("Questions are asked on");
        for (Target target : phenomenon.targets()) {
            out.printf(
                    ENTRY, target.name(), target.rule() + " [" + target.unit() + ", version " + target.version() + "]");
        }
        out.println();
        out.println("Metrics");
        for (Metric metric : phenomenon.metrics()) {
            out.printf(ENTRY, metric.name(), metric.description());
        }
    }

    /** The canonical settings in full, and of the other arms what differs. */
    private static void print(Task task, PrintWriter out) {
        out.printf(ENTRY, task.name(), task.description() + " (at most " + task.budget() + ")");
        List<Arm> arms = List.copyOf(task.arms().keySet());
        Settings first = task.settings(arms.get(0));
        for (Arm arm : arms) {
            String settings = task.settings(arm).values().entrySet().stream()
                    .filter(entry -> arm == arms.get(0)
                            || !entry.getValue().equals(first.values().get(entry.getKey())))
                    .map(entry -> entry.getKey() + " " + entry.getValue())
                    .collect(Collectors.joining(", "));
            out.printf("    %-26s %s%n", arm.label(), settings);
        }
    }
}
