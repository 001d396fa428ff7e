package dev.touchstone.evaluation;

import dev.touchstone.api.Dossier;
import dev.touchstone.api.Evaluator;
import dev.touchstone.api.Fault;
import dev.touchstone.api.Score;
import dev.touchstone.api.Tally;
import dev.touchstone.api.Trial;
import dev.touchstone.api.ledger.Entry;
import dev.touchstone.api.ledger.Fact;
import dev.touchstone.api.ledger.Judgements;
import dev.touchstone.api.ledger.LiveScores;
import dev.touchstone.host.Extension;
import dev.touchstone.host.containment.Containment;
import dev.touchstone.ledger.CohortLog;
import dev.touchstone.ledger.StudyLog;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * One study as all evaluators tally it, fed with its entries as they come. What an epoch supersedes cannot be taken out
 * of a tally, so all begin anew then. Used by one thread at a time.
 */
final class StudyTally implements AutoCloseable {
    private final StudyLog log;
    private final Supplier<List<Extension<Evaluator>>> evaluators;
    private final Containment containment;
    private List<EvaluatorTally> tallies = List.of();
    private boolean replayed;
    private boolean stale;
    private boolean news;

    /**
     * Begins.
     *
     * @param log what is known of the study already, at least its declaration
     * @param evaluators as they are now
     * @param containment where they are called
     */
    StudyTally(StudyLog log, Supplier<List<Extension<Evaluator>>> evaluators, Containment containment) {
        this.log = log;
        this.evaluators = evaluators;
        this.containment = containment;
        beginAnew();
    }

    /** Takes an entry in. Measurements are none of the evaluators' business, and are not kept here. */
    void accept(Entry entry) {
        Fact fact = entry.fact();
        if (fact instanceof Fact.Measured) {
            return;
        }
        log.accept(entry);
        if ((fact instanceof Fact.EpochOpened && entry.sequence() > 0) || fact instanceof Fact.StudyOpened) {
            beginAnew();
        } else if (fact instanceof Fact.Asked asked) {
            asked.questions().forEach(question -> add(tally -> tally.add(question)));
        } else if (fact instanceof Fact.Sealed sealed) {
            take(entry.chain(), sealed);
        } else if (fact instanceof Fact.OutcomeFound found) {
            take(entry.chain(), found);
        }
    }

    private void take(String chain, Fact.Sealed sealed) {
        boolean again = replayed;
        replayed |= chain.equals(log.id());
        if (again && chain.equals(log.id())) {
            // A second replay may take the place of the first.
            stale = true;
        } else {
            sealed.submissions().forEach(submission -> add(tally -> tally.add(submission)));
        }
    }

    private void take(String chain, Fact.OutcomeFound found) {
        CohortLog cohort = log.cohort(chain);
        if (cohort != null) {
            Trial trial = cohort.trials().get(found.trial());
            Dossier.Finding finding = new Dossier.Finding(trial, found.target(), found.horizon(), found.outcome());
            add(tally -> tally.add(finding));
            news = true;
        }
    }

    /** Where the declaration itself is superseded, its repetition follows. */
    private void beginAnew() {
        stale = false;
        close();
        if (!log.isOpen()) {
            return;
        }
        tallies = evaluators.get().stream()
                .map(evaluator -> new EvaluatorTally(evaluator, log.study(), containment))
                .toList();
        Dossier dossier = log.dossier();
        dossier.questions().values().forEach(question -> add(tally -> tally.add(question)));
        dossier.submissions().forEach(submission -> add(tally -> tally.add(submission)));
        dossier.findings().forEach(finding -> add(tally -> tally.add(finding)));
        news = true;
    }

    private void add(Consumer<Tally> something) {
        tallies.forEach(tally -> tally.add(something));
    }

    /** Whether there are outcomes that {@link #live} has not scored yet. */
    boolean hasNews() {
        return news || isOutdated();
    }

    /** Whether a plugin came, went or was replaced. */
    private boolean isOutdated() {
        List<Extension<Evaluator>> now = evaluators.get();
        return log.isOpen()
                && (now.size() != tallies.size()
                        || !IntStream.range(0, now.size())
                                .allMatch(i -> tallies.get(i).isOf(now.get(i))));
    }

    /** What evaluators say now. */
    LiveScores live() {
        LiveScores live = new LiveScores(log.id(), scores());
        news = false;
        return live;
    }

    /** What evaluators say in the end. */
    Judgements judgements() {
        List<Score> scores = scores();
        List<Fault> faults = tallies.stream()
                .map(EvaluatorTally::fault)
                .filter(Objects::nonNull)
                .toList();
        return new Judgements(log.id(), scores, faults);
    }

    private List<Score> scores() {
        if (stale || isOutdated()) {
            beginAnew();
        }
        return tallies.stream().flatMap(tally -> tally.scores().stream()).toList();
    }

    List<String> chains() {
        return log.study().cohorts().stream().map(log.study()::chain).toList();
    }

    @Override
    public void close() {
        tallies.forEach(EvaluatorTally::close);
        tallies = List.of();
    }
}
