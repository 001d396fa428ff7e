package dev.touchstone.phenomena.doubledescent;

import dev.touchstone.api.Outcome;
import dev.touchstone.api.Recorder;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** What is known of one trial: its curve, what has been asked and answered. */
final class DescentTrial {
    /** The next error is asked from here on: before, there is no curve to speak of. */
    private static final int FIRST_ASKED = 2;

    /** A test error below this share of a constant's counts as none: what is left there is chance. */
    private static final double SOLVED = 0.01;

    private final int trial;
    private final long[] positions;
    private final ModelFamily family;
    private final Targets targets;
    private final Recorder recorder;
    private double[] curve = {};
    private boolean ended;

    /**
     * A trial that has not begun.
     *
     * @param trial index within the cohort
     * @param positions of the family, all that the trial will be looked at; at least one
     */
    DescentTrial(int trial, long[] positions, ModelFamily family, Targets targets, Recorder recorder) {
        this.trial = trial;
        this.positions = positions;
        this.family = family;
        this.targets = targets;
        this.recorder = recorder;
    }

    boolean goesOn() {
        return !ended;
    }

    /** Takes the test error at the next position, and asks what comes. */
    void look(double error) {
        int index = curve.length;
        curve = Arrays.copyOf(curve, index + 1);
        curve[index] = error;
        boolean sound = error > 0 && error < Double.POSITIVE_INFINITY;
        if (index > FIRST_ASKED) {
            recorder.resolve(
                    trial,
                    targets.next(),
                    positions[index],
                    sound ? new Outcome.Observed(Math.log10(error)) : new Outcome.Annulled(unsound(index)));
        }
        if (!sound) {
            annul(unsound(index));
            return;
        }
        if (index < positions.length - 1) {
            if (index >= FIRST_ASKED) {
                recorder.ask(trial, targets.next(), targets.moment(), positions[index + 1]);
            }
            if (index == family.early()) {
                recorder.ask(trial, targets.place(), targets.earlyMoment(), positions[positions.length - 1]);
            }
        }
    }

    /** All positions have been seen. */
    void finish() {
        if (curve.length <= FIRST_ASKED) {
            annul("a curve of " + curve.length + " points has no peak; the budget must reach at least "
                    + (FIRST_ASKED + 1));
            return;
        }
        Peak peak = Peak.of(curve, SOLVED * family.constantError());
        recorder.resolve(trial, targets.prominence(), new Outcome.Observed(peak.prominence()));
        recorder.resolve(
                trial,
                targets.place(),
                peak.isThere()
                        ? new Outcome.Observed(Math.log10(positions[peak.index()] / family.unit()))
                        : new Outcome.Annulled("the test error rises to no point and falls after it"));
    }

    void write(DataOutput out) throws IOException {
        out.writeBoolean(ended);
        out.writeInt(curve.length);
        for (double error : curve) {
            out.writeDouble(error);
        }
    }

    void read(DataInput in) throws IOException {
        ended = in.readBoolean();
        curve = new double[in.readInt()];
        for (int i = 0; i < curve.length; i++) {
            curve[i] = in.readDouble();
        }
    }

    private void annul(String reason) {
        recorder.resolve(trial, targets.prominence(), new Outcome.Annulled(reason));
        recorder.resolve(trial, targets.place(), new Outcome.Annulled(reason));
        recorder.end(trial);
        ended = true;
    }

    private String unsound(int index) {
        return "the test error is " + curve[index] + " at " + positions[index] + "; it must be finite and above 0";
    }
}
