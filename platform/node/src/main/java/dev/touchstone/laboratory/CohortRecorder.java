package dev.touchstone.laboratory;

import dev.touchstone.api.Checkpoint;
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
import dev.touchstone.api.ledger.InstrumentUsed;
import java.io.ByteArrayInputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Records one cohort into its chain. Questions asked at one position share a gate, which closes before anything beyond
 * that position is recorded.
 */
final class CohortRecorder implements Recorder {
    /** Values in an entry: enough to make its cost small, few enough that watchers see training move. */
    private static final int ENTRY_VALUES = 8192;

    /** How many gates' time a cohort waits before its first for theories that are still fitted. */
    private static final int FITTING = 20;

    private static final long ENTRY_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    /** Waits until the theories are fitted that the cohort's stage asks. */
    @FunctionalInterface
    interface Fitting {
        /** @param limitMillis how long at most */
        void await(long limitMillis) throws InterruptedException;
    }

    private final ChainWriter writer;
    private final Fitting fitting;
    private final Gate gate;
    private final CheckpointKeeper keeper;
    private final @Nullable Resumption resumption;
    private final String phenomenon;
    private final long gateMillis;
    private final List<Trial> trials;
    private final Set<String> metrics;
    private final Contest contest;
    private final BooleanSupplier stop;
    private final ColumnBuffer buffer;
    private final List<Question> asked = new ArrayList<>();
    private long position;
    private long lastFlush = System.nanoTime();
    private boolean fitted;
    private boolean stopSeen;

    /** @param resumption where the cohort goes on; null if it begins */
    CohortRecorder(
            Study study,
            Cohort cohort,
            Contest contest,
            ChainWriter writer,
            Fitting fitting,
            Gate gate,
            CheckpointKeeper keeper,
            @Nullable Resumption resumption,
            BooleanSupplier stop) {
        this.contest = contest;
        this.writer = writer;
        this.fitting = fitting;
        this.gate = gate;
        this.keeper = keeper;
        this.resumption = resumption;
        this.position = resumption == null ? -1 : resumption.position();
        this.phenomenon = cohort.phenomenon();
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
        require(at, metric, perSeed.length);
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
    public void measure(long at, String metric, Supplier<double[]> instrument) {
        if (contest.wanted().contains(metric)) {
            long start = System.nanoTime();
            double[] perSeed = instrument.get();
            writer.report(new InstrumentUsed(phenomenon, metric, System.nanoTime() - start));
            record(at, metric, perSeed);
        } else {
            require(at, metric, trials.size());
        }
    }

    @Override
    public void ask(int trial, Target target, String moment, long horizon) {
        asked.add(new Question(trials.get(trial), target, moment, position, horizon));
    }

    @Override
    public void resolve(int trial, Target target, Outcome outcome) {
        resolve(new Fact.OutcomeFound(checked(trial), target.name(), null, outcome));
    }

    @Override
    public void resolve(int trial, Target target, long horizon, Outcome outcome) {
        resolve(new Fact.OutcomeFound(checked(trial), target.name(), horizon, outcome));
    }

    @Override
    public void end(int trial) {
        flush();
        writer.append(new Fact.TrialEnded(checked(trial), position));
    }

    @Override
    public void checkpoint(Checkpoint state) {
        if (stopped() || keeper.isDue()) {
            passGate();
            flush();
            keeper.take(state, position, writer);
        }
    }

    @Override
    public Optional<DataInput> resume() {
        return Optional.ofNullable(resumption)
                .map(found -> new DataInputStream(new ByteArrayInputStream(found.state())));
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

    private void resolve(Fact.OutcomeFound found) {
        passGate();
        flush();
        writer.append(found);
    }

    private void require(long at, String metric, int values) {
        if (values != trials.size() || !metrics.contains(metric) || at < position || at < 0) {
            throw new IllegalArgumentException("record(" + at + ", " + metric + ", " + values
                    + " values): the position must be " + Math.max(0, position) + " or more, the metric one of "
                    + metrics + ", the values " + trials.size());
        }
    }

    private void passGate() {
        if (asked.isEmpty()) {
            return;
        }
        flush();
        try {
            if (!fitted) {
                fitting.await(FITTING * gateMillis);
                fitted = true;
            }
            gate.close(asked.stream().map(Question::id).toList(), contest.ids());
            writer.append(new Fact.Asked(List.copyOf(asked)));
            asked.clear();
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
