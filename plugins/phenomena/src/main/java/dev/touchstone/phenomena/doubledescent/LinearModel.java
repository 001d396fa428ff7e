package dev.touchstone.phenomena.doubledescent;

import dev.touchstone.training.linear.Filter;
import dev.touchstone.training.linear.LeastSquares;
import dev.touchstone.training.linear.LinearTask;
import dev.touchstone.training.linear.LinearTask.Sample;
import java.util.Comparator;
import java.util.List;

/** A linear function fitted to examples of a linear law. */
final class LinearModel {
    private static final int SHOWN = 200;

    private final LinearTask task;
    private final Sample train;
    private final LeastSquares least;
    private final Filter filter;
    private final double[][] coefficients;

    LinearModel(LinearTask task, Sample train, LeastSquares least, Filter filter) {
        this.task = task;
        this.train = train;
        this.least = least;
        this.filter = filter;
        this.coefficients = least.coefficients(train.targets(), filter);
    }

    /** The model whose filter does best on some held-out examples; the first of equals. */
    static LinearModel tuned(
            LinearTask task, Sample train, LeastSquares least, List<Filter> candidates, Sample validation) {
        return candidates.stream()
                .map(filter -> new LinearModel(task, train, least, filter))
                .min(Comparator.comparingDouble(model -> LinearTask.error(model.coefficients, validation)))
                .orElseThrow();
    }

    double testError() {
        return task.risk(coefficients);
    }

    double trainError() {
        return LinearTask.error(coefficients, train);
    }

    double trainParameters() {
        return least.effectiveParameters(train.inputs(), filter);
    }

    double testParameters(String trial) {
        return least.effectiveParameters(task.draw(SHOWN, trial, "shown").inputs(), filter);
    }

    /** Variance from two models that differ in what is to vary. */
    double varianceWith(LinearModel twin) {
        return task.distance(coefficients, twin.coefficients) / 2;
    }
}
