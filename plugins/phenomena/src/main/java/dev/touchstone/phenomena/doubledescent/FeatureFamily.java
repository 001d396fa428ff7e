package dev.touchstone.phenomena.doubledescent;

import dev.touchstone.api.Settings;
import dev.touchstone.api.Trial;
import dev.touchstone.training.data.Examples;
import dev.touchstone.training.linear.Filter;
import dev.touchstone.training.linear.OneHot;
import dev.touchstone.training.linear.RandomFeatures;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/** Random ReLU features, of which only the last layer is fitted (Belkin et al. 2019; Mei &amp; Montanari 2022). */
final class FeatureFamily implements ModelFamily {
    private final List<Classification> trials;
    private final int examples;
    private final int classes;
    private final int inputs;
    private final double ridge;
    private final int validation;

    FeatureFamily(List<Trial> trials, Settings settings) {
        this.trials = trials.stream()
                .map(trial -> new Classification(settings, trial.id()))
                .toList();
        this.examples = settings.integer("examples");
        this.classes = settings.integer("classes");
        this.inputs = settings.integer("inputs");
        this.ridge = settings.number("ridge");
        this.validation = settings.integer("validation");
    }

    @Override
    public long[] positions() {
        return Ratios.positions(examples, classes);
    }

    @Override
    public double unit() {
        return (double) examples * classes;
    }

    @Override
    public double constantError() {
        return 1 - 1.0 / classes;
    }

    @Override
    public int early() {
        return Ratios.EARLY;
    }

    @Override
    public Optional<Fit> fit(int index, Pace pace) {
        int features = (int) (positions()[index] / classes);
        List<FeatureModel> models =
                trials.stream().map(trial -> model(features, trial, Whose.OWN)).toList();
        List<double[][]> outputs = IntStream.range(0, trials.size())
                .mapToObj(i -> models.get(i).outputs(trials.get(i).test()))
                .toList();
        return Optional.of(new SolvedFit(each(outputs, (trial, said) -> OneHot.meanSquared(said, trial.test())))
                .with(Metrics.TRAIN_MSE, each(models, (trial, model) -> model.trainError()))
                .with(Metrics.TEST_ERROR, each(outputs, Classification::testError))
                .with(Metrics.TRAIN_ACCURACY, each(models, (trial, model) -> model.trainAccuracy()))
                .measuring(Metrics.TRAIN_PARAMETERS, () -> each(models, (trial, model) -> model.trainParameters()))
                .measuring(
                        Metrics.TEST_PARAMETERS,
                        () -> each(models, (trial, model) -> model.testParameters(trial.test())))
                .measuring(
                        Metrics.SEED_VARIANCE,
                        () -> each(
                                outputs,
                                (trial, said) -> Classification.variance(
                                        said, model(features, trial, Whose.TWIN).outputs(trial.test())))));
    }

    private FeatureModel model(int count, Classification trial, Whose whose) {
        RandomFeatures features = RandomFeatures.of(count, inputs, trial.trial(), whose.of("features"));
        Examples train = trial.train(whose);
        return validation > 0
                ? FeatureModel.tuned(features, train, Penalties.all(), trial.validation())
                : FeatureModel.of(features, train, Filter.ridge(ridge));
    }

    private <T> double[] each(List<T> things, ToDoubleBiFunction<Classification, T> value) {
        return IntStream.range(0, trials.size())
                .mapToDouble(i -> value.applyAsDouble(trials.get(i), things.get(i)))
                .toArray();
    }
}
