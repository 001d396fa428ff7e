package dev.touchstone.phenomena.grokking;

import dev.touchstone.api.Outcome;
import dev.touchstone.api.Recorder;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Locale;

/** What is known of one trial: when it memorised, when it grokked, what has been asked and answered. */
final class GrokkingTrial {
    private static final int[] MOMENTS = {1, 2, 4};
    private static final long NOT_YET = -1;
    /** What cannot be learned was seen to stay below .03 on 400 held-out pairs or more, what can to come above .2. */
    private static final double CHANCE = 0.05;

    private final int trial;
    private final long budget;
    private final boolean decays;
    private final int classes;
    private final Recorder recorder;
    private long memorised = NOT_YET;
    private long grokked = NOT_YET;
    /** Test accuracy at its best. */
    private double best;

    private boolean soonResolved;
    private boolean ended;

    /**
     * A trial.
     *
     * @param trial index within the cohort
     * @param budget steps after which it stops at the latest
     * @param decays whether there is weight decay
     * @param classes from which it guesses
     */
    GrokkingTrial(int trial, long budget, boolean decays, int classes, Recorder recorder) {
        this.trial = trial;
        this.budget = budget;
        this.decays = decays;
        this.classes = classes;
        this.recorder = recorder;
    }

    /** @return whether the trial goes on */
    boolean look(long step, double trainLoss, double trainAccuracy, double testAccuracy) {
        if (!Double.isFinite(trainLoss)) {
            annul("the train loss is " + trainLoss + " at step " + step + ": training diverged");
            return false;
        }
        best = Math.max(best, testAccuracy);
        if (memorised == NOT_YET && trainAccuracy >= Grokking.MEMORISED) {
            memorised = step;
        }
        if (grokked == NOT_YET && testAccuracy >= Grokking.GROKKED) {
            grokked = step;
            recorder.resolve(trial, Grokking.GROK_STEP, new Outcome.Observed(Math.log10((double) step)));
        }
        if (memorised == NOT_YET) {
            return true;
        }
        if (grokked != NOT_YET) {
            recorder.resolve(
                    trial, Grokking.DELAY_TARGET, new Outcome.Observed(Math.log10((double) grokked / memorised)));
            resolveSoon();
            end();
            return false;
        }
        if (step >= Grokking.SOON * memorised) {
            resolveSoon();
        }
        ask(step);
        return true;
    }

    /** The budget is spent. */
    void giveUp(long step) {
        if (decays && isNoBetterThanChance()) {
            annul(String.format(
                    Locale.ROOT,
                    "test accuracy was never better than %.3f, which is chance, within %d steps: these examples do not"
                            + " tell the rest",
                    best,
                    step));
            return;
        }
        if (grokked == NOT_YET) {
            recorder.resolve(trial, Grokking.GROK_STEP, new Outcome.NotWithin(step));
        }
        if (memorised == NOT_YET) {
            recorder.resolve(
                    trial,
                    Grokking.DELAY_TARGET,
                    new Outcome.Annulled("train accuracy stayed below " + Grokking.MEMORISED));
        } else {
            recorder.resolve(trial, Grokking.DELAY_TARGET, new Outcome.NotWithin(step));
        }
    }

    /** By the share of the way from guessing to knowing (Cohen's kappa, for classes of equal size). */
    private boolean isNoBetterThanChance() {
        double chance = 1.0 / classes;
        return (best - chance) / (1 - chance) <= CHANCE;
    }

    private void annul(String reason) {
        Outcome annulled = new Outcome.Annulled(reason);
        if (grokked == NOT_YET) {
            recorder.resolve(trial, Grokking.GROK_STEP, annulled);
        }
        recorder.resolve(trial, Grokking.DELAY_TARGET, annulled);
        if (!soonResolved) {
            soonResolved = true;
            recorder.resolve(trial, Grokking.GROKS_SOON, annulled);
        }
        end();
    }

    private void end() {
        ended = true;
        recorder.end(trial);
    }

    boolean hasEnded() {
        return ended;
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(memorised);
        out.writeLong(grokked);
        out.writeDouble(best);
        out.writeBoolean(soonResolved);
        out.writeBoolean(ended);
    }

    void read(DataInput in) throws IOException {
        memorised = in.readLong();
        grokked = in.readLong();
        best = in.readDouble();
        soonResolved = in.readBoolean();
        ended = in.readBoolean();
    }

    private void ask(long step) {
        for (int times : MOMENTS) {
            if (step == times * memorised && step < budget) {
                String moment = times + "x memorisation";
                recorder.ask(trial, Grokking.GROK_STEP, moment, budget);
                if (Grokking.SOON * memorised <= budget) {
                    recorder.ask(trial, Grokking.GROKS_SOON, moment, Grokking.SOON * memorised);
                }
            }
        }
    }

    private void resolveSoon() {
        if (!soonResolved && Grokking.SOON * memorised <= budget) {
            soonResolved = true;
            boolean happened = grokked != NOT_YET && grokked <= Grokking.SOON * memorised;
            recorder.resolve(trial, Grokking.GROKS_SOON, Outcome.event(happened));
        }
    }
}
