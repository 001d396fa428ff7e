package dev.touchstone.evaluation;

import dev.touchstone.api.Evaluator;
import dev.touchstone.api.Fault;
import dev.touchstone.api.Score;
import dev.touchstone.api.Study;
import dev.touchstone.api.Tally;
import dev.touchstone.host.Extension;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One evaluator's tally of a study. Once it has broken it is left alone, for what it has taken in is not known. */
final class EvaluatorTally {
    private final Extension<Evaluator> evaluator;
    private @Nullable Tally tally;
    private @Nullable Fault fault;

    EvaluatorTally(Extension<Evaluator> evaluator, Study study) {
        this.evaluator = evaluator;
        tally = guarded(nothing -> evaluator.instance().tally(study), study);
    }

    /** Whether it is of this evaluator. */
    boolean isOf(Extension<Evaluator> other) {
        return other.instance() == evaluator.instance();
    }

    void add(Consumer<Tally> something) {
        Tally whole = tally;
        if (whole != null) {
            guarded(
                    taking -> {
                        something.accept(taking);
                        return taking;
                    },
                    whole);
        }
    }

    /** None of one that broke. */
    List<Score> scores() {
        Tally whole = tally;
        List<Score> scores = whole == null ? null : guarded(taken -> List.copyOf(taken.scores()), whole);
        return scores == null ? List.of() : scores;
    }

    /** Why it broke, or null if it did not. */
    @Nullable
    Fault fault() {
        return fault;
    }

    private <A, R> @Nullable R guarded(Function<A, R> work, A argument) {
        try {
            return work.apply(argument);
        } catch (RuntimeException | LinkageError | OutOfMemoryError | StackOverflowError e) {
            tally = null;
            fault = new Fault(
                    Fault.Kind.PLUGIN,
                    "Evaluator " + evaluator.id() + " broke: " + e,
                    "Report it to the author of " + evaluator.plugin().id() + " "
                            + evaluator.plugin().version() + ".");
            return null;
        }
    }
}
