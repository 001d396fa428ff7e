package dev.touchstone.evaluators;

import dev.touchstone.api.Interval;
import dev.touchstone.api.Score;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code relative skill}: how a theory compares with all others, where not all answered the same questions. Of each pair
 * of theories the ratio of their mean CRPS over the questions that both answered; of these ratios the geometric mean over
 * all theories, itself included (Cramer et al., PNAS 119, 2022, pairwise relative skill before it is scaled). Below 1 is
 * better than its peers. Baselines are theories like any other; the oracle is not compared with.
 */
final class RelativeSkill {
    private RelativeSkill() {}

    static Score of(Map<String, String> labels, Pairings pairings, Paper paper, Transcript transcript) {
        List<Paper> opponents = pairings.opponents(paper);
        Map<String, Long> counts = Map.of(
                "answered", (long) transcript.total().answered,
                "opponents", (long) opponents.size());
        if (opponents.isEmpty()) {
            String remark =
                    "No other theory answered one of its questions that can be scored, with a score that a ratio"
                            + " can be made of.";
            return Score.of("relative skill", labels, null, null, counts, "", remark);
        }
        double sum = opponents.stream()
                .mapToDouble(other -> pairings.logRatio(paper, other))
                .sum();
        int tasks = transcript.answered().tasks();
        return Score.of(
                "relative skill",
                labels,
                Math.exp(sum / (opponents.size() + 1)),
                interval(pairings, paper, opponents, tasks),
                counts,
                "",
                "Below 1 is better than its peers." + TaskBootstrap.shortage(tasks));
    }

    private static @Nullable Interval interval(Pairings pairings, Paper paper, List<Paper> opponents, int tasks) {
        if (tasks < TaskBootstrap.LEAST_TASKS) {
            return null;
        }
        double[] sums = new double[Resamples.REPLICATES];
        opponents.forEach(opponent -> pairings.addLogRatios(paper, opponent, sums));
        for (int r = 0; r < sums.length; r++) {
            // A resample without a question of a pair says nothing of it.
            sums[r] = Double.isNaN(sums[r]) ? 0 : sums[r] / (opponents.size() + 1);
        }
        Interval logarithm = TaskBootstrap.interval(sums, tasks);
        return new Interval(
                Math.exp(logarithm.lower()), Math.exp(logarithm.upper()), logarithm.level(), logarithm.method());
    }
}
