package dev.touchstone.phenomena.doubledescent;

import dev.touchstone.api.Target;
import java.util.List;

/**
 * What is asked of a trial.
 *
 * @param next log10 test error at the next position
 * @param place of the peak, log10 of its position over the family's unit
 * @param prominence of the peak, log10
 * @param moment at which the next error is asked, for instance {@code next width}
 * @param earlyMoment at which the place is asked
 */
record Targets(Target next, Target place, Target prominence, String moment, String earlyMoment) {
    /**
     * The targets of one of the phenomena.
     *
     * @param step one position on, for people, for instance {@code width}
     * @param placeName of the place's target
     * @param placeUnit of the place's outcome
     * @param earlyMoment at which the place is asked
     */
    static Targets of(String step, String placeName, String placeUnit, String earlyMoment) {
        return new Targets(
                new Target(
                        "next-mse",
                        Target.Kind.QUANTITY,
                        Metrics.TEST_MSE,
                        "log10",
                        "log10 of the test error at the next " + step + ", asked at every one from the third",
                        1),
                new Target(
                        placeName,
                        Target.Kind.QUANTITY,
                        Metrics.TEST_MSE,
                        placeUnit,
                        "where the test error has its peak: the point between first and last with the largest"
                                + " prominence; annulled if the test error rises to no point and falls after it",
                        1),
                new Target(
                        "peak-prominence",
                        Target.Kind.QUANTITY,
                        Metrics.TEST_MSE,
                        "log10 ratio",
                        "largest over all points between first and last of log10 min(error / lowest error before,"
                                + " error / error at the end); errors below a hundredth of the best constant's count as"
                                + " that",
                        1),
                "next " + step,
                earlyMoment);
    }

    List<Target> all() {
        return List.of(next, place, prominence);
    }
}
