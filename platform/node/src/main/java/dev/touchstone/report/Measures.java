package dev.touchstone.report;

import java.util.List;
import java.util.Set;

/** The names of measures that have a place of their own in the report; every other score is listed as it is. */
public final class Measures {
    public static final String REPRODUCIBILITY = "reproducibility";
    public static final String DETECTION_RATE = "detection rate";

    public static final String GENERALISABILITY = "generalisability";
    public static final String PREDICTION_INTERVAL = "prediction interval";
    public static final String TASK_EFFECT = "task effect";
    public static final String WORST_TASK = "worst task";
    public static final String TAU_SQUARED = "tau²";
    /** How far effects differ between tasks beyond chance. */
    public static final List<String> HETEROGENEITY = List.of(TAU_SQUARED, "I²", "H²", "Q");

    public static final String RELEVANCE = "practical relevance";

    public static final String SKILL = "skill";
    public static final String MEAN_CRPS = "crps";
    public static final String COVERAGE_50 = "coverage 50%";
    public static final String COVERAGE_90 = "coverage 90%";
    public static final String RELATIVE_SKILL = "relative skill";
    public static final String SIGN_RECORD = "sign record";
    public static final String CONSTANTS = "constants";
    public static final String DISTINCTNESS = "distinctness";
    /** Shares of outcomes in tenths of the forecasts' probability, one score a bin. */
    public static final String PIT = "pit";

    /** Of several studies together. */
    public static final String BREADTH = "breadth";

    public static final String EMBEDDABILITY = "embeddability";
    public static final String TRANSFER = "transfer";

    /** Those that make up a row of the board of theories. */
    static final Set<String> BOARD =
            Set.of(SKILL, MEAN_CRPS, COVERAGE_50, COVERAGE_90, RELATIVE_SKILL, SIGN_RECORD, CONSTANTS, DISTINCTNESS);

    /** Those whose remarks say what would change a verdict, or what else to know; the verdicts first. */
    public static final List<String> REMARKED = List.of(
            REPRODUCIBILITY,
            GENERALISABILITY,
            RELEVANCE,
            DETECTION_RATE,
            TASK_EFFECT,
            SKILL,
            MEAN_CRPS,
            COVERAGE_50,
            COVERAGE_90);

    private static final Set<String> ELSEWHERE =
            Set.of(PREDICTION_INTERVAL, WORST_TASK, RELATIVE_SKILL, SIGN_RECORD, CONSTANTS, DISTINCTNESS, PIT);

    /** The moment of scores that are pooled over all moments. */
    public static final String POOLED = "all";

    /** The theory that skill is measured against. */
    public static final String REFERENCE = "climatology";

    /** Theories that explain nothing: what an explanation has to beat. */
    public static final Set<String> BASELINES = Set.of(REFERENCE, "persistence", "curve-extrapolation");

    /** The theory that has seen the outcome: an upper bound, never ranked. */
    public static final String ORACLE = "oracle";

    /** The words of verdicts. */
    public static final String REPRODUCED = "reproduced";

    public static final String REFUTED = "refuted";
    public static final String SKILFUL = "skilful";
    public static final String UNSKILFUL = "unskilful";
    public static final String INDISTINCT = "indistinct";

    private Measures() {}

    /** Whether scores of a measure have a place of their own. */
    static boolean isPlaced(String measure) {
        return REMARKED.contains(measure) || HETEROGENEITY.contains(measure) || ELSEWHERE.contains(measure);
    }
}
