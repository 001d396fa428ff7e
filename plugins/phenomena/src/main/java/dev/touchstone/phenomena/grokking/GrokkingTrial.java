package dev.touchstone.phenomena.grokking;

import dev.touchstone.api.Outcome;
import dev.touchstone.api.Recorder;

/** What is known of one trial: when it memorised, when it grokked, what has been asked and answered. */
final class GrokkingTrial {
    private static final int[] MOMENTS = {1, 2, 4};
    private static final long NOT_YET = -1;

    private final int trial;
    private final long budget;
    private final Recorder recorder;
    private long memorised = NOT_YET;
    private long grokked = NOT_YET;
    private boolean soonResolved;

    GrokkingTrial(int trial, long budget, Recorder recorder) {
        this.trial = trial;
        this.budget = budget;
        this.recorder = recorder;
    }

    /** @return whether the trial goes on */
    boolean look(long step, double trainAccuracy, double testAccuracy) {
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
            recorder.end(trial);
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
