package dev.touchstone.evaluators;

import dev.touchstone.api.Answer;
import dev.touchstone.api.Interval;
import dev.touchstone.api.Score;
import dev.touchstone.api.Streams;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * {@code skill} = 1 - mean CRPS of the theory / mean CRPS of climatology (Gneiting &amp; Raftery 2007), both over the
 * questions that both answered: 1 is perfect, 0 no better than climatology, below 0 worse. The interval is
 * {@link TaskBootstrap}'s. Verdicts: <em>skilful</em> when the interval lies above 0, <em>unskilful</em> when below,
 * else <em>indistinguishable</em>; with fewer than three tasks <em>insufficient tasks</em>.
 *
 * <p>Beside it stands how much was answered, so that picking easy questions shows. Counts: {@code asked}, the questions
 * that climatology answered and that can be scored; of these {@code answered}, {@code declined}, {@code failed} and
 * {@code missing} by the theory; {@code unmatched}, answered by it but not by climatology; {@code late} by it;
 * {@code annulled}, {@code unbounded} (outcome not finite) and {@code unresolved} questions; and the {@code tasks} and
 * {@code seeds} (summed over tasks) of what was answered.
 */
final class SkillScore {
    private static final String MEASURE = "skill";

    private SkillScore() {}

    static Score of(Map<String, String> labels, QuestionSet set, Paper paper, Paper reference) {
        List<Settled> asked = reference.marked(set.settled());
        List<Settled> answered = paper.marked(asked);
        Clusters.Adder adder = new Clusters.Adder();
        double own = 0;
        double climatology = 0;
        for (Settled one : answered) {
            double crps = paper.mark(one).crps();
            double benchmark = reference.mark(one).crps();
            adder.add(one, crps, benchmark);
            own += crps / answered.size();
            climatology += benchmark / answered.size();
        }
        Clusters clusters = adder.clusters();
        Map<String, Long> counts = counts(set, paper, asked, answered, clusters);
        double skill = 1 - clusters.ratio();
        String obstacle = obstacle(asked, answered, climatology, skill);
        if (!obstacle.isEmpty()) {
            return Score.of(MEASURE, labels, null, null, counts, "", obstacle);
        }
        Interval interval = clusters.tasks() < TaskBootstrap.LEAST_TASKS
                ? null
                : TaskBootstrap.interval(clusters, ratio -> 1 - ratio, stream(labels));
        String remark = String.format(
                Locale.ROOT,
                "Mean CRPS %.4g against %.4g; answered %d of the %d questions that climatology answered.%s",
                own,
                climatology,
                answered.size(),
                asked.size(),
                TaskBootstrap.shortage(clusters.tasks()));
        String verdict = interval == null ? "insufficient tasks" : verdict(interval);
        return Score.of(MEASURE, labels, skill, interval, counts, verdict, remark);
    }

    private static String verdict(Interval interval) {
        return interval.lower() > 0 ? "skilful" : interval.upper() < 0 ? "unskilful" : "indistinguishable";
    }

    /** Why there is no number, or nothing if there is one. */
    private static String obstacle(List<Settled> asked, List<Settled> answered, double climatology, double skill) {
        if (asked.isEmpty()) {
            return "Climatology answered none of these questions that can be scored yet: there is nothing to compare with.";
        }
        if (answered.isEmpty()) {
            return "It answered none of the " + asked.size() + " questions that climatology answered.";
        }
        if (climatology == 0) {
            return "Climatology forecast every outcome exactly: nothing is left to be skilful at.";
        }
        return Double.isFinite(skill)
                ? ""
                : "Some forecasts lie so far out that their mean score is beyond any number.";
    }

    private static Map<String, Long> counts(
            QuestionSet set, Paper paper, List<Settled> asked, List<Settled> answered, Clusters clusters) {
        List<String> ids = asked.stream().map(Settled::id).toList();
        long declined = paper.count(ids, Answer.Declined.class);
        long failed = paper.count(ids, Answer.Failed.class);
        Map<String, Long> counts = new TreeMap<>();
        counts.put("asked", (long) asked.size());
        counts.put("answered", (long) answered.size());
        counts.put("declined", declined);
        counts.put("failed", failed);
        counts.put("missing", asked.size() - answered.size() - declined - failed);
        counts.put("unmatched", (long) paper.marked(set.settled()).size() - answered.size());
        counts.put("late", set.ids().stream().filter(paper.late()::contains).count());
        counts.put("annulled", set.annulled());
        counts.put("unbounded", set.unbounded());
        counts.put("unresolved", set.unresolved());
        counts.put("tasks", (long) clusters.tasks());
        counts.put("seeds", (long) clusters.seeds());
        return counts;
    }

    /** The same resamples for all theories, so that draws do not tell them apart. */
    private static SplittableRandom stream(Map<String, String> labels) {
        Map<String, String> shared = new TreeMap<>(labels);
        shared.remove("theory");
        return Streams.of(MEASURE, shared.toString(), "bootstrap");
    }
}
