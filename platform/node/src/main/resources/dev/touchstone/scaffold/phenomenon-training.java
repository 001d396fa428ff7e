package @package@;

import dev.touchstone.api.Cohort;
import dev.touchstone.api.Outcome;
import dev.touchstone.api.Recorder;
import dev.touchstone.api.Streams;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.SplittableRandom;

/** One cohort under way: an array holds one value for each trial, in the cohort's order. */
final class @Class@Training {
    private static final int LOOK_EVERY = 5;
    private static final long ASKED_AT = 20;
    private static final double SPREAD = 0.2;
    private static final double SHARE_OF_LOSS = 0.1;

    private final Cohort cohort;
    private final double[] first;
    private final double[] second;
    private final boolean[] learnt;
    private long step;

    /** All that is random comes from streams named after the trial: a seed alone, or a clock, would not repeat. */
    @Class@Training(Cohort cohort) {
        this.cohort = cohort;
        this.first = new double[cohort.size()];
        this.second = new double[cohort.size()];
        this.learnt = new boolean[cohort.size()];
        double scale = cohort.settings().number("scale");
        for (int i = 0; i < cohort.size(); i++) {
            SplittableRandom random = Streams.of(cohort.trials().get(i).id(), "weights");
            first[i] = scale * Math.exp(SPREAD * random.nextGaussian());
            second[i] = scale * Math.exp(SPREAD * random.nextGaussian());
        }
    }

    long step() {
        return step;
    }

    boolean allLearnt() {
        for (boolean one : learnt) {
            if (!one) {
                return false;
            }
        }
        return true;
    }

    /** Trains for a while, records what is seen, asks if it is time to, and says what is known by now. */
    void look(Recorder recorder) {
        for (int i = 0; i < LOOK_EVERY; i++) {
            descend();
        }
        step += LOOK_EVERY;
        double number = cohort.settings().number("number");
        double[] losses = new double[cohort.size()];
        for (int i = 0; i < losses.length; i++) {
            double error = number - first[i] * second[i];
            losses[i] = error * error / 2;
        }
        recorder.record(step, @Class@.LOSS.name(), losses);
        for (int i = 0; i < losses.length; i++) {
            if (learnt[i]) {
                continue;
            }
            if (losses[i] <= SHARE_OF_LOSS * number * number / 2) {
                learnt[i] = true;
                recorder.resolve(i, @Class@.LEARNT, new Outcome.Observed(Math.log10((double) step)));
                recorder.end(i);
            } else if (step == ASKED_AT) {
                // Nothing further is recorded until the theories have committed themselves.
                recorder.ask(i, @Class@.LEARNT, ASKED_AT + " steps", cohort.budget());
            }
        }
    }

    private void descend() {
        double rate = cohort.settings().number("learning-rate");
        for (int i = 0; i < first.length; i++) {
            double error = cohort.settings().number("number") - first[i] * second[i];
            double change = rate * error * second[i];
            second[i] += rate * error * first[i];
            first[i] += change;
        }
    }

    /** What was not seen within the budget is known, too. */
    void giveUp(Recorder recorder) {
        for (int i = 0; i < learnt.length; i++) {
            if (!learnt[i]) {
                recorder.resolve(i, @Class@.LEARNT, new Outcome.NotWithin(cohort.budget()));
                recorder.end(i);
            }
        }
    }

    /** All that it takes to go on as if it had never stopped. */
    void write(DataOutput out) throws IOException {
        out.writeLong(step);
        for (int i = 0; i < first.length; i++) {
            out.writeDouble(first[i]);
            out.writeDouble(second[i]);
            out.writeBoolean(learnt[i]);
        }
    }

    void read(DataInput in) throws IOException {
        step = in.readLong();
        for (int i = 0; i < first.length; i++) {
            first[i] = in.readDouble();
            second[i] = in.readDouble();
            learnt[i] = in.readBoolean();
        }
    }
}
