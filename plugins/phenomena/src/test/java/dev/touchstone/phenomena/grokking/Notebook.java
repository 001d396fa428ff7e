package dev.touchstone.phenomena.grokking;

import dev.touchstone.api.Outcome;
import dev.touchstone.api.Recorder;
import dev.touchstone.api.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A recorder that keeps everything in memory and has nobody to ask. */
final class Notebook implements Recorder {
    private final Map<String, List<double[]>> values = new TreeMap<>();
    private final Map<Integer, Map<String, Outcome>> outcomes = new TreeMap<>();
    final List<String> asked = new ArrayList<>();
    private long position;

    /** What became of a target; fails if nothing did. */
    Outcome outcome(int trial, Target target) {
        return Objects.requireNonNull(outcomes.getOrDefault(trial, Map.of()).get(target.name()), target.name());
    }

    boolean isResolved(int trial, Target target) {
        return outcomes.getOrDefault(trial, Map.of()).containsKey(target.name());
    }

    /** The observed value; fails if there is none. */
    double observed(int trial, Target target) {
        return ((Outcome.Observed) outcome(trial, target)).value();
    }

    /** All values of a metric, in the order of positions. */
    List<double[]> curve(String metric) {
        return values.getOrDefault(metric, List.of());
    }

    @Override
    public void record(long at, String metric, double[] perSeed) {
        position = at;
        values.computeIfAbsent(metric, name -> new ArrayList<>()).add(perSeed);
    }

    @Override
    public void ask(int trial, Target target, String moment, long horizon) {
        asked.add(trial + " " + target.name() + " " + moment + " at " + position + " until " + horizon);
    }

    @Override
    public void resolve(int trial, Target target, Outcome outcome) {
        Outcome before =
                outcomes.computeIfAbsent(trial, t -> new LinkedHashMap<>()).put(target.name(), outcome);
        if (before != null) {
            throw new IllegalStateException(target.name() + " of trial " + trial + " was resolved twice");
        }
    }

    @Override
    public void end(int trial) {}

    @Override
    public boolean stopped() {
        return false;
    }
}
