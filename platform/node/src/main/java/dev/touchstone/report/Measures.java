package dev.touchstone.report;

import java.util.List;
import java.util.Set;

/** The names of measures that have a place of their own in the report; every other score is listed as it is. */
public final class Measures {
    public static final String REPRODUCIBILITY = "reproducibility";
    public static final String DETECTION_RATE = "detection rate";
    public static final String SKILL = "skill";
    public static final String MEAN_CRPS = "crps";
    public static final String COVERAGE_50 = "coverage 50%";
    public static final String COVERAGE_90 = "coverage 90%";
    /** Those that make up the board of theories. */
    public static final Set<String> BOARD = Set.of(SKILL, MEAN_CRPS, COVERAGE_50, COVERAGE_90);

    /** Those that have a place of their own, the verdict first. */
    public static final List<String> PLACED =
            List.of(REPRODUCIBILITY, DETECTION_RATE, SKILL, MEAN_CRPS, COVERAGE_50, COVERAGE_90);

    /** The moment of scores that are pooled over all moments. */
    public static final String POOLED = "all";

    /** The theory that skill is measured against. */
    public static final String REFERENCE = "climatology";

    /** The words of verdicts. */
    public static final String REPRODUCED = "reproduced";

    public static final String REFUTED = "refuted";
    public static final String SKILFUL = "skilful";

    private Measures() {}
}
