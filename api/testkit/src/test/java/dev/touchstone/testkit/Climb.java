package dev.touchstone.testkit;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Axis;
import dev.touchstone.api.Claim;
import dev.touchstone.api.Cohort;
import dev.touchstone.api.Metric;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Phenomenon;
import dev.touchstone.api.Recorder;
import dev.touchstone.api.Setting;
import dev.touchstone.api.Settings;
import dev.touchstone.api.Streams;
import dev.touchstone.api.Target;
import dev.touchstone.api.Task;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A phenomenon that keeps every promise of {@link PhenomenonContract} and takes no time: each trial climbs by a random
 * step at a time, with the height between 0 and 1, and is asked half way when it will be above one half.
 */
public class Climb implements Phenomenon {
    static final Metric HEIGHT = new Metric("height", "1", 0, 1, "how high it is");
    static final Target WHEN = new Target("when", Target.Kind.TIME, HEIGHT, "log10 steps", "first above .5", 1);
    static final Target WHETHER = new Target("whether", Target.Kind.EVENT, HEIGHT, "1", "above .5 in the end", 1);
    static final Target HOW_HIGH = new Target("how-high", Target.Kind.QUANTITY, HEIGHT, "1", "height in the end", 1);

    static final long BUDGET = 20;
    private static final double HALF = 0.5;
    private static final long ASKED_AT = 4;

    @Override
    public String id() {
        return "climb";
    }

    @Override
    public String source() {
        return "made up for a test, 2026";
    }

    @Override
    public Axis axis() {
        return new Axis("step", "steps");
    }

    @Override
    public List<Metric> metrics() {
        return List.of(HEIGHT);
    }

    @Override
    public List<Task> tasks() {
        return IntStream.range(0, 5).mapToObj(Climb::task).toList();
    }

    @Override
    public List<Setting> settings() {
        return List.of(new Setting.Real("pace", "mean step", 0, 1));
    }

    @Override
    public List<Target> targets() {
        return List.of(WHEN, WHETHER, HOW_HIGH);
    }

    @Override
    public Claim claim() {
        return new Claim("It comes above one half, late.", WHEN, 0.5, 0.8, 0.2);
    }

    static Task task(int i) {
        Settings canonical = Settings.of("pace", 0.08 + 0.01 * i);
        return new Task(
                "task-" + i,
                "made up for a test",
                BUDGET,
                Map.of(
                        Arm.CANONICAL, canonical,
                        Arm.CONTROL, canonical.with("pace", 0.0),
                        Arm.PRACTICAL, canonical.with("pace", 0.2)));
    }

    @Override
    public void run(Cohort cohort, Recorder recorder) throws IOException {
        Climbers climbers = new Climbers(this, cohort);
        if (recorder.resume().isPresent()) {
            climbers.read(recorder.resume().get());
        }
        while (climbers.step < cohort.budget()) {
            climbers.go(recorder);
            checkpoint(recorder, climbers);
            if (isStopped(recorder)) {
                return;
            }
        }
        climbers.conclude(recorder);
    }

    // What offenders do otherwise.

    boolean isStopped(Recorder recorder) {
        return recorder.stopped();
    }

    void checkpoint(Recorder recorder, Climbers climbers) {
        recorder.checkpoint(climbers::write);
    }

    double climb(Cohort cohort, int place, long step) {
        String id = cohort.trials().get(place).id();
        return cohort.settings().number("pace")
                * 2
                * Streams.of(id, "step", "" + step).nextDouble();
    }

    long horizon(Cohort cohort) {
        return cohort.budget();
    }

    boolean isTimeToAsk(long step) {
        return step == ASKED_AT;
    }

    void record(Recorder recorder, long step, double[] heights) {
        recorder.record(step, HEIGHT.name(), heights);
    }

    void resolve(Recorder recorder, int place, long reached, double height) {
        recorder.resolve(
                place,
                WHEN,
                reached > 0 ? new Outcome.Observed(Math.log10((double) reached)) : new Outcome.NotWithin(BUDGET));
        recorder.resolve(place, WHETHER, Outcome.event(reached > 0));
        recorder.resolve(place, HOW_HIGH, new Outcome.Observed(height));
    }

    /** A cohort under way. */
    static final class Climbers {
        private final Climb how;
        private final Cohort cohort;
        private final double[] heights;
        private final long[] reached;
        long step;

        Climbers(Climb how, Cohort cohort) {
            this.how = how;
            this.cohort = cohort;
            this.heights = new double[cohort.size()];
            this.reached = new long[cohort.size()];
        }

        void go(Recorder recorder) {
            step++;
            for (int i = 0; i < heights.length; i++) {
                heights[i] = Math.min(1, heights[i] + how.climb(cohort, i, step));
                reached[i] = reached[i] == 0 && heights[i] > HALF ? step : reached[i];
            }
            how.record(recorder, step, heights);
            if (how.isTimeToAsk(step)) {
                for (int i = 0; i < heights.length; i++) {
                    for (Target target : List.of(WHEN, WHETHER, HOW_HIGH)) {
                        recorder.ask(i, target, "step " + step, how.horizon(cohort));
                    }
                }
            }
        }

        void conclude(Recorder recorder) {
            for (int i = 0; i < heights.length; i++) {
                how.resolve(recorder, i, reached[i], heights[i]);
                recorder.end(i);
            }
        }

        void write(DataOutput out) throws IOException {
            write(out, heights);
        }

        /** With other heights than there are. */
        void write(DataOutput out, double[] written) throws IOException {
            out.writeLong(step);
            for (int i = 0; i < heights.length; i++) {
                out.writeDouble(written[i]);
                out.writeLong(reached[i]);
            }
        }

        void read(DataInput in) throws IOException {
            step = in.readLong();
            for (int i = 0; i < heights.length; i++) {
                heights[i] = in.readDouble();
                reached[i] = in.readLong();
            }
        }

        double[] heights() {
            return Arrays.copyOf(heights, heights.length);
        }
    }
}
