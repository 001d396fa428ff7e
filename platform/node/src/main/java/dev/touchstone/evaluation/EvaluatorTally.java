package dev.touchstone.evaluation;

import dev.touchstone.api.Evaluator;
import dev.touchstone.api.Fault;
import dev.touchstone.api.FaultException;
import dev.touchstone.api.Score;
import dev.touchstone.api.Study;
import dev.touchstone.api.Tally;
import dev.touchstone.host.Extension;
import dev.touchstone.host.Use;
import dev.touchstone.host.containment.ContainedThread;
import dev.touchstone.host.containment.Containment;
import dev.touchstone.host.containment.Ward;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One evaluator's tally of a study. It is called only when scores are wanted, and takes in all that came until then.
 * Once it has broken it is left alone, for what it has taken in is not known.
 */
final class EvaluatorTally implements AutoCloseable {
    /** What an evaluator may take to take in what came, and to score. */
    private static final long LIMIT_MILLIS = 60_000;

    private final Extension<Evaluator> evaluator;
    private final Study study;
    private final ContainedThread thread;
    private final Use use;
    private List<Consumer<Tally>> news = new ArrayList<>();
    private @Nullable Fault fault;
    /** On its thread only. */
    private @Nullable Tally tally;

    EvaluatorTally(Extension<Evaluator> evaluator, Study study, Containment containment) {
        this.evaluator = evaluator;
        this.study = study;
        Use held = () -> {};
        try {
            held = evaluator.use();
        } catch (FaultException e) {
            // Its plugin went just now.
            fault = e.fault();
        }
        this.use = held;
        this.thread = containment.thread(
                Ward.evaluator(evaluator.id(), evaluator.plugin()),
                evaluator.instance().getClass().getClassLoader());
    }

    /** Whether it is of this evaluator. */
    boolean isOf(Extension<Evaluator> other) {
        return other.instance() == evaluator.instance();
    }

    void add(Consumer<Tally> something) {
        if (fault == null) {
            news.add(something);
        }
    }

    /** None of one that broke. */
    List<Score> scores() {
        if (fault != null) {
            return List.of();
        }
        List<Consumer<Tally>> taken = news;
        news = new ArrayList<>();
        try {
            return thread.call(() -> score(taken), LIMIT_MILLIS);
        } catch (FaultException e) {
            fault = e.fault();
            return List.of();
        }
    }

    /** Why it broke, or null if it did not. */
    @Nullable
    Fault fault() {
        return fault;
    }

    @Override
    public void close() {
        thread.close();
        use.close();
    }

    private List<Score> score(List<Consumer<Tally>> taken) {
        Tally whole = tally == null ? evaluator.instance().tally(study) : tally;
        tally = whole;
        taken.forEach(something -> something.accept(whole));
        List<Score> scores = List.copyOf(whole.scores());
        for (Score score : scores) {
            if (score.value() != null && score.value().isNaN()) {
                throw new IllegalStateException("its " + score.measure() + " of " + score.labels()
                        + " is NaN, and a score is a number or none");
            }
        }
        return scores;
    }
}
