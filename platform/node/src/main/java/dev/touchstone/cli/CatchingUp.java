package dev.touchstone.cli;

import dev.touchstone.api.Study;
import dev.touchstone.host.PluginHost;
import dev.touchstone.laboratory.ReplayWatcher;
import dev.touchstone.laboratory.Retrospection;
import dev.touchstone.report.StudyRecord;
import dev.touchstone.report.board.Boards;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Says how plugins that came are brought up to date with what is recorded, and writes the boards when they are. */
final class CatchingUp implements Retrospection.Watcher {
    private final Node node;
    private final Path state;
    private final PluginHost host;
    private final Consumer<String> say;

    /** @param say takes lines for people */
    CatchingUp(Node node, Path state, PluginHost host, Consumer<String> say) {
        this.node = node;
        this.state = state;
        this.host = host;
        this.say = say;
    }

    @Override
    public ReplayWatcher begun(Study study) {
        return new ReplayView(study, say, false);
    }

    @Override
    public void judged(Study study) {
        say.accept(study.id() + " " + study.phenomenon().id() + ": judged again");
    }

    @Override
    public void upToDate() {
        List<StudyRecord> records = BoardStudies.in(node.ledger, new ReportFiles(node.ledger, state), List.of());
        Boards boards = Comparison.of(records, host.evaluators(), node.containment);
        say.accept("The boards are up to date: " + BoardFiles.write(boards, state));
    }
}
