package dev.touchstone.laboratory;

import dev.touchstone.api.Cohort;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Question;
import dev.touchstone.api.Recorder;
import dev.touchstone.api.Study;
import dev.touchstone.api.Submission;
import dev.touchstone.api.Target;
import dev.touchstone.api.Trial;
import dev.touchstone.api.ledger.Column;
import dev.touchstone.api.ledger.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * Records one cohort into its chain. Questions asked at one position share a gate, which closes before anything beyond
 * that position is recorded.
 */
final class CohortRecorder implements Recorder {
    /** Values in an entry: enough to make its cost small, few enough that watchers see training move. */
    private static final int ENTRY_VALUES = 8192;

    private static final long ENTRY_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private final ChainWriter writer;
    private final Gate gate;
    private final long gateMillis;
    private final List<Trial> trials;
    private final Set<String> metrics;
    private final BooleanSupplier stop;
    private final ColumnBuffer buffer;
    private final List<Question> asked = new ArrayList<>();
    private long position = -1;
    private long lastFlush = System.nanoTime();
    private boolean stopSeen;

    CohortRecorder(Study study, Cohort cohort, ChainWriter writer, Gate gate, BooleanSupplier stop) {
        this.writer = writer;
        this.gate = gate;
        this.gateMillis = study.gateMillis();
        this.trials = cohort.trials();
        this.metrics = study.phenomenon().metrics().stream()
                .map(metric -> metric.name())
                .collect(Collectors.toUnmodifiableSet());
        this.stop = stop;
        this.buffer = new ColumnBuffer(trials.size());
    }

    @Override
    public void record(long at, String metric, double[] perSeed) {
        if (perSeed.length != trials.size() || !metrics.contains(metric) || at < position || at < 0) {
            throw new IllegalArgumentException("record(" + at + ", " + metric + ", " + perSeed.length
                    + " values): the position must be " + Math.max(0, position) + " or more, the metric one of "
                    + metrics + ", the values " + trials.size());
        }
        if (at > position) {
            passGate();
            position = at;
        }
        buffer.add(at, metric, perSeed);
        if (buffer.size() >= ENTRY_VALUES || System.nanoTime() - lastFlush > ENTRY_NANOS) {
            flush();
        }
    }

    @Override
    public void ask(int trial, Target target, String moment, long horizon) {
        asked.add(new Question(trials.get(trial), target, moment, position, horizon));
    }

    @Override
    public void resolve(int trial, Target target, Outcome outcome) {
        passGate();
        flush();
        writer.append(new Fact.OutcomeFound(checked(trial), target.name(), outcome));
    }

    @Override
    public void end(int trial) {
        flush();
        writer.append(new Fact.TrialEnded(checked(trial), position));
    }

    @Override
    public boolean stopped() {
        stopSeen |= stop.getAsBoolean();
        return stopSeen;
    }

    /** Whether the cohort was told to stop, so that it is not at its end. */
    boolean wasStopped() {
        return stopSeen;
    }

    /** Records what still waits; the cohort is at its end. */
    void finish() {
        passGate();
        flush();
        seal(gate.drainLate());
    }

    private void passGate() {
        if (asked.isEmpty()) {
            return;
        }
        flush();
        gate.close(asked.stream().map(Question::id).toList());
        writer.append(new Fact.Asked(List.copyOf(asked)));
        asked.clear();
        try {
            seal(gate.await(gateMillis));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while theories were forecasting", e);
        }
        seal(gate.drainLate());
    }

    private void seal(List<Submission> submissions) {
        if (!submissions.isEmpty()) {
            writer.append(new Fact.Sealed(submissions));
        }
    }

    private void flush() {
        List<Column> columns = buffer.drain();
        if (!columns.isEmpty()) {
            writer.append(new Fact.Measured(columns));
        }
        lastFlush = System.nanoTime();
    }

    private int checked(int trial) {
        if (trial < 0 || trial >= trials.size()) {
            throw new IllegalArgumentException("trial " + trial + " must lie in 0.." + (trials.size() - 1));
        }
        return trial;
    }
}
