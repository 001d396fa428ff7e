package dev.touchstone.api.toolkit;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Evidence;
import dev.touchstone.api.History;
import dev.touchstone.api.Metric;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Question;
import dev.touchstone.api.Resolved;
import dev.touchstone.api.Settings;
import dev.touchstone.api.Target;
import dev.touchstone.api.Trial;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Resolved questions whose covariates are simply settings, for tests of the regression. */
final class Resolutions {
    static final long ORIGIN = 10;
    static final long HORIZON = 10_000;

    private Resolutions() {}

    static Target target(Target.Kind kind) {
        Metric metric = new Metric("metric", "1", 0, Double.POSITIVE_INFINITY, "anything");
        return new Target("target", kind, metric, "1", "anything", 1);
    }

    static Question question(Target.Kind kind, String task, long seed, double... covariates) {
        Settings settings = Settings.NONE;
        for (int i = 0; i < covariates.length; i++) {
            settings = settings.with("x" + i, covariates[i]);
        }
        Trial trial = new Trial("phenomenon", task, Arm.CANONICAL, settings, seed);
        return new Question(trial, target(kind), "once", ORIGIN, HORIZON);
    }

    static Resolved resolved(Question question, Outcome outcome) {
        return new Resolved(question, evidence(question), outcome);
    }

    static Evidence evidence(Question question) {
        return new Evidence(question.trial().settings(), Map.of());
    }

    static History history(List<Resolved> resolved) {
        return new History(resolved);
    }

    /** Offers the settings that {@link #question} made of covariates. */
    static CovariateTheory theory() {
        return new CovariateTheory() {
            @Override
            public String id() {
                return "settings";
            }

            @Override
            public String source() {
                return "a test";
            }

            @Override
            public Optional<double[]> covariates(Question question, Evidence evidence) {
                return Optional.of(evidence.settings().values().values().stream()
                        .mapToDouble(value -> ((Number) value).doubleValue())
                        .toArray());
            }
        };
    }
}
