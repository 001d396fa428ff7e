package dev.touchstone.phenomena.doubledescent;

import dev.touchstone.api.Settings;
import dev.touchstone.api.Trial;
import dev.touchstone.training.linear.Filter;
import dev.touchstone.training.linear.LeastSquares;
import dev.touchstone.training.linear.LinearTask;
import dev.touchstone.training.linear.LinearTask.Group;
import dev.touchstone.training.linear.LinearTask.Sample;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Least squares on isotropic inputs with ever more examples; those of a position are among those of the next. */
final class SampleFamily implements ModelFamily {
    private static final double[] RATIOS = {.2, .3, .4, .5, .6, .7, .8, .9, 1, 1.1, 1.25, 1.5, 2, 3};
    private static final int EARLY = 2;

    private final List<String> trials;
    private final int inputs;
    private final double noise;
    private final double ridgeShare;
    private final double signal;
    private final int validation;

    SampleFamily(List<Trial> trials, Settings settings) {
        this.trials = trials.stream().map(Trial::id).toList();
        this.inputs = settings.integer("inputs");
        this.signal = settings.number("signal");
        this.noise = settings.number("noise");
        this.ridgeShare = settings.number("ridge-share");
        this.validation = settings.integer("validation");
    }

    /** Numbers of examples for models of this many inputs. */
    static long[] positions(int inputs) {
        return Arrays.stream(RATIOS)
                .mapToLong(ratio -> Math.round(ratio * inputs))
                .distinct()
                .toArray();
    }

    @Override
    public long[] positions() {
        return positions(inputs);
    }

    @Override
    public double unit() {
        return inputs;
    }

    @Override
    public double constantError() {
        return signal;
    }

    @Override
    public int early() {
        return EARLY;
    }

    @Override
    public Optional<Fit> fit(int index, Pace pace) {
        int examples = (int) positions()[index];
        return Optional.of(LinearFits.of(trials, (trial, whose) -> model(examples, trial, whose)));
    }

    private LinearModel model(int examples, String trial, Whose whose) {
        LinearTask task = LinearTask.of(List.of(new Group(inputs, 1, signal)), noise, trial);
        Sample train = task.draw(examples, trial, whose.of("train"));
        LeastSquares least = LeastSquares.of(train.inputs());
        if (validation > 0) {
            return LinearModel.tuned(task, train, least, Penalties.all(), task.draw(validation, trial, "validation"));
        }
        double optimum = noise * inputs / examples / signal;
        return new LinearModel(task, train, least, Filter.ridge(ridgeShare * optimum));
    }
}
