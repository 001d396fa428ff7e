package dev.touchstone.phenomena.doubledescent;

import dev.touchstone.api.Checkpoint;
import dev.touchstone.api.Cohort;
import dev.touchstone.api.Recorder;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A cohort on its way along the positions of a family, interruptible between them and, if the family can, within. */
final class Sweep implements Pace {
    private final long[] positions;
    private final ModelFamily family;
    private final Recorder recorder;
    private final List<DescentTrial> trials;
    private @Nullable DataInput within;
    private int next;

    private Sweep(long[] positions, ModelFamily family, Recorder recorder, List<DescentTrial> trials) {
        this.positions = positions;
        this.family = family;
        this.recorder = recorder;
        this.trials = trials;
    }

    /**
     * Goes along all positions within the cohort's budget.
     *
     * @throws IOException if the checkpoint to go on from cannot be read
     * @throws IllegalArgumentException if no position lies within the budget
     */
    static void run(Cohort cohort, ModelFamily family, Targets targets, Recorder recorder) throws IOException {
        long[] positions = Arrays.stream(family.positions())
                .takeWhile(position -> position <= cohort.budget())
                .toArray();
        if (positions.length == 0) {
            throw new IllegalArgumentException(
                    "budget is %d; allowed are numbers from %d up".formatted(cohort.budget(), family.positions()[0]));
        }
        List<DescentTrial> trials = IntStream.range(0, cohort.size())
                .mapToObj(trial -> new DescentTrial(trial, positions, family, targets, recorder))
                .toList();
        new Sweep(positions, family, recorder, trials).go();
    }

    private void go() throws IOException {
        Optional<DataInput> saved = recorder.resume();
        if (saved.isPresent()) {
            read(saved.get());
        }
        while (next < positions.length && trials.stream().anyMatch(DescentTrial::goesOn) && !recorder.stopped()) {
            Optional<Fit> fit = family.fit(next, this);
            if (fit.isEmpty()) {
                return;
            }
            look(fit.get());
            next++;
            recorder.checkpoint(out -> write(out, false));
        }
        if (!recorder.stopped()) {
            trials.stream().filter(DescentTrial::goesOn).forEach(DescentTrial::finish);
        }
    }

    private void look(Fit fit) {
        fit.record(recorder, positions[next]);
        double[] errors = fit.testError();
        for (int trial = 0; trial < errors.length; trial++) {
            if (trials.get(trial).goesOn()) {
                trials.get(trial).look(errors[trial]);
            }
        }
    }

    @Override
    public Optional<DataInput> resume() {
        Optional<DataInput> once = Optional.ofNullable(within);
        within = null;
        return once;
    }

    @Override
    public void checkpoint(Checkpoint state) {
        recorder.checkpoint(out -> {
            write(out, true);
            state.write(out);
        });
    }

    @Override
    public boolean stopped() {
        return recorder.stopped();
    }

    private void write(DataOutput out, boolean isWithin) throws IOException {
        out.writeInt(next);
        for (DescentTrial trial : trials) {
            trial.write(out);
        }
        out.writeBoolean(isWithin);
    }

    private void read(DataInput in) throws IOException {
        next = in.readInt();
        for (DescentTrial trial : trials) {
            trial.read(in);
        }
        within = in.readBoolean() ? in : null;
    }
}
