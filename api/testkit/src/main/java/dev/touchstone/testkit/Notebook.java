package dev.touchstone.testkit;

import dev.touchstone.api.Checkpoint;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Recorder;
import dev.touchstone.api.Target;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A recorder that keeps everything in memory, has nobody to ask and wants to know everything. It can interrupt a
 * cohort at any of its checkpoints and take it up again.
 */
public final class Notebook implements Recorder {
    private record Asked(int trial, String target, String moment, long origin, long horizon) {
        @Override
        public String toString() {
            return trial + " " + target + " " + moment + " at " + origin + " until " + horizon;
        }
    }

    private static final int NEVER = Integer.MAX_VALUE;
    private static final String HORIZON = "@";

    private final Map<String, TreeMap<Long, double[]>> values = new TreeMap<>();
    private final Map<Integer, Map<String, Outcome>> outcomes = new TreeMap<>();
    private final List<Asked> asked = new ArrayList<>();
    private final List<Asked> askedTooLate = new ArrayList<>();
    private final int stopAt;
    private int offers;
    private boolean wentOn;
    private byte @Nullable [] state;
    private long position = -1;

    /** For a cohort that is never interrupted. */
    public Notebook() {
        this(NEVER);
    }

    /**
     * For a cohort that is interrupted.
     *
     * @param stopAt at which of the checkpoints that it offers, from 1
     */
    public Notebook(int stopAt) {
        this.stopAt = stopAt;
    }

    /** For the same cohort when it is taken up again: holds what this one does, and is never interrupted. */
    public Notebook resumed() {
        Notebook next = new Notebook();
        values.forEach((metric, curve) -> next.values.put(metric, new TreeMap<>(curve)));
        outcomes.forEach((trial, found) -> next.outcomes.put(trial, new TreeMap<>(found)));
        next.asked.addAll(asked);
        next.askedTooLate.addAll(askedTooLate);
        next.state = state;
        next.position = position;
        return next;
    }

    /** What became of a target; fails if nothing did. */
    public Outcome outcome(int trial, Target target) {
        return Objects.requireNonNull(outcomes(trial).get(target.name()), target.name());
    }

    /** Whether it is known what became of a target. */
    public boolean isResolved(int trial, Target target) {
        return outcomes(trial).containsKey(target.name());
    }

    /** The observed value; fails if there is none. */
    public double observed(int trial, Target target) {
        return ((Outcome.Observed) outcome(trial, target)).value();
    }

    /** What became of a trial's targets, by name; one that has an outcome a horizon as {@code name@horizon}. */
    public Map<String, Outcome> outcomes(int trial) {
        return outcomes.getOrDefault(trial, Map.of());
    }

    /** The trials of which something is resolved. */
    Set<Integer> trials() {
        return outcomes.keySet();
    }

    /** All values of a metric, one a trial, in the order of positions. */
    public List<double[]> curve(String metric) {
        return List.copyOf(values.getOrDefault(metric, new TreeMap<>()).values());
    }

    /** The positions at which a metric was recorded. */
    public List<Long> positions(String metric) {
        return List.copyOf(values.getOrDefault(metric, new TreeMap<>()).keySet());
    }

    /** The metrics recorded. */
    public List<String> metrics() {
        return List.copyOf(values.keySet());
    }

    /** The questions, in order, as {@code TRIAL TARGET MOMENT at ORIGIN until HORIZON}. */
    public List<String> asked() {
        return asked.stream().map(Asked::toString).toList();
    }

    /** The questions without an outcome. */
    public List<String> unresolved() {
        return asked.stream()
                .filter(one -> !isResolved(one))
                .map(Asked::toString)
                .toList();
    }

    /** The questions that were asked when their outcome was known. */
    public List<String> askedTooLate() {
        return askedTooLate.stream().map(Asked::toString).toList();
    }

    /** The names of all targets that were asked about or resolved. */
    public Set<String> targets() {
        Set<String> names = new TreeSet<>();
        asked.forEach(one -> names.add(one.target()));
        outcomes.values().forEach(found -> found.keySet().forEach(name -> names.add(name.split(HORIZON, 2)[0])));
        return names;
    }

    /** The farthest horizon asked about; -1 if nothing was asked. */
    public long farthest() {
        return asked.stream().mapToLong(Asked::horizon).max().orElse(-1);
    }

    private boolean isResolved(Asked one) {
        Map<String, Outcome> found = outcomes(one.trial());
        return found.containsKey(one.target()) || found.containsKey(one.target() + HORIZON + one.horizon());
    }

    /** Whether anything came after the checkpoint at which it was interrupted. */
    public boolean wentOn() {
        return wentOn;
    }

    /** How many checkpoints were offered. */
    public int offers() {
        return offers;
    }

    @Override
    public void record(long at, String metric, double[] perSeed) {
        wentOn |= stopped();
        if (at < position) {
            throw new IllegalArgumentException("position " + at + " lies before " + position);
        }
        position = at;
        if (values.computeIfAbsent(metric, name -> new TreeMap<>()).put(at, perSeed.clone()) != null) {
            throw new IllegalArgumentException(metric + " was recorded twice at " + at);
        }
    }

    @Override
    public void measure(long at, String metric, Supplier<double[]> instrument) {
        record(at, metric, instrument.get());
    }

    @Override
    public void ask(int trial, Target target, String moment, long horizon) {
        if (horizon <= position) {
            throw new IllegalArgumentException("horizon " + horizon + " must lie beyond the origin " + position);
        }
        Asked one = new Asked(trial, target.name(), moment, position, horizon);
        asked.add(one);
        if (isResolved(one)) {
            askedTooLate.add(one);
        }
    }

    @Override
    public void resolve(int trial, Target target, Outcome outcome) {
        resolve(trial, target.name(), outcome);
    }

    @Override
    public void resolve(int trial, Target target, long horizon, Outcome outcome) {
        resolve(trial, target.name() + HORIZON + horizon, outcome);
    }

    private void resolve(int trial, String name, Outcome outcome) {
        wentOn |= stopped();
        if (outcomes.computeIfAbsent(trial, t -> new TreeMap<>()).put(name, outcome) != null) {
            throw new IllegalStateException(name + " of trial " + trial + " was resolved twice");
        }
    }

    @Override
    public void end(int trial) {}

    @Override
    public void checkpoint(Checkpoint offered) {
        wentOn |= stopped();
        offers++;
        if (offers == stopAt) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try {
                offered.write(new DataOutputStream(bytes));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            state = bytes.toByteArray();
        }
    }

    @Override
    public Optional<DataInput> resume() {
        return Optional.ofNullable(state).map(bytes -> new DataInputStream(new ByteArrayInputStream(bytes)));
    }

    @Override
    public boolean stopped() {
        return offers >= stopAt;
    }
}
