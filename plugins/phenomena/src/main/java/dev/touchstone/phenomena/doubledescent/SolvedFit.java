package dev.touchstone.phenomena.doubledescent;

import dev.touchstone.api.Metric;
import dev.touchstone.api.Recorder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Models that were solved rather than trained: what was found, and instruments for what may be wanted. */
final class SolvedFit implements Fit {
    private final double[] testError;
    private final Map<Metric, double[]> found = new LinkedHashMap<>();
    private final Map<Metric, Supplier<double[]>> instruments = new LinkedHashMap<>();

    SolvedFit(double[] testError) {
        this.testError = testError;
        found.put(Metrics.TEST_MSE, testError);
    }

    /** Adds what was found. */
    SolvedFit with(Metric metric, double[] perSeed) {
        found.put(metric, perSeed);
        return this;
    }

    /** Adds an instrument. */
    SolvedFit measuring(Metric metric, Supplier<double[]> instrument) {
        instruments.put(metric, instrument);
        return this;
    }

    @Override
    public double[] testError() {
        return testError;
    }

    @Override
    public void record(Recorder recorder, long position) {
        found.forEach((metric, perSeed) -> recorder.record(position, metric.name(), perSeed));
        instruments.forEach((metric, instrument) -> recorder.measure(position, metric.name(), instrument));
    }
}
