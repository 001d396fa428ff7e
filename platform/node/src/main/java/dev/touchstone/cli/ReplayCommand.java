package dev.touchstone.cli;

import dev.touchstone.api.FaultException;
import dev.touchstone.api.Protocol;
import dev.touchstone.api.Study;
import dev.touchstone.host.PluginHost;
import dev.touchstone.ledger.Catalogue;
import dev.touchstone.ledger.Ledger;
import dev.touchstone.training.Engines;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code touchstone replay}. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Asks theories every question of complete studies in retrospect, and judges the studies again.",
            "A theory need not have been there when a study was made. What a theory has answered already it is not asked"
                    + " again, unless its JAR or what it is fitted on has changed, or it failed.",
            "Ctrl-C stops it; the same command goes on where it was."
        },
        footer = {
            "",
            "Examples:",
            "  touchstone replay                            all theories over all complete studies",
            "  touchstone replay 3fa9 --theories my-theory  one theory over one study",
            "  touchstone replay --protocol other-seeds"
        })
final class ReplayCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "STUDY",
            arity = "0..1",
            description = "The first digits of a study's id (default: all complete studies).")
    private @Nullable String prefix;

    @Option(names = "--theories", split = ",", paramLabel = "ID", description = "Only these theories (default: all).")
    private @Nullable List<String> theories;

    @Option(
            names = "--protocol",
            split = ",",
            paramLabel = "PROTOCOL",
            defaultValue = "other-tasks,other-phenomena",
            description = "What theories are fitted on; some of other-tasks, other-seeds and other-phenomena"
                    + " (default: ${DEFAULT-VALUE}).")
    private List<String> protocols = List.of();

    @Mixin
    private Folders folders = new Folders();

    @Override
    public Integer call() throws InterruptedException {
        List<Protocol> asked = Declaration.protocols(protocols);
        folders.existingState();
        Engines.start();
        try (PluginHost host = PluginHost.open(folders.plugins, folders.trust())) {
            List<Study.Contender> contenders = new Declaration(host).theories(theories);
            try (Interruption interruption = new Interruption();
                    Node node = new Node(folders, host, 0, 1)) {
                interruption.onSignal(node.laboratory::stop);
                return replay(node, meant(node.ledger), asked, contenders);
            }
        }
    }

    private int replay(Node node, List<Study> studies, List<Protocol> asked, List<Study.Contender> contenders)
            throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        boolean terminal = Terminal.isInteractive();
        for (Study study : studies) {
            try (ReplayView view = new ReplayView(study, Terminal.lines(out, terminal), terminal)) {
                boolean complete = node.laboratory.replay(study.id(), asked, contenders, view);
                if (!complete) {
                    out.println("Stopped. The same command goes on where it was.");
                    out.flush();
                    return Interruption.EXIT_CODE;
                }
                view.judged();
            }
        }
        return 0;
    }

    /** @throws FaultException if none is */
    private List<Study> meant(Ledger ledger) {
        List<Study> complete = Catalogue.of(ledger).studies().stream()
                .filter(Catalogue.Item::isComplete)
                .map(Catalogue.Item::study)
                .toList();
        if (complete.isEmpty()) {
            throw FaultException.user(
                    "The ledger holds no complete study.", "Run one first: 'touchstone study grokking'.");
        }
        return prefix == null ? complete : List.of(Selection.one(prefix, complete));
    }
}
