package dev.touchstone.laboratory;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Axis;
import dev.touchstone.api.Claim;
import dev.touchstone.api.Cohort;
import dev.touchstone.api.Metric;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Phenomenon;
import dev.touchstone.api.Recorder;
import dev.touchstone.api.Settings;
import dev.touchstone.api.Streams;
import dev.touchstone.api.Target;
import dev.touchstone.api.Task;
import dev.touchstone.api.Trial;
import java.io.DataInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A real phenomenon, only a cheap one: each trial climbs in a straight line whose slope its seed decides, and is asked
 * at {@link #ORIGIN} when it will reach the top. Control trials climb too slowly to get there.
 */
public class Climb implements Phenomenon {
    static final long ORIGIN = 10;
    static final long BUDGET = 100;

    private static final Metric HEIGHT = new Metric("height", "1", 0, 1, "how far up the trial is");
    static final Metric STEEPNESS = new Metric("steepness", "1", 0, 1, "how much higher a step leads");

    /** How often the instrument was used. */
    final AtomicInteger measured = new AtomicInteger();

    private static final Target TOP =
            new Target("top", Target.Kind.TIME, HEIGHT, "log10 steps", "first step with height 1", 1);

    @Override
    public String id() {
        return "climb";
    }

    @Override
    public String source() {
        return "made for tests";
    }

    @Override
    public Axis axis() {
        return new Axis("step", "steps");
    }

    @Override
    public List<Metric> metrics() {
        return List.of(HEIGHT, STEEPNESS);
    }

    @Override
    public List<Task> tasks() {
        List<Task> tasks = new ArrayList<>();
        for (int steepness = 1; steepness <= 3; steepness++) {
            tasks.add(new Task(
                    "hill-" + steepness,
                    "a hill",
                    BUDGET,
                    Map.of(
                            Arm.CANONICAL, Settings.of("slope", 0.02 * steepness, "hill", steepness),
                            Arm.CONTROL, Settings.of("slope", 0.0, "hill", steepness))));
        }
        return tasks;
    }

    @Override
    public List<Target> targets() {
        return List.of(TOP);
    }

    @Override
    public Claim claim() {
        return new Claim("trials reach the top, but late", TOP, Math.log10(ORIGIN), 0.8, 0.2);
    }

    @Override
    public int cohortSize() {
        return 3;
    }

    @Override
    public void run(Cohort cohort, Recorder recorder) throws Exception {
        List<Trial> trials = cohort.trials();
        double[] slopes = trials.stream()
                .mapToDouble(trial -> trial.settings().number("slope")
                        * (1 + Streams.of(trial.id(), "slope").nextDouble()))
                .toArray();
        boolean[] there = new boolean[slopes.length];
        double[] heights = new double[slopes.length];
        for (long step = 1 + resume(recorder, there); step <= cohort.budget() && !recorder.stopped(); step++) {
            for (int s = 0; s < slopes.length; s++) {
                heights[s] = Math.min(1, slopes[s] * step);
            }
            recorder.record(step, HEIGHT.name(), heights);
            recorder.measure(step, STEEPNESS.name(), () -> {
                measured.incrementAndGet();
                return slopes;
            });
            for (int s = 0; s < slopes.length; s++) {
                if (step == ORIGIN) {
                    recorder.ask(s, TOP, "early", cohort.budget());
                }
                if (!there[s] && heights[s] == 1) {
                    there[s] = true;
                    recorder.resolve(s, TOP, new Outcome.Observed(Math.log10((double) step)));
                    recorder.end(s);
                } else if (!there[s] && step == cohort.budget()) {
                    recorder.resolve(s, TOP, new Outcome.NotWithin(step));
                }
            }
            reached(cohort, step);
            long reached = step;
            recorder.checkpoint(out -> {
                out.writeLong(reached);
                for (boolean one : there) {
                    out.writeBoolean(one);
                }
            });
        }
    }

    /** For tests that interfere. */
    void reached(Cohort cohort, long step) {}

    /** The step reached before; 0 at a first start. */
    private static long resume(Recorder recorder, boolean[] there) throws IOException {
        Optional<DataInput> state = recorder.resume();
        if (state.isEmpty()) {
            return 0;
        }
        long reached = state.get().readLong();
        for (int s = 0; s < there.length; s++) {
            there[s] = state.get().readBoolean();
        }
        return reached;
    }
}
