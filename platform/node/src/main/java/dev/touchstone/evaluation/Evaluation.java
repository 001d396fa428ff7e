package dev.touchstone.evaluation;

import dev.touchstone.api.Dossier;
import dev.touchstone.api.Evaluator;
import dev.touchstone.api.Fault;
import dev.touchstone.api.Score;
import dev.touchstone.api.ledger.Entry;
import dev.touchstone.api.ledger.Fact;
import dev.touchstone.api.ledger.Judgements;
import dev.touchstone.bus.Bus;
import dev.touchstone.bus.Follower;
import dev.touchstone.bus.Topic;
import dev.touchstone.host.Extension;
import dev.touchstone.ledger.Ledger;
import dev.touchstone.ledger.StudyLog;
import java.util.ArrayList;
import java.util.List;

/** Follows the ledger and lets evaluators judge a study when it asks for that. */
public final class Evaluation implements AutoCloseable {
    private final Bus bus;
    private final Ledger ledger;
    private final List<Extension<Evaluator>> evaluators;
    private final Follower follower;

    /** Starts. */
    public Evaluation(Bus bus, Ledger ledger, List<Extension<Evaluator>> evaluators) {
        this.bus = bus;
        this.ledger = ledger;
        this.evaluators = List.copyOf(evaluators);
        this.follower = new Follower(bus, "evaluation", ledger::page, this::accept);
    }

    private void accept(Entry entry) {
        if (entry.fact() instanceof Fact.JudgementAsked && evaluators.isEmpty()) {
            bus.publish(Topic.JUDGEMENTS, new Judgements(entry.chain(), List.of(), List.of()));
        } else if (entry.fact() instanceof Fact.JudgementAsked) {
            Dossier dossier = StudyLog.read(ledger, entry.chain()).dossier();
            bus.publish(Topic.JUDGEMENTS, judge(entry.chain(), dossier));
        }
    }

    private Judgements judge(String chain, Dossier dossier) {
        List<Score> scores = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (Extension<Evaluator> evaluator : evaluators) {
            try {
                scores.addAll(evaluator.instance().evaluate(dossier));
            } catch (RuntimeException | LinkageError | OutOfMemoryError | StackOverflowError e) {
                faults.add(new Fault(
                        Fault.Kind.PLUGIN,
                        "Evaluator " + evaluator.id() + " broke: " + e,
                        "Report it to the author of " + evaluator.plugin().id() + " "
                                + evaluator.plugin().version() + "."));
            }
        }
        return new Judgements(chain, scores, faults);
    }

    @Override
    public void close() {
        follower.close();
    }
}
