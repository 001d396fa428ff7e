package dev.touchstone.forecasting;

import dev.touchstone.api.Answer;
import dev.touchstone.api.Evidence;
import dev.touchstone.api.Fault;
import dev.touchstone.api.Forecaster;
import dev.touchstone.api.History;
import dev.touchstone.api.Question;
import dev.touchstone.api.Standing;
import dev.touchstone.api.Submission;
import dev.touchstone.api.Target;
import dev.touchstone.api.Theory;
import dev.touchstone.api.forecast.EventProbability;
import dev.touchstone.api.forecast.Forecast;
import dev.touchstone.host.Extension;
import dev.touchstone.host.Platform;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks one theory and turns whatever it does into a value: a forecast, a refusal or a fault.
 *
 * @param theory that is asked
 */
record Asking(Extension<Theory> theory) {
    /**
     * A theory with its constants fitted, or broken while fitting.
     *
     * @param forecaster that answers; null if fitting failed
     * @param fault why it failed; null if it did not
     * @param size how many resolved questions it was fitted on
     */
    record Fitted(@Nullable Forecaster forecaster, @Nullable Fault fault, int size) {}

    /** What it may see. */
    Eyes eyes() {
        boolean oracle = theory.plugin().equals(Platform.PLUGIN) && theory.instance() instanceof Oracle;
        return new Eyes(Set.copyOf(Extension.metrics(theory)), oracle);
    }

    /** Fits a fresh object of the theory, which has seen no other history. */
    Fitted fit(History history) {
        int size = history.resolved().size();
        try {
            return new Fitted(Extension.fresh(theory).fit(history), null, size);
        } catch (RuntimeException | LinkageError | OutOfMemoryError | StackOverflowError e) {
            return new Fitted(null, broke("while it was fitted", e), size);
        }
    }

    /** Asks the fitted theory. */
    Submission ask(Fitted fitted, Known known, Evidence evidence, Scope scope) {
        Answer answer;
        int constants = 0;
        if (fitted.forecaster() == null) {
            answer = new Answer.Failed(fitted.fault() == null ? timedOut() : fitted.fault());
        } else {
            try {
                Question question = known.question();
                Optional<Forecast> forecast = fitted.forecaster().forecast(question, evidence);
                answer = forecast.map(f -> checked(f, question)).orElseGet(Answer.Declined::new);
                constants = fitted.forecaster().constants();
            } catch (RuntimeException | LinkageError | OutOfMemoryError | StackOverflowError e) {
                answer = new Answer.Failed(broke("on question " + known.id(), e));
            }
        }
        return submission(known, scope, fitted.size(), constants, answer);
    }

    /** What is recorded of a theory that never came back. */
    Submission hung(Known known, Scope scope) {
        return submission(known, scope, 0, 0, new Answer.Failed(timedOut()));
    }

    private Submission submission(Known known, Scope scope, int size, int constants, Answer answer) {
        Standing standing = scope.replayed() ? Standing.RETROSPECTIVE : Standing.PROSPECTIVE;
        return new Submission(
                known.id(), theory.id(), theory.plugin(), standing, scope.protocol(), size, constants, answer);
    }

    private Answer checked(Forecast forecast, Question question) {
        boolean event = question.target().kind() == Target.Kind.EVENT;
        if (event != forecast instanceof EventProbability) {
            return new Answer.Failed(new Fault(
                    Fault.Kind.PLUGIN,
                    "Theory " + theory.id() + " answered the "
                            + question.target().kind() + " target "
                            + question.target().name() + " with a "
                            + forecast.getClass().getSimpleName() + ".",
                    "Answer an EVENT with an EventProbability and anything else with a distribution of its value."));
        }
        return new Answer.Given(forecast);
    }

    private Fault broke(String when, Throwable thrown) {
        return new Fault(
                Fault.Kind.PLUGIN,
                "Theory " + theory.id() + " broke " + when + ": " + thrown,
                "Report it to the author of " + theory.plugin().id() + " "
                        + theory.plugin().version() + ".");
    }

    private Fault timedOut() {
        return new Fault(
                Fault.Kind.PLUGIN,
                "Theory " + theory.id() + " did not answer within its time.",
                "Make it faster, or give theories more time with --gate.");
    }
}
