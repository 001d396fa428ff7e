package dev.touchstone.theories;

import dev.touchstone.api.Evidence;
import dev.touchstone.api.Metric;
import dev.touchstone.api.Question;
import dev.touchstone.api.Target;
import dev.touchstone.api.toolkit.Curve;
import java.util.Arrays;
import java.util.Optional;

/**
 * A quantity is explained from where it is: beside the explanation goes the present level of the target's metric, and
 * what the explanation adds is the skill beyond persistence. A time and an event are explained from nothing.
 */
final class Change {
    private Change() {}

    /** The explanation, with the target's level behind it if it is a quantity's. */
    static double[] of(Question question, Evidence evidence, double... explanation) {
        if (question.target().kind() != Target.Kind.QUANTITY) {
            return explanation;
        }
        Metric metric = question.target().metric();
        double[] covariates = Arrays.copyOf(explanation, explanation.length + 1);
        covariates[explanation.length] =
                Curve.of(metric, evidence.series(metric.name())).level();
        return covariates;
    }

    /** Of a metric's level and slope: what every theory says that watches one metric. */
    static Optional<double[]> of(Question question, Evidence evidence, Metric metric) {
        return Trend.of(metric, evidence).map(trend -> of(question, evidence, trend.level(), trend.slope()));
    }
}
