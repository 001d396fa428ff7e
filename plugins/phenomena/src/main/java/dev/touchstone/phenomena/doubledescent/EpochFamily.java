package dev.touchstone.phenomena.doubledescent;

import dev.touchstone.api.Settings;
import dev.touchstone.api.Trial;
import dev.touchstone.training.linear.Filter;
import dev.touchstone.training.linear.LeastSquares;
import dev.touchstone.training.linear.LinearTask;
import dev.touchstone.training.linear.LinearTask.Group;
import dev.touchstone.training.linear.LinearTask.Sample;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Gradient descent on inputs of two scales: the large ones are learnt, and overfitted, long before the small ones
 * (Advani &amp; Saxe 2017; Heckel &amp; Yilmaz, <i>Early stopping in deep networks: double descent and how to eliminate
 * it</i>, 2021). Positions are steps, a third of a power of ten apart; the state at a step has a closed form.
 */
final class EpochFamily implements ModelFamily {
    private static final int PER_DECADE = 3;
    private static final int DECADES = 5;
    private static final int EARLY = PER_DECADE;

    private final List<String> trials;
    private final List<Group> groups;
    private final int examples;
    private final double noise;
    private final double rateShare;
    private final int validation;
    private final Map<String, Start> starts = new HashMap<>();

    /** What all steps of a trial have in common. */
    private record Start(LinearTask task, Sample train, LeastSquares least, Sample held) {}

    EpochFamily(List<Trial> trials, Settings settings) {
        this.trials = trials.stream().map(Trial::id).toList();
        this.groups = List.of(
                new Group(settings.integer("large-inputs"), 1, settings.number("large-signal")),
                new Group(
                        settings.integer("small-inputs"),
                        settings.number("small-scale"),
                        settings.number("small-signal")));
        this.examples = settings.integer("examples");
        this.noise = settings.number("noise");
        this.rateShare = settings.number("rate-share");
        this.validation = settings.integer("validation");
    }

    /** The steps at which trials are looked at: 1 to 100000. */
    static long[] steps() {
        return IntStream.rangeClosed(0, PER_DECADE * DECADES)
                .mapToLong(i -> Math.round(StrictMath.pow(10, (double) i / PER_DECADE)))
                .distinct()
                .toArray();
    }

    @Override
    public long[] positions() {
        return steps();
    }

    @Override
    public double unit() {
        return 1;
    }

    @Override
    public double constantError() {
        return groups.stream().mapToDouble(Group::signal).sum();
    }

    @Override
    public int early() {
        return EARLY;
    }

    @Override
    public Optional<Fit> fit(int index, Pace pace) {
        return Optional.of(LinearFits.of(trials, (trial, whose) -> model(index, trial, whose)));
    }

    private LinearModel model(int index, String trial, Whose whose) {
        Start start = starts.computeIfAbsent(trial + " " + whose, key -> start(trial, whose));
        double rate = rateShare / start.least().largestEigenvalue();
        if (validation == 0) {
            return new LinearModel(start.task(), start.train(), start.least(), Filter.descent(rate, steps()[index]));
        }
        List<Filter> soFar = IntStream.rangeClosed(0, index)
                .mapToObj(i -> Filter.descent(rate, steps()[i]))
                .toList();
        return LinearModel.tuned(start.task(), start.train(), start.least(), soFar, start.held());
    }

    private Start start(String trial, Whose whose) {
        LinearTask task = LinearTask.of(groups, noise, trial);
        Sample train = task.draw(examples, trial, whose.of("train"));
        Sample held = task.draw(Math.max(1, validation), trial, "validation");
        return new Start(task, train, LeastSquares.of(train.inputs()), held);
    }
}
