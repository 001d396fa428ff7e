package dev.touchstone.phenomena.doubledescent;

import dev.touchstone.api.Settings;
import dev.touchstone.api.Trial;
import dev.touchstone.training.linear.Filter;
import dev.touchstone.training.linear.LeastSquares;
import dev.touchstone.training.linear.LinearTask;
import dev.touchstone.training.linear.LinearTask.Group;
import dev.touchstone.training.linear.LinearTask.Sample;
import java.util.List;
import java.util.Optional;

/**
 * Least squares on isotropic inputs, more of them at each position, whose signal stays the same in all (Hastie,
 * Montanari, Rosset &amp; Tibshirani, <i>Surprises in high-dimensional ridgeless least squares interpolation</i>, 2022).
 */
final class IsotropicFamily implements ModelFamily {
    private final List<String> trials;
    private final int examples;
    private final double signal;
    private final double noise;
    private final double ridgeShare;
    private final int validation;

    IsotropicFamily(List<Trial> trials, Settings settings) {
        this.trials = trials.stream().map(Trial::id).toList();
        this.examples = settings.integer("examples");
        this.signal = settings.number("signal");
        this.noise = settings.number("noise");
        this.ridgeShare = settings.number("ridge-share");
        this.validation = settings.integer("validation");
    }

    @Override
    public long[] positions() {
        return Ratios.positions(examples, 1);
    }

    @Override
    public double unit() {
        return examples;
    }

    @Override
    public double constantError() {
        return signal;
    }

    @Override
    public int early() {
        return Ratios.EARLY;
    }

    @Override
    public Optional<Fit> fit(int index, Pace pace) {
        int parameters = (int) positions()[index];
        return Optional.of(LinearFits.of(trials, (trial, whose) -> model(parameters, trial, whose)));
    }

    private LinearModel model(int parameters, String trial, Whose whose) {
        LinearTask task = LinearTask.of(List.of(new Group(parameters, 1, signal)), noise, trial);
        Sample train = task.draw(examples, trial, whose.of("train " + parameters));
        LeastSquares least = LeastSquares.of(train.inputs());
        if (validation > 0) {
            Sample held = task.draw(validation, trial, "validation " + parameters);
            return LinearModel.tuned(task, train, least, Penalties.all(), held);
        }
        double optimum = noise * parameters / examples / signal;
        return new LinearModel(task, train, least, Filter.ridge(ridgeShare * optimum));
    }
}
