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

/**
 * Gives least squares ever more examples, and watches the test error rise where there are as many examples as
 * parameters: more data hurt.
 *
 * <p>Nakkiran, <i>More data can hurt for linear regression: sample-wise double descent</i> (2019).
 */
public final class SampleWiseDoubleDescent implements Phenomenon {
    static final Targets TARGETS = Targets.of("sample size", "peak-ratio", "log10 examples per parameter", "n/d = .4");

    private static final double PROMINENT = 1.2;
    private static final int HELD_OUT = 100;

    /** For the service loader. */
    public SampleWiseDoubleDescent() {}

    @Override
    public String id() {
        return "sample-wise-double-descent";
    }

    @Override
    public String source() {
        return "Nakkiran 2019; Hastie et al. 2022";
    }

    @Override
    public Axis axis() {
        return new Axis("examples", "training examples");
    }

    @Override
    public List<Metric> metrics() {
        return Metrics.LINEAR;
    }

    @Override
    public List<Task> tasks() {
        return List.of(
                task("d100", 100, 2, 0.5),
                task("d50", 50, 2, 0.5),
                task("d150", 150, 2, 0.5),
                task("d100-noisy", 100, 2, 2),
                task("d100-clear", 100, 2, 0.1),
                task("d60-strong", 60, 5, 1));
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                new Setting.Whole(
                        "inputs", "d, coordinates and parameters; more of them need a larger budget", 10, 1000),
                new Setting.Real("signal", "variance of the signal", 1e-6, 1000),
                new Setting.Real("noise", "variance of the noise", 1e-6, 1000),
                new Setting.Real("ridge-share", "penalty, over the best one for so many examples", 0, 100),
                new Setting.Whole(
                        "validation", "examples held out for tuning the penalty; 0 for no tuning", 0, 10_000));
    }

    @Override
    public List<Target> targets() {
        return TARGETS.all();
    }

    @Override
    public Claim claim() {
        return new Claim(
                "Without regularisation, the test error of least squares rises 1.2 times or more as the examples"
                        + " approach the parameters in number, and falls again; with the best penalty it only falls.",
                TARGETS.prominence(),
                Math.log10(PROMINENT),
                0.8,
                0.2);
    }

    @Override
    public void run(Cohort cohort, Recorder recorder) throws IOException {
        Sweep.run(cohort, new SampleFamily(cohort.trials(), cohort.settings()), TARGETS, recorder);
    }

    private static Task task(String name, int inputs, double signal, double noise) {
        Settings canonical =
                Settings.of("inputs", inputs, "signal", signal, "noise", noise, "ridge-share", 0.0, "validation", 0);
        long[] positions = SampleFamily.positions(inputs);
        return new Task(
                name,
                "least squares in %d dimensions, signal %s, noise %s".formatted(inputs, signal, noise),
                positions[positions.length - 1],
                Map.of(
                        Arm.CANONICAL, canonical,
                        Arm.CONTROL, canonical.with("ridge-share", 1.0),
                        Arm.PRACTICAL, canonical.with("validation", HELD_OUT)));
    }
}
