package dev.touchstone.phenomena.doubledescent;

import dev.touchstone.api.Axis;
import dev.touchstone.api.Claim;
import dev.touchstone.api.Cohort;
import dev.touchstone.api.Metric;
import dev.touchstone.api.Phenomenon;
import dev.touchstone.api.Recorder;
import dev.touchstone.api.Setting;
import dev.touchstone.api.Settings;
import dev.touchstone.api.Target;
import dev.touchstone.api.Task;
import dev.touchstone.api.Trial;
import dev.touchstone.training.instrument.Panel;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Fits models of growing size to the same examples with noisy labels, and watches the test error rise and fall again
 * around the size that can just fit them.
 *
 * <p>Belkin, Hsu, Ma &amp; Mandal, <i>Reconciling modern machine-learning practice and the classical bias-variance
 * trade-off</i> (2019); Nakkiran et al., <i>Deep double descent</i> (2020).
 */
public final class DoubleDescent implements Phenomenon {
    static final Targets TARGETS =
            Targets.of("width", "peak-ratio", "log10 parameters per training target", "P/(nC) = .35");

    /** Between what trials of the canonical arm show and what chance makes of those of the control arm. */
    private static final double PROMINENT = 1.2;

    private static final int LAYERS = 2;

    /** For the service loader. */
    public DoubleDescent() {}

    @Override
    public String id() {
        return "double-descent";
    }

    @Override
    public String source() {
        return "Belkin et al. 2019; Nakkiran et al. 2020; Hastie et al. 2022";
    }

    @Override
    public Axis axis() {
        return new Axis("parameters", "trained parameters");
    }

    @Override
    public List<Metric> metrics() {
        return Stream.concat(
                        Stream.of(
                                Metrics.TEST_MSE,
                                Metrics.TRAIN_MSE,
                                Metrics.TEST_ERROR,
                                Metrics.TRAIN_ACCURACY,
                                Metrics.SEED_VARIANCE),
                        Panel.metrics(LAYERS).stream())
                .toList();
    }

    /** Three arms of eight would leave every other core without work for a quarter of the time. */
    @Override
    public int cohortSize() {
        return 4;
    }

    @Override
    public List<Task> tasks() {
        return DoubleDescentTasks.demo();
    }

    @Override
    public List<Task> fullTasks() {
        return DoubleDescentTasks.full();
    }

    @Override
    public List<Setting> settings() {
        return DoubleDescentTasks.SETTINGS;
    }

    /** @throws IllegalArgumentException if networks for so few examples would have to be narrower than one unit */
    @Override
    public void check(Settings settings) {
        if (settings.text("model").equals("network")) {
            int examples = settings.integer("examples");
            int inputs = settings.integer("inputs");
            int classes = settings.integer("classes");
            if (Ratios.widths(examples, inputs, classes).length < Ratios.COUNT) {
                throw new IllegalArgumentException(
                        ("examples is %d; with %d inputs and %d classes the smallest networks would be of equal width,"
                                        + " allowed are more examples")
                                .formatted(examples, inputs, classes));
            }
        }
    }

    @Override
    public List<Target> targets() {
        return TARGETS.all();
    }

    @Override
    public Claim claim() {
        return new Claim(
                "With noisy labels and no regularisation, the test error of growing models rises to a peak where they"
                        + " can just fit the training examples, 1.2 times above what was before and what comes after;"
                        + " with enough regularisation it does not.",
                TARGETS.prominence(),
                Math.log10(PROMINENT),
                0.8,
                0.2);
    }

    @Override
    public void run(Cohort cohort, Recorder recorder) throws IOException {
        List<Trial> trials = cohort.trials();
        Settings settings = cohort.settings();
        ModelFamily family = switch (settings.text("model")) {
            case "linear" -> new IsotropicFamily(trials, settings);
            case "features" -> new FeatureFamily(trials, settings);
            case "network" -> new NetworkFamily(trials, settings);
            default ->
                throw new IllegalArgumentException(
                        "model is " + settings.text("model") + "; allowed are linear, features, network");
        };
        Sweep.run(cohort, family, TARGETS, recorder);
    }
}
