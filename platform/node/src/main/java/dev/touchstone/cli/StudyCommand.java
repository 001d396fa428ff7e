package dev.touchstone.cli;

import dev.touchstone.api.FaultException;
import dev.touchstone.api.Phenomenon;
import dev.touchstone.api.Study;
import dev.touchstone.host.Extension;
import dev.touchstone.host.PluginHost;
import dev.touchstone.host.Use;
import dev.touchstone.reference.Shelf;
import dev.touchstone.report.StudyRecord;
import dev.touchstone.report.TerminalReport;
import dev.touchstone.training.Engines;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code touchstone study}. */
@Command(
        name = "study",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Trains networks while theories commit forecasts, then judges both.",
            "Ctrl-C stops it; the same command goes on where it was."
        },
        footer = {
            "",
            "Examples:",
            "  touchstone study grokking",
            "  touchstone study grokking --tasks addition-31,s4 --arms canonical,control --seeds 17",
            "  touchstone study grokking --tasks addition-31 --set order=59 --set control.weight-decay=0.01",
            "  touchstone study my-study.yaml",
            "",
            "A study file (YAML or JSON) says the same as the options, which win over it:",
            "  phenomenon: grokking",
            "  full: false",
            "  tasks:",
            "    - addition-31",
            "    - {name: addition-59, like: addition-31, settings: {order: 59}, budget: 4000}",
            "  settings: {width: 64, control.weight-decay: 0.01}",
            "  arms: [canonical, control]",
            "  seeds: 17",
            "  budget: 2000",
            "  theories: [climatology, weight-decay-law]",
            "  protocol: other-tasks",
            "  gateMillis: 2000",
            "  reference: true"
        })
final class StudyCommand implements Callable<Integer> {
    private static final int MAX_WORKERS = 1024;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "NAME", description = "A phenomenon, or a study file ending in .yaml, .yml or .json.")
    private String name = "";

    @Option(names = "--tasks", split = ",", paramLabel = "TASK", description = "Only these tasks (default: all).")
    private @Nullable List<String> tasks;

    @Option(names = "--full", description = "Tasks at full length, for the tables of the phenomenon's documentation.")
    private boolean full;

    @Option(
            names = "--set",
            paramLabel = "[ARM.]NAME=VALUE",
            description =
                    "Change a setting of all tasks, within the range that 'touchstone phenomenon' shows; without an"
                            + " arm, wherever it is as in the canonical arm.")
    private Map<String, String> set = Map.of();

    @Option(
            names = "--arms",
            split = ",",
            paramLabel = "ARM",
            description = "Only these of canonical, control, practical (default: all).")
    private @Nullable List<String> arms;

    @Option(names = "--seeds", paramLabel = "N", description = "Trials for each task and arm (default: 8).")
    private @Nullable Integer seeds;

    @Option(
            names = "--budget",
            paramLabel = "N",
            description = "Positions on the axis (for grokking, steps) after which a trial stops at the latest"
                    + " (default: the task's own).")
    private @Nullable Long budget;

    @Option(names = "--theories", split = ",", paramLabel = "ID", description = "Only these theories (default: all).")
    private @Nullable List<String> theories;

    @Option(
            names = "--protocol",
            paramLabel = "PROTOCOL",
            description = "What theories are fitted on: other-tasks, other-seeds or other-phenomena"
                    + " (default: other-tasks).")
    private @Nullable String protocol;

    @Option(
            names = "--gate",
            paramLabel = "MS",
            description = "Milliseconds that a theory has at each question (default: 2000).")
    private @Nullable Long gateMillis;

    @Option(
            names = "--no-reference",
            description = "Fit theories on this study's own questions only, not on the reference history that the"
                    + " phenomenon ships (see 'touchstone reference').")
    private boolean noReference;

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "Cohorts that train at once, one core each (default: the machine's cores).")
    private int workers = Runtime.getRuntime().availableProcessors();

    @Mixin
    private Port port = new Port();

    @Mixin
    private Folders folders = new Folders();

    @Override
    public Integer call() throws InterruptedException {
        if (workers < 1 || workers > MAX_WORKERS) {
            throw FaultException.user(
                    "--workers is " + workers + ".", "It must lie between 1 and " + MAX_WORKERS + ".");
        }
        int at = port.number();
        StudySpec asked = spec();
        // Before any plugin is loaded: DJL's native library belongs to the host.
        Engines.start();
        try (PluginHost host = PluginHost.live(folders.plugins, folders.trust())) {
            Declaration declaration = new Declaration(host);
            Study study = declaration.study(asked);
            Extension<Phenomenon> phenomenon = declaration.phenomenon(asked.phenomenon());
            new Shelf(folders.references()).keep(phenomenon, study.reference());
            // Trials in flight finish with the plugin that they began with.
            try (Use use = phenomenon.use()) {
                return conduct(study, phenomenon, asked.theories(), host, at);
            }
        }
    }

    private StudySpec spec() {
        boolean file = StudySpec.isFile(name);
        StudySpec options = new StudySpec(
                file ? null : name,
                full ? true : null,
                tasks == null ? null : tasks.stream().map(TaskSpec::of).toList(),
                settings(),
                arms,
                seeds,
                budget,
                theories,
                protocol,
                gateMillis,
                noReference ? false : null);
        return file ? options.orElse(StudySpec.read(Path.of(name))) : options;
    }

    private @Nullable Map<String, Object> settings() {
        Map<String, Object> settings = new TreeMap<>();
        set.forEach((name, value) -> settings.put(name, StudySpec.value(value)));
        return settings.isEmpty() ? null : settings;
    }

    private int conduct(
            Study declared, Extension<Phenomenon> phenomenon, @Nullable List<String> named, PluginHost host, int at)
            throws InterruptedException {
        PrintWriter out = spec.commandLine().getErr();
        try (Interruption interruption = new Interruption();
                Node node = new Node(folders, host, at, workers)) {
            interruption.onSignal(node.laboratory::stop);
            Study study = named == null ? StudyConduct.meant(declared, node.ledger) : declared;
            if (!new StudyConduct(node, folders, host, out).run(study, phenomenon, named)) {
                out.println("Stopped. The same command goes on where it was.");
                return Interruption.EXIT_CODE;
            }
            ReportFiles files = new ReportFiles(node.ledger, folders.state);
            StudyRecord record = files.record(study.id());
            Path page = files.write(record);
            spec.commandLine().getOut().print(TerminalReport.of(record, Terminal.paint()));
            spec.commandLine().getOut().flush();
            out.println("The page with plots: " + page);
            return 0;
        }
    }
}
