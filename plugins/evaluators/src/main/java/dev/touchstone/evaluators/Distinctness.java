package dev.touchstone.evaluators;

import dev.touchstone.api.Score;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/**
 * {@code distinctness}: whether a theory says anything that a baseline does not. <em>Indistinct</em> when there is a
 * baseline from whose forecasts its own differ, on every task, by no more on the average than the empirical distribution
 * of one draw from each setting that it was fitted on would: then what is its own cannot be told from the noise of
 * fitting. Else
 * <em>distinct</em>. Has no number: it is a verdict on the noise of fitting, not an estimate.
 */
final class Distinctness {
    private static final String MEASURE = "distinctness";

    private Distinctness() {}

    /** How a theory stands to one baseline: on the task where it differs most, in multiples of the noise. */
    private record Nearness(String baseline, String task, Differences.OfTask most, double multiple, long questions) {
        static Nearness of(String baseline, SortedMap<String, Differences.OfTask> tasks) {
            Map.Entry<String, Differences.OfTask> most = tasks.entrySet().stream()
                    .max(Comparator.comparingDouble(entry -> inNoise(entry.getValue())))
                    .orElseThrow();
            long questions = tasks.values().stream()
                    .mapToLong(Differences.OfTask::questions)
                    .sum();
            return new Nearness(baseline, most.getKey(), most.getValue(), inNoise(most.getValue()), questions);
        }

        private static double inNoise(Differences.OfTask sums) {
            return sums.distance() == 0 ? 0 : sums.distance() / sums.noise();
        }
    }

    /**
     * No score of a baseline or the oracle.
     *
     * @param held papers of the examination
     */
    static List<Score> of(Map<String, String> labels, Paper paper, Collection<Paper> held, Differences differences) {
        if (paper.isBaseline() || paper.isOracle()) {
            return List.of();
        }
        List<Nearness> nearest = held.stream()
                .filter(other ->
                        other.isBaseline() && !differences.of(paper, other).isEmpty())
                .map(other -> Nearness.of(other.theory(), differences.of(paper, other)))
                .sorted(Comparator.comparingDouble(Nearness::multiple).thenComparing(Nearness::baseline))
                .toList();
        if (nearest.isEmpty()) {
            String remark = "No baseline answered a question that it answered.";
            return List.of(Score.of(MEASURE, labels, null, null, Map.of("compared", 0L), "", remark));
        }
        Nearness one = nearest.get(0);
        boolean indistinct = one.multiple() <= 1;
        String remark = String.format(
                Locale.ROOT,
                "Nearest to %s: %s it differs by %.3g in probability, where the noise of a fit is %.3g (task %s).",
                one.baseline(),
                indistinct ? "at the most" : "on one task at least",
                one.most().distance(),
                one.most().noise(),
                one.task());
        return List.of(Score.of(
                MEASURE,
                labels,
                null,
                null,
                Map.of("compared", one.questions()),
                indistinct ? "indistinct" : "distinct",
                remark));
    }
}
