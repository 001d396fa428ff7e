package dev.touchstone.evaluators;

import dev.touchstone.api.Interval;
import dev.touchstone.api.Score;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What one paper did on one set of questions. Intervals are made once, and again when what they rest on has changed. */
final class Transcript {
    private static final int OWN = 0;
    private static final int OTHER = 1;

    private final int bins;
    private final Line total;
    private final SortedMap<String, Line> tasks = new TreeMap<>();
    private final Clusters answered;
    private final Clusters matched;
    private final SignRecord signs;
    private @Nullable Interval ofAnswered;
    private @Nullable Interval ofMatched;
    private @Nullable List<Score> scores;

    Transcript(Resamples resamples, int bins) {
        this.bins = bins;
        total = new Line(bins);
        answered = new Clusters(resamples, 2);
        matched = new Clusters(resamples, 2);
        signs = new SignRecord(resamples);
    }

    /** Puts what the paper did on a unit in the place of what was known of it. */
    void replace(Unit unit, Line before, Line fresh) {
        total.count(before, -1);
        total.count(fresh, 1);
        Line ofTask = tasks.computeIfAbsent(unit.task(), task -> new Line(bins));
        ofTask.count(before, -1);
        ofTask.count(fresh, 1);
        if (before.crps != fresh.crps || before.answered != fresh.answered) {
            ofAnswered = null;
            put(answered, unit, fresh.answered, fresh.crps, fresh.answered);
        }
        if (before.matchedCrps != fresh.matchedCrps
                || before.referenceCrps != fresh.referenceCrps
                || before.matched != fresh.matched) {
            ofMatched = null;
            put(matched, unit, fresh.matched, fresh.matchedCrps, fresh.referenceCrps);
        }
    }

    private static void put(Clusters clusters, Unit unit, int questions, double... sums) {
        if (questions > 0) {
            clusters.put(unit.task(), unit.seed(), sums);
        } else {
            clusters.remove(unit.task(), unit.seed());
        }
    }

    /** Counts; its sums of scores are not kept. */
    Line total() {
        return total;
    }

    /** The same of each task, in the order of their names. */
    Collection<Line> tasks() {
        return tasks.values();
    }

    /** Scores over questions that it answered. */
    Clusters answered() {
        return answered;
    }

    /** Scores, and those of the reference, over questions that both answered. */
    Clusters matched() {
        return matched;
    }

    SignRecord signs() {
        return signs;
    }

    /** Its mean CRPS over what it answered. */
    double meanCrps() {
        return answered.total(OWN) / total.answered;
    }

    double meanMatchedCrps() {
        return matched.total(OWN) / total.matched;
    }

    double meanReferenceCrps() {
        return matched.total(OTHER) / total.matched;
    }

    /** Its CRPS as a share of the reference's. */
    double ratio() {
        return matched.ratio(OWN, OTHER);
    }

    /** The interval of the mean CRPS; null where tasks are too few. */
    @Nullable
    Interval meanInterval() {
        if (ofAnswered == null && answered.tasks() >= TaskBootstrap.LEAST_TASKS) {
            ofAnswered =
                    SkewedMean.of(answered.totals(OWN), answered.totals(OTHER)).interval();
        }
        return ofAnswered;
    }

    /** The interval of the ratio; null where tasks are too few. */
    @Nullable
    Interval ratioInterval() {
        if (ofMatched == null && matched.tasks() >= TaskBootstrap.LEAST_TASKS) {
            ofMatched = ScoreRatio.interval(matched.totals(OWN), matched.totals(OTHER));
        }
        return ofMatched;
    }

    /** The scores that were made of this, or null if something has changed since. */
    @Nullable
    List<Score> scores() {
        return scores;
    }

    void keep(List<Score> made) {
        scores = made;
    }

    void outdate() {
        scores = null;
    }
}
