package dev.touchstone.cli;

import dev.touchstone.api.Phenomenon;
import dev.touchstone.api.Study;
import dev.touchstone.bus.Follower;
import dev.touchstone.bus.Subscription;
import dev.touchstone.bus.Topic;
import dev.touchstone.host.Extension;
import dev.touchstone.host.PluginHost;
import dev.touchstone.ledger.Catalogue;
import dev.touchstone.ledger.Ledger;
import dev.touchstone.ledger.StudyLog;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Conducts a study and shows how it goes, while plugins come and go. */
final class StudyConduct {
    private final Node node;
    private final Folders folders;
    private final PluginHost host;
    private final PrintWriter out;

    /** @param out for people who watch */
    StudyConduct(Node node, Folders folders, PluginHost host, PrintWriter out) {
        this.node = node;
        this.folders = folders;
        this.host = host;
        this.out = out;
    }

    /**
     * The study that a person means who types the same again: one that is not complete, though other theories were
     * there when it was begun; else the one declared.
     */
    static Study meant(Study declared, Ledger ledger) {
        return Catalogue.of(ledger).studies().stream()
                .filter(item -> !item.isComplete())
                .map(Catalogue.Item::study)
                .filter(begun -> begun.withTheories(declared.theories()).equals(declared))
                .reduce((earlier, later) -> later)
                .orElse(declared);
    }

    /**
     * Conducts it from wherever it is.
     *
     * @param named theories that may be asked; null for all that are there
     * @return whether it is complete; false if it was told to stop before
     */
    boolean run(Study study, Extension<Phenomenon> phenomenon, @Nullable List<String> named)
            throws InterruptedException {
        StudyProgress progress = new StudyProgress(study);
        Set<String> closed = StudyLog.find(node.ledger, study.id())
                .map(StudyLog::closedChains)
                .orElse(Set.of());
        study.cohorts().stream()
                .filter(cohort -> closed.contains(study.chain(cohort)))
                .forEach(progress::skip);
        Present present = new Present(host, named);
        try (ProgressView view = new ProgressView(study, progress, out, Terminal.isInteractive());
                Follower follower = new Follower(node.bus, "progress", node.ledger::page, view::accept);
                Subscription scores = node.bus.subscribe(Topic.SCORES, "progress-scores", view::accept);
                Arrivals arrivals = new Arrivals(node, folders, host, view::say)) {
            view.say("Study " + study.id() + ": " + study.phenomenon().id() + ", "
                    + study.tasks().size() + " tasks, " + study.cohorts().size() + " cohorts of up to "
                    + study.cohortSize() + " seeds, " + present.get().size() + " theories"
                    + (closed.isEmpty() ? "" : "; " + closed.size() + " cohorts are done already"));
            view.say("Metrics: " + node.web.address() + "/metrics");
            boolean complete = node.laboratory.conduct(study, phenomenon.instance(), present);
            follower.catchUp(study.id());
            arrivals.await();
            return complete;
        }
    }
}
