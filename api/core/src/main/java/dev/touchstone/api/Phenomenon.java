package dev.touchstone.api;

import java.util.List;

/**
 * A setting in which something surprising may happen. It declares tasks, arms, an axis, targets and a claim, and trains
 * cohorts. One class, one line in {@code META-INF/services/dev.touchstone.api.Phenomenon}, a public constructor
 * without arguments.
 *
 * <p>Its JAR may bring a reference history, {@code META-INF/touchstone/reference/ID.json.gz}, which {@code touchstone
 * reference make} makes of a study: then theories have something to be fitted on from the first study on.
 */
public interface Phenomenon {
    /** Unique name: lower-case letters, digits and hyphens. */
    String id();

    /** Where the phenomenon was described: papers, with years. */
    String source();

    /** What a trial moves along. */
    Axis axis();

    /** What its trials measure. */
    List<Metric> metrics();

    /** Its environments, in the order in which a study takes them. */
    List<Task> tasks();

    /** The same at full length: as many and as long as the tables in its documentation take. */
    default List<Task> fullTasks() {
        return tasks();
    }

    /** What a study may vary without code. */
    default List<Setting> settings() {
        return List.of();
    }

    /**
     * Refuses settings that are each within their range but do not go together.
     *
     * @param settings of one arm
     * @throws IllegalArgumentException with the values and what is allowed, without a full stop
     */
    default void check(Settings settings) {}

    /** What it may ask about, the claim's target among them. */
    List<Target> targets();

    /** What reproduces it. */
    Claim claim();

    /** How many trials best train together; the last cohort of an arm may be smaller. */
    default int cohortSize() {
        return 8;
    }

    /**
     * Trains a cohort from its beginning, or from {@link Recorder#resume()}, to its end, or until
     * {@link Recorder#stopped()}. Called on a thread of its own;
     * several cohorts may train at once. The numbers of a trial must depend on the trial alone, not on its cohort.
     *
     * @throws Exception whatever goes wrong; the cohort is then recorded as failed and the study goes on
     */
    void run(Cohort cohort, Recorder recorder) throws Exception;
}
