package @package@;

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
import java.util.stream.DoubleStream;

/**
 * A network of two linear layers, each of one weight, learns a number; started small, nothing happens for long, and then
 * it knows it at once. Put your own phenomenon in its place. What trains real networks is in touchstone-training: add it
 * to the pom as touchstone-api is.
 */
public final class @Class@ implements Phenomenon {
    static final Metric LOSS = new Metric("loss", "1", 0, Double.POSITIVE_INFINITY, "half the squared error");

    /** What is asked: a time is the log10 of a position on the axis. */
    static final Target LEARNT = new Target(
            "learnt",
            Target.Kind.TIME,
            LOSS,
            "log10 steps",
            "first look at a loss of a tenth of that of knowing nothing",
            1);

    private static final long BUDGET = 1000;

    /** The ledgers know it by this name: it never changes. */
    @Override
    public String id() {
        return "@id@";
    }

    /** Where it was described: papers, with years. */
    @Override
    public String source() {
        return "Saxe, McClelland & Ganguli, Exact solutions to the nonlinear dynamics of learning, ICLR (2014)";
    }

    @Override
    public Axis axis() {
        return new Axis("step", "optimiser steps");
    }

    @Override
    public List<Metric> metrics() {
        return List.of(LOSS);
    }

    @Override
    public List<Target> targets() {
        return List.of(LEARNT);
    }

    /** Fixed before the first trial: later than step 100 in over .8 of the canonical and under .2 of the control trials. */
    @Override
    public Claim claim() {
        return new Claim("Started small, it learns late.", LEARNT, 2, 0.8, 0.2);
    }

    /** Five or more environments: whether a phenomenon generalises is measured across them. */
    @Override
    public List<Task> tasks() {
        return DoubleStream.of(0.6, 0.8, 1, 1.2, 1.5)
                .mapToObj(@Class@::task)
                .toList();
    }

    /** Canonical: where it is claimed. Control: where it must vanish. Practical: as practitioners would train. */
    private static Task task(double number) {
        Settings canonical = Settings.of("number", number, "learning-rate", 0.02, "scale", 0.001);
        return new Task(
                "number-" + Math.round(10 * number),
                "learns " + number,
                BUDGET,
                Map.of(
                        Arm.CANONICAL, canonical,
                        Arm.CONTROL, canonical.with("scale", 0.5),
                        Arm.PRACTICAL, canonical.with("scale", 0.2)));
    }

    /** What a study may vary without code: {@code --set scale=0.01}. */
    @Override
    public List<Setting> settings() {
        return List.of(new Setting.Real("scale", "mean of the first weights", 1e-6, 1));
    }

    /** Trains trials that differ by their seed only. What a trial does depends on the trial alone. */
    @Override
    public void run(Cohort cohort, Recorder recorder) throws IOException {
        @Class@Training training = new @Class@Training(cohort);
        if (recorder.resume().isPresent()) {
            training.read(recorder.resume().get());
        }
        while (training.step() < cohort.budget() && !training.allLearnt()) {
            training.look(recorder);
            recorder.checkpoint(training::write);
            if (recorder.stopped()) {
                return;
            }
        }
        training.giveUp(recorder);
    }
}
