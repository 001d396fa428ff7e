package dev.touchstone.bench;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Axis;
import dev.touchstone.api.Claim;
import dev.touchstone.api.Cohort;
import dev.touchstone.api.Metric;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Phenomenon;
import dev.touchstone.api.Recorder;
import dev.touchstone.api.Settings;
import dev.touchstone.api.Target;
import dev.touchstone.api.Task;
import java.util.List;
import java.util.Map;

/** Records as fast as it can, and asks at every so many positions. */
final class Firehose implements Phenomenon {
    private static final int METRICS = 4;
    private static final List<Metric> ALL = List.of(metric(0), metric(1), metric(2), metric(3));
    private static final Target TARGET =
            new Target("t", Target.Kind.TIME, metric(0), "log10 steps", "the last step", 1);

    private final long positions;
    private final long askEvery;

    /** @param askEvery 0 asks nothing */
    Firehose(long positions, long askEvery) {
        this.positions = positions;
        this.askEvery = askEvery;
    }

    private static Metric metric(int number) {
        return new Metric("metric." + number, "1", 0, 1, "made up");
    }

    /** How many values a cohort of 8 records. */
    long valuesOfACohort() {
        return positions * METRICS * cohortSize();
    }

    @Override
    public String id() {
        return "firehose";
    }

    @Override
    public String source() {
        return "made up";
    }

    @Override
    public Axis axis() {
        return new Axis("step", "steps");
    }

    @Override
    public List<Metric> metrics() {
        return ALL;
    }

    /** Different each time, so that no study has been done before. */
    static Task task(String name, long number, long budget) {
        return new Task(
                name,
                "made up",
                budget,
                Map.of(Arm.CANONICAL, Settings.of("number", number, "learning-rate", 0.01, "weight-decay", 1.0)));
    }

    @Override
    public List<Task> tasks() {
        return List.of(task("one", 0, positions + 1));
    }

    @Override
    public List<Target> targets() {
        return List.of(TARGET);
    }

    @Override
    public Claim claim() {
        return new Claim("none", TARGET, 0, 0.8, 0.2);
    }

    @Override
    public void run(Cohort cohort, Recorder recorder) {
        double[][] values = new double[METRICS][cohort.size()];
        for (long position = 1; position <= positions; position++) {
            for (int m = 0; m < METRICS; m++) {
                for (int s = 0; s < cohort.size(); s++) {
                    values[m][s] = 1.0 / (position + m + s);
                }
                recorder.record(position, ALL.get(m).name(), values[m]);
            }
            if (askEvery > 0 && position % askEvery == 0) {
                recorder.ask(0, TARGET, "always", positions + 1);
            }
        }
        recorder.resolve(0, TARGET, new Outcome.Observed(Math.log10((double) positions)));
    }
}
