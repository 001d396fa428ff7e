package dev.touchstone.phenomena.lotteryticket;

import dev.touchstone.api.Axis;
import dev.touchstone.api.Claim;
import dev.touchstone.api.Cohort;
import dev.touchstone.api.Metric;
import dev.touchstone.api.Phenomenon;
import dev.touchstone.api.Recorder;
import dev.touchstone.api.Setting;
import dev.touchstone.api.Settings;
import dev.touchstone.api.Target;
import dev.touchstone.api.Task;
import java.io.IOException;
import java.util.List;

/**
 * Prunes trained networks to their largest weights, rewinds these to their first values, and asks what that is worth
 * against the same connections with fresh weights.
 *
 * <p>Frankle &amp; Carbin, <i>The lottery ticket hypothesis: finding sparse, trainable neural networks</i> (ICLR 2019);
 * Zhou, Lan, Liu &amp; Yosinski, <i>Deconstructing lottery tickets</i> (NeurIPS 2019); Liu, Sun, Zhou, Huang &amp;
 * Darrell, <i>Rethinking the value of network pruning</i> (ICLR 2019).
 */
public final class LotteryTicket implements Phenomenon {
    static final Target EFFECT = new Target(
            "effect",
            Target.Kind.QUANTITY,
            TicketMetrics.EFFECT,
            "test accuracy",
            "at the round of the horizon, test accuracy of the ticket less the higher of those of its mask with fresh"
                    + " weights, plain and divided by the root of a layer's density",
            1);

    static final Target FINAL_EFFECT = new Target(
            "final-effect",
            Target.Kind.QUANTITY,
            TicketMetrics.EFFECT,
            "test accuracy",
            "the effect at the last density",
            1);

    static final Target FINAL_NAIVE_EFFECT = new Target(
            "final-naive-effect",
            Target.Kind.QUANTITY,
            TicketMetrics.NAIVE_EFFECT,
            "test accuracy",
            "at the last density, test accuracy of the ticket less that of its mask with fresh weights as they would be"
                    + " drawn for the dense network",
            1);

    private static final double WORTH_THE_NAME = 0.04;

    /** For the service loader. */
    public LotteryTicket() {}

    @Override
    public String id() {
        return "lottery-ticket";
    }

    @Override
    public String source() {
        return "Frankle & Carbin 2019; Zhou et al. 2019; Liu et al. 2019";
    }

    @Override
    public Axis axis() {
        return new Axis("pruning round", "rounds");
    }

    @Override
    public List<Metric> metrics() {
        return TicketMetrics.all();
    }

    @Override
    public List<Task> tasks() {
        return LotteryTicketTasks.demo();
    }

    @Override
    public List<Task> fullTasks() {
        return LotteryTicketTasks.full();
    }

    @Override
    public List<Setting> settings() {
        return VariableSettings.all();
    }

    @Override
    public void check(Settings settings) {
        new Setup(settings);
    }

    @Override
    public List<Target> targets() {
        return List.of(EFFECT, FINAL_EFFECT, FINAL_NAIVE_EFFECT);
    }

    @Override
    public Claim claim() {
        return new Claim(
                "Pruned by magnitude and rewound, a network mostly beats the best that its connections reach with fresh"
                        + " weights by four points of test accuracy at the last density; pruned by chance it hardly ever"
                        + " does.",
                FINAL_EFFECT,
                WORTH_THE_NAME,
                0.6,
                0.2);
    }

    @Override
    public void run(Cohort cohort, Recorder recorder) throws IOException {
        try (Sweep sweep = new Sweep(cohort, recorder)) {
            sweep.run();
        }
    }
}
