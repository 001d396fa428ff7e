package dev.touchstone.evaluators;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Dossier;
import dev.touchstone.api.Interval;
import java.util.List;
import java.util.Map;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * The effect of one task in both arms.
 *
 * @param practical as practitioners would train
 * @param canonical where the phenomenon is claimed
 */
record TaskRatio(TaskEffect practical, TaskEffect canonical) {
    /** Of every task that has both arms. */
    static List<TaskRatio> of(Dossier dossier) {
        List<TaskEffect> practical = TaskEffect.of(dossier, Arm.PRACTICAL);
        return TaskEffect.of(dossier, Arm.CANONICAL).stream()
                .flatMap(canonical -> practical.stream()
                        .filter(other -> other.task().equals(canonical.task()))
                        .map(other -> new TaskRatio(other, canonical)))
                .toList();
    }

    /** Whether both arms have an effect that can be told. */
    boolean told() {
        return practical.estimated() && canonical.estimated();
    }

    /** Whether there is a ratio: the canonical effect must be above 0. */
    boolean estimated() {
        return told() && canonical.mean() > 0;
    }

    double ratio() {
        return practical.mean() / canonical.mean();
    }

    /**
     * Fieller's interval over seeds, the arms taken for independent: as both arms of a seed share their draws this is
     * wider than need be, but holds whichever seeds are censored. Degrees of freedom by Satterthwaite, Biometrics
     * Bulletin 2 (1946), at the ratio that was found.
     */
    Interval interval(SeedNoise practicalNoise, SeedNoise canonicalNoise) {
        double top = practicalNoise.variance(practical);
        double bottom = canonicalNoise.variance(canonical);
        double scaled = ratio() * ratio() * bottom;
        double freedom = (top + scaled)
                * (top + scaled)
                / (top * top / practicalNoise.freedom(practical) + scaled * scaled / canonicalNoise.freedom(canonical));
        double quantile = new TDistribution(freedom).inverseCumulativeProbability((1 + Rate.LEVEL) / 2);
        return new Fieller(practical.mean(), canonical.mean(), top, 0, bottom)
                .interval(quantile, Rate.LEVEL, "Fieller over seeds");
    }

    Map<String, Long> counts() {
        return Map.of(
                "practical seeds", (long) practical.seeds(),
                "practical censored", practical.censored(),
                "practical unbounded", practical.unbounded(),
                "practical annulled", practical.annulled(),
                "canonical seeds", (long) canonical.seeds(),
                "canonical censored", canonical.censored(),
                "canonical unbounded", canonical.unbounded(),
                "canonical annulled", canonical.annulled());
    }

    String remark(boolean interval) {
        if (!told()) {
            return (untold(practical, "practical") + untold(canonical, "canonical")).strip();
        }
        if (!estimated()) {
            return "The canonical arm has no effect above 0 of which anything could survive.";
        }
        return interval ? "" : "The seeds of an arm do not differ in any task, so there is no interval.";
    }

    private static String untold(TaskEffect arm, String name) {
        if (arm.estimated()) {
            return "";
        }
        return arm.failed()
                ? "In the " + name + " arm " + (arm.trials() - arm.seeds()) + " of " + arm.trials()
                        + " trials have no finite value. "
                : "The " + name + " arm has no trial that counts yet. ";
    }
}
