package dev.touchstone.phenomena.doubledescent;

import java.util.List;
import java.util.stream.IntStream;

/** Fits of linear models, one for each trial. */
final class LinearFits {
    /** Fits a model. */
    @FunctionalInterface
    interface Fitting {
        LinearModel fit(String trial, Whose whose);
    }

    private LinearFits() {}

    /** The fit of all trials. */
    static Fit of(List<String> trials, Fitting fitting) {
        List<LinearModel> models =
                trials.stream().map(trial -> fitting.fit(trial, Whose.OWN)).toList();
        return new SolvedFit(models.stream().mapToDouble(LinearModel::testError).toArray())
                .with(
                        Metrics.TRAIN_MSE,
                        models.stream().mapToDouble(LinearModel::trainError).toArray())
                .measuring(
                        Metrics.TRAIN_PARAMETERS,
                        () -> models.stream()
                                .mapToDouble(LinearModel::trainParameters)
                                .toArray())
                .measuring(
                        Metrics.TEST_PARAMETERS,
                        () -> IntStream.range(0, models.size())
                                .mapToDouble(i -> models.get(i).testParameters(trials.get(i)))
                                .toArray())
                .measuring(
                        Metrics.SEED_VARIANCE,
                        () -> IntStream.range(0, models.size())
                                .mapToDouble(i -> models.get(i).varianceWith(fitting.fit(trials.get(i), Whose.TWIN)))
                                .toArray());
    }
}
