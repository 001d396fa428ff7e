package dev.touchstone.evaluators;

import dev.touchstone.api.Answer;
import dev.touchstone.api.Score;
import dev.touchstone.api.Submission;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** How far theories are from baselines on the questions of one target, whatever became of them. */
final class Differences {
    /** Of one theory and one baseline on one task, in parts of {@link Line#WHOLE}. */
    static final class OfTask {
        private long questions;
        private long distance;
        private long noise;

        long questions() {
            return questions;
        }

        /** Mean distance in probability. */
        double distance() {
            return distance / Line.WHOLE / questions;
        }

        double noise() {
            return noise / Line.WHOLE / questions;
        }
    }

    private record Pair(Paper paper, Paper baseline) {}

    private static final SortedMap<String, OfTask> NONE = Collections.unmodifiableSortedMap(new TreeMap<>());

    private final int settings;
    private final Map<Pair, SortedMap<String, OfTask>> pairs = new HashMap<>();

    /**
     * No differences yet.
     *
     * @param settings arms of all tasks: a fit on more questions than that still rests on no more draws, for the seeds of
     *     a setting share most of what decides them
     */
    Differences(int settings) {
        this.settings = settings;
    }

    private final Map<Paper, List<Score>> scores = new HashMap<>();

    /**
     * Compares what a paper says on a sheet with all that others say there.
     *
     * @param held papers of the examination
     * @param sign 1 to count it in, -1 to take it back before it is replaced
     */
    void count(Sheet sheet, Paper paper, Collection<Paper> held, int sign) {
        if (paper.isOracle() || !(sheet.answer(paper) instanceof Answer.Given)) {
            return;
        }
        scores.clear();
        for (Paper other : held) {
            if (paper.isBaseline() && !other.isBaseline() && !other.isOracle()) {
                count(sheet, other, paper, sign);
            } else if (!paper.isBaseline() && other.isBaseline()) {
                count(sheet, paper, other, sign);
            }
        }
    }

    private void count(Sheet sheet, Paper theory, Paper baseline, int sign) {
        Submission own = sheet.submission(theory);
        if (own == null
                || !(own.answer() instanceof Answer.Given given)
                || !(sheet.answer(baseline) instanceof Answer.Given)) {
            return;
        }
        Landmarks.Difference difference = sheet.landmarks(baseline)
                .from(given.forecast().censoredAt(sheet.question().limit()), Math.min(own.fittedOn(), settings));
        OfTask sums = pairs.computeIfAbsent(new Pair(theory, baseline), pair -> new TreeMap<>())
                .computeIfAbsent(sheet.question().trial().task(), task -> new OfTask());
        sums.questions += sign;
        sums.distance += sign * (long) Math.rint(difference.distance() * Line.WHOLE);
        sums.noise += sign * (long) Math.rint(difference.noise() * Line.WHOLE);
        if (sums.questions == 0) {
            of(theory, baseline).remove(sheet.question().trial().task());
        }
    }

    /** Of a theory and a baseline, by task; empty if no question was answered by both. */
    SortedMap<String, OfTask> of(Paper theory, Paper baseline) {
        return pairs.getOrDefault(new Pair(theory, baseline), NONE);
    }

    /** The scores of a theory, made anew only when somebody has said something. */
    List<Score> scores(Paper theory, Function<Differences, List<Score>> making) {
        List<Score> known = scores.get(theory);
        if (known == null) {
            known = making.apply(this);
            scores.put(theory, known);
        }
        return known;
    }
}
