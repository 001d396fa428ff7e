package dev.touchstone.training.instrument;

import dev.touchstone.api.Metric;
import dev.touchstone.api.Recorder;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/** A cohort at one position: hands instruments to the recorder, which uses those that are wanted. */
final class Look {
    private final Recorder recorder;
    private final long position;
    private final int trials;
    private final int[] active;
    private final View[] views;

    /**
     * A look.
     *
     * @param trials of the cohort
     * @param active places of those that are still training
     * @param views of these
     */
    Look(Recorder recorder, long position, int trials, int[] active, View[] views) {
        this.recorder = recorder;
        this.position = position;
        this.trials = trials;
        this.active = active;
        this.views = views;
    }

    void measure(Metric metric, ToDoubleFunction<View> instrument) {
        recorder.measure(position, metric.name(), () -> {
            double[] perSeed = new double[trials];
            Arrays.fill(perSeed, Double.NaN);
            for (int i = 0; i < active.length; i++) {
                perSeed[active[i]] = instrument.applyAsDouble(views[i]);
            }
            return perSeed;
        });
    }
}
