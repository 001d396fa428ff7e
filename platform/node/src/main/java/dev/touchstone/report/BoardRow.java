package dev.touchstone.report;

import dev.touchstone.api.Protocol;
import dev.touchstone.api.Score;
import dev.touchstone.api.Standing;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a theory did on the questions of one target, moment and standing, fitted by one protocol.
 *
 * @param phenomenon of the questions
 * @param theory id of the theory
 * @param target name of the target
 * @param moment of the questions; {@code all} for pooled ones
 * @param standing of the forecasts
 * @param protocol by which the theory was fitted
 * @param scores that make up the row, by measure; coverage is left out for an event, where it says nothing
 */
public record BoardRow(
        String phenomenon,
        String theory,
        String target,
        String moment,
        Standing standing,
        Protocol protocol,
        Map<String, Score> scores) {
    /** Keeps a copy. */
    public BoardRow {
        scores = Collections.unmodifiableMap(new HashMap<>(scores));
    }

    /** Whether it is about all moments of its target together. */
    public boolean isPooled() {
        return moment.equals(Measures.POOLED);
    }

    /** The score of a measure; null if not published. */
    public @Nullable Score score(String measure) {
        return scores.get(measure);
    }

    /** The skill over climatology; null if not published. */
    public @Nullable Score skill() {
        return score(Measures.SKILL);
    }

    /** A count that the skill rests on, for instance {@code answered}; null if not published. */
    public @Nullable Long count(String name) {
        Score skill = skill();
        return skill == null ? null : skill.counts().get(name);
    }

    /** The skill's number; NaN where there is too little to say one. */
    public double skillOrNaN() {
        Score skill = skill();
        return skill == null || skill.value() == null ? Double.NaN : skill.value();
    }

    /** The skill's verdict; empty where there is none. */
    public String verdict() {
        Score skill = skill();
        return skill == null ? "" : skill.verdict();
    }

    /** Whether the skill's verdict says that it beat climatology. */
    public boolean isSkilful() {
        return verdict().equals(Measures.SKILFUL);
    }

    /** Whether its forecasts differ from a baseline's by no more than the noise. */
    public boolean isIndistinct() {
        Score distinctness = score(Measures.DISTINCTNESS);
        return distinctness != null && distinctness.verdict().equals(Measures.INDISTINCT);
    }

    /** Whether the theory had nothing to say: it answered no question that could be scored, and broke at none. */
    public boolean isSilent() {
        Long failed = count("failed");
        return Objects.equals(count("answered"), 0L) && (failed == null || failed == 0);
    }

    /** Whether it may be ranked: the reference is 0 by definition, and the oracle has seen the outcome. */
    public boolean isRanked() {
        return !theory.equals(Measures.REFERENCE) && !theory.equals(Measures.ORACLE);
    }
}
