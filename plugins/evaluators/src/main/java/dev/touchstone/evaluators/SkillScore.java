package dev.touchstone.evaluators;

import dev.touchstone.api.Interval;
import dev.touchstone.api.Score;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code skill} = 1 - mean CRPS of the theory / mean CRPS of climatology (Gneiting &amp; Raftery 2007), both over the
 * questions that both answered: 1 is perfect, 0 no better than climatology, below 0 worse. The interval is
 * {@link ScoreRatio}'s. Verdicts: <em>skilful</em> when the interval lies above 0, <em>unskilful</em> when below,
 * else <em>indistinguishable</em>; with fewer than three tasks <em>insufficient tasks</em>.
 *
 * <p>Beside it stands how much was answered, so that picking easy questions shows. Counts: {@code asked}, the questions
 * that climatology answered and that can be scored; of these {@code answered}, {@code declined}, {@code failed} and
 * {@code missing} by the theory; {@code unmatched}, answered by it but not by climatology; {@code late} by it;
 * {@code annulled}, {@code unbounded} (outcome not finite) and {@code unresolved} questions; and the {@code tasks} and
 * {@code seeds} (summed over tasks) of what was answered.
 */
final class SkillScore {
    static final String MEASURE = "skill";

    private SkillScore() {}

    static Score of(Map<String, String> labels, Transcript transcript, Block.Progress progress) {
        Map<String, Long> counts = counts(transcript, progress);
        Line total = transcript.total();
        double skill = 1 - transcript.ratio();
        String obstacle = obstacle(total, transcript.meanReferenceCrps(), skill);
        if (!obstacle.isEmpty()) {
            return Score.of(MEASURE, labels, null, null, counts, "", obstacle);
        }
        Interval interval = interval(transcript.ratioInterval());
        String remark = String.format(
                Locale.ROOT,
                "Mean CRPS %.4g against %.4g; answered %d of the %d questions that climatology answered.%s",
                transcript.meanMatchedCrps(),
                transcript.meanReferenceCrps(),
                total.matched,
                total.asked,
                interval == null
                        ? TaskBootstrap.shortage(transcript.matched().tasks())
                        : SkillOutlook.sentence(
                                skill, interval, transcript.matched().tasks()));
        String verdict = interval == null ? "insufficient tasks" : verdict(interval);
        return Score.of(MEASURE, labels, skill, interval, counts, verdict, remark);
    }

    private static @Nullable Interval interval(@Nullable Interval ratio) {
        return ratio == null ? null : new Interval(1 - ratio.upper(), 1 - ratio.lower(), ratio.level(), ratio.method());
    }

    private static String verdict(Interval interval) {
        return interval.lower() > 0 ? "skilful" : interval.upper() < 0 ? "unskilful" : "indistinguishable";
    }

    /** Why there is no number, or nothing if there is one. */
    private static String obstacle(Line total, double climatology, double skill) {
        if (total.asked == 0) {
            return "Climatology answered none of these questions that can be scored yet: there is nothing to compare with.";
        }
        if (total.matched == 0) {
            return "It answered none of the " + total.asked + " questions that climatology answered.";
        }
        if (climatology == 0) {
            return "Climatology forecast every outcome exactly: nothing is left to be skilful at.";
        }
        return Double.isFinite(skill)
                ? ""
                : "Some forecasts lie so far out that their mean score is beyond any number.";
    }

    private static Map<String, Long> counts(Transcript transcript, Block.Progress progress) {
        Line total = transcript.total();
        Map<String, Long> counts = new TreeMap<>();
        counts.put("asked", (long) total.asked);
        counts.put("answered", (long) total.matched);
        counts.put("declined", (long) total.declined);
        counts.put("failed", (long) total.failed);
        counts.put("missing", (long) total.asked - total.matched - total.declined - total.failed);
        counts.put("unmatched", (long) total.answered - total.matched);
        counts.put("late", (long) total.late);
        counts.put("annulled", progress.annulled());
        counts.put("unbounded", progress.unbounded());
        counts.put("unresolved", progress.unresolved());
        counts.put("tasks", (long) transcript.matched().tasks());
        counts.put("seeds", (long) transcript.matched().seeds());
        return counts;
    }
}
