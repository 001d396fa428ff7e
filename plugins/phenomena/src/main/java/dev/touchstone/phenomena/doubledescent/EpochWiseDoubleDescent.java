package dev.touchstone.phenomena.doubledescent;

import dev.touchstone.api.Arm;
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
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Trains a linear model on inputs of two scales by gradient descent, and watches the test error rise while the large
 * inputs are overfitted and fall again when the small ones are learnt.
 *
 * <p>Heckel &amp; Yilmaz, <i>Early stopping in deep networks: double descent and how to eliminate it</i> (2021);
 * Pezeshki et al., <i>Multi-scale feature learning dynamics</i> (2022).
 */
public final class EpochWiseDoubleDescent implements Phenomenon {
    static final Targets TARGETS = Targets.of("look", "peak-step", "log10 steps", "step 10");

    private static final double PROMINENT = 1.05;
    private static final int HELD_OUT = 100;

    /** For the service loader. */
    public EpochWiseDoubleDescent() {}

    @Override
    public String id() {
        return "epoch-wise-double-descent";
    }

    @Override
    public String source() {
        return "Heckel & Yilmaz 2021; Pezeshki et al. 2022";
    }

    @Override
    public Axis axis() {
        return new Axis("step", "steps of gradient descent");
    }

    @Override
    public List<Metric> metrics() {
        return Metrics.LINEAR;
    }

    @Override
    public List<Task> tasks() {
        return List.of(
                task("two-scales", 200, 60, 60, 0.05, 4, 1),
                task("closer-scales", 200, 80, 40, 0.1, 4, 1),
                task("farther-scales", 200, 60, 60, 0.02, 4, 1),
                task("fewer-examples", 160, 80, 40, 0.05, 4, 1),
                task("stronger-small", 200, 60, 60, 0.05, 9, 1));
    }

    @Override
    public List<Task> fullTasks() {
        return Stream.concat(
                        tasks().stream(),
                        Stream.of(
                                task("less-noise", 200, 60, 60, 0.05, 4, 0.5),
                                task("more-large", 200, 80, 40, 0.05, 4, 1)))
                .toList();
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                new Setting.Whole("examples", "to train on", 10, 2000),
                new Setting.Whole("large-inputs", "coordinates of standard deviation 1", 1, 500),
                new Setting.Whole("small-inputs", "coordinates of the small scale", 1, 500),
                new Setting.Real("small-scale", "standard deviation of the small coordinates", 1e-4, 1),
                new Setting.Real("large-signal", "variance of the large coordinates' part of the target", 0, 1000),
                new Setting.Real("small-signal", "variance of the small coordinates' part of the target", 0, 1000),
                new Setting.Real("noise", "variance of the noise", 1e-6, 1000),
                new Setting.Real("rate-share", "learning rate times the largest eigenvalue", 1e-3, 0.99),
                new Setting.Whole("validation", "examples held out for early stopping; 0 for no stopping", 0, 10_000));
    }

    @Override
    public List<Target> targets() {
        return TARGETS.all();
    }

    @Override
    public Claim claim() {
        return new Claim(
                "On inputs of two scales, the test error of gradient descent falls, rises 1.05 times or more, and falls"
                        + " again below its first valley; on inputs of one scale it does not fall again.",
                TARGETS.prominence(),
                Math.log10(PROMINENT),
                0.8,
                0.2);
    }

    @Override
    public void run(Cohort cohort, Recorder recorder) throws IOException {
        Sweep.run(cohort, new EpochFamily(cohort.trials(), cohort.settings()), TARGETS, recorder);
    }

    private static Task task(
            String name, int examples, int large, int small, double scale, double smallSignal, double noise) {
        Settings canonical = Settings.of(
                "examples",
                examples,
                "large-inputs",
                large,
                "small-inputs",
                small,
                "small-scale",
                scale,
                "large-signal",
                1.0,
                "small-signal",
                smallSignal,
                "noise",
                noise,
                "rate-share",
                0.5,
                "validation",
                0);
        long[] steps = EpochFamily.steps();
        return new Task(
                name,
                "%d inputs of scale 1 and %d of scale %s, %d examples, noise %s"
                        .formatted(large, small, scale, examples, noise),
                steps[steps.length - 1],
                Map.of(
                        Arm.CANONICAL, canonical,
                        Arm.CONTROL, canonical.with("small-scale", 1.0),
                        Arm.PRACTICAL, canonical.with("validation", HELD_OUT)));
    }
}
