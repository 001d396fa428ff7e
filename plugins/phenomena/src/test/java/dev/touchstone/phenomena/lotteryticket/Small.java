package dev.touchstone.phenomena.lotteryticket;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Cohort;
import dev.touchstone.api.Settings;
import java.util.List;
import java.util.stream.LongStream;

/** A task that trains in a moment and learns something: three classes, a dozen units. */
final class Small {
    static final Settings SETTINGS = new LotteryTicket()
            .tasks()
            .get(1)
            .settings(Arm.CANONICAL)
            .with("data", "gmix3", "examples", 200, "test-examples", 200, "width", 12, "taper", 0.5)
            .with("batch", 20, "steps", 120, "keep", 0.4, "rounds", 2, "variants", "all");

    static final Setup SETUP = new Setup(SETTINGS);

    private Small() {}

    static Cohort cohort(Settings settings, int seeds) {
        return cohort(settings, settings.integer("rounds"), seeds);
    }

    static Cohort cohort(Settings settings, long budget, int seeds) {
        List<Long> numbers = LongStream.range(0, seeds).boxed().toList();
        return new Cohort("lottery-ticket", "small", Arm.CANONICAL, settings, budget, numbers);
    }

    /** What a trial has at round 1, pruned by its first weights as if they had been trained. */
    static Subnetwork pruned(String trial) {
        Subnetwork dense = Subnetwork.dense(SETUP, trial);
        return dense.pruned(dense.first());
    }
}
