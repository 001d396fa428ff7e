package dev.touchstone.testkit;

import dev.touchstone.api.Answer;
import dev.touchstone.api.Evidence;
import dev.touchstone.api.Fault;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Question;
import dev.touchstone.api.Resolved;
import dev.touchstone.api.Settings;
import dev.touchstone.api.forecast.Censored;
import dev.touchstone.api.forecast.EventProbability;
import dev.touchstone.api.forecast.Forecast;
import dev.touchstone.api.forecast.Normal;
import java.util.Map;

/** Theories for {@link Studies}, for use as method references. */
public final class Voices {
    private Voices() {}

    /** The same forecast for all questions on a target: what {@link Onset} does on the whole, and no more. */
    public static Answer climatology(Question question, Outcome outcome) {
        return new Answer.Given(
                switch (question.target().kind()) {
                    case TIME -> new Censored(new Normal(2.2, 0.4), 1.0 / 3, question.limit());
                    case QUANTITY -> new Normal(0.8, 0.3);
                    case EVENT -> new EventProbability(2.0 / 3);
                });
    }

    /** Knows the outcome, and claims to be a little unsure of it; declines where it is annulled or not finite. */
    public static Answer oracle(Question question, Outcome outcome) {
        double value = new Resolved(question, new Evidence(Settings.NONE, Map.of()), outcome).value();
        if (outcome instanceof Outcome.Annulled || !Double.isFinite(value)) {
            return new Answer.Declined();
        }
        Forecast forecast = switch (question.target().kind()) {
            case TIME -> new Normal(value, 0.05);
            case QUANTITY -> new Normal(value, 0.02);
            case EVENT -> new EventProbability(value == 1 ? 0.95 : 0.05);
        };
        return new Answer.Given(forecast);
    }

    /** Says what the oracle says, of even seeds only. */
    public static Answer shy(Question question, Outcome outcome) {
        return question.trial().seed() % 2 == 0 ? oracle(question, outcome) : new Answer.Declined();
    }

    /** Breaks on every question. */
    public static Answer broken(Question question, Outcome outcome) {
        return new Answer.Failed(new Fault(Fault.Kind.PLUGIN, "it broke", "mend it"));
    }
}
