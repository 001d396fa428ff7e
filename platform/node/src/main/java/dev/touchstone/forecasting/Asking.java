package dev.touchstone.forecasting;

import dev.touchstone.api.Answer;
import dev.touchstone.api.Evidence;
import dev.touchstone.api.Fault;
import dev.touchstone.api.Forecaster;
import dev.touchstone.api.History;
import dev.touchstone.api.Question;
import dev.touchstone.api.Submission;
import dev.touchstone.api.Target;
import dev.touchstone.api.Theory;
import dev.touchstone.api.forecast.EventProbability;
import dev.touchstone.api.forecast.Forecast;
import dev.touchstone.host.Extension;
import dev.touchstone.host.Platform;
import dev.touchstone.host.containment.Misconduct;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks one theory and turns whatever it does into a value: a forecast, a refusal or a fault.
 *
 * @param theory that is asked
 * @param notes gets what it does wrong
 */
record Asking(Extension<Theory> theory, Consumer<Misconduct> notes) {
    /** The log10 of the last position that there can be on an axis. */
    private static final double LAST = Math.log10((double) Long.MAX_VALUE);

    /** One of whose wrongs nobody takes notes. */
    Asking(Extension<Theory> theory) {
        this(theory, misconduct -> {});
    }

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
        } catch (Throwable e) {
            return new Fitted(null, broke("while it was fitted", e), size);
        }
    }

    /** Asks the fitted theory. */
    Submission ask(Fitted fitted, Known known, Evidence evidence, Scope scope) {
        Answer answer;
        int constants = 0;
        if (fitted.forecaster() == null) {
            answer = new Answer.Failed(fitted.fault() == null ? unfitted() : fitted.fault());
        } else {
            try {
                Question question = known.question();
                Optional<Forecast> forecast = fitted.forecaster().forecast(question, evidence);
                answer = forecast.map(f -> checked(f, question)).orElseGet(Answer.Declined::new);
                constants = fitted.forecaster().constants();
            } catch (Throwable e) {
                answer = new Answer.Failed(broke("on question " + known.id(), e));
            }
        }
        return submission(known, scope, fitted.size(), constants, answer);
    }

    /** What is recorded of a theory that did not come back or was not asked. */
    Submission failed(Known known, Scope scope, Fault fault) {
        return submission(known, scope, 0, 0, new Answer.Failed(fault));
    }

    /** The fault of a theory that was not fitted. */
    Fault unfitted() {
        return new Fault(Fault.Kind.PLUGIN, "Theory " + theory.id() + " was not fitted.", remedy());
    }

    private Submission submission(Known known, Scope scope, int size, int constants, Answer answer) {
        return new Submission(
                known.id(), theory.id(), theory.plugin(), scope.standing(), scope.protocol(), size, constants, answer);
    }

    private Answer checked(Forecast forecast, Question question) {
        Target target = question.target();
        if ((target.kind() == Target.Kind.EVENT) != forecast instanceof EventProbability) {
            return nonsense(
                    target,
                    "with a " + forecast.getClass().getSimpleName(),
                    "Answer an EVENT with an EventProbability and anything else with a distribution of its value.");
        }
        double median = forecast.quantile(0.5);
        if (!Double.isFinite(median) || (target.kind() == Target.Kind.TIME && !(0 <= median && median <= LAST))) {
            return nonsense(
                    target,
                    "with a median of " + median + ", which no outcome can be near (allowed: "
                            + (target.kind() == Target.Kind.TIME ? "0 to " + LAST : "finite") + ")",
                    "Answer in the target's unit, " + target.unit() + ".");
        }
        return new Answer.Given(forecast);
    }

    private Answer nonsense(Target target, String how, String remedy) {
        return new Answer.Failed(noted(
                Misconduct.Kind.NONSENSE,
                "Theory " + theory.id() + " answered the " + target.kind() + " target " + target.name() + " " + how
                        + ".",
                remedy));
    }

    private Fault broke(String when, Throwable thrown) {
        return noted(
                thrown instanceof OutOfMemoryError ? Misconduct.Kind.MEMORY : Misconduct.Kind.THREW,
                "Theory " + theory.id() + " broke " + when + ": " + thrown,
                remedy());
    }

    private Fault noted(Misconduct.Kind kind, String message, String remedy) {
        Fault fault = new Fault(Fault.Kind.PLUGIN, message, remedy);
        notes.accept(new Misconduct(kind, fault));
        return fault;
    }

    private String remedy() {
        return "Report it to the author of " + theory.plugin().id() + " "
                + theory.plugin().version() + ".";
    }
}
