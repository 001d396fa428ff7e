package dev.touchstone.evaluators;

import dev.touchstone.api.Interval;
import java.util.Locale;

/**
 * What would change the verdict on a skill, roughly: an interval that shrinks with the root of the number of tasks, and
 * tasks that weigh alike.
 */
final class SkillOutlook {
    private SkillOutlook() {}

    /**
     * A sentence, with a blank before it; nothing for a theory that is climatology.
     *
     * @param interval around the skill
     * @param tasks that it rests on
     */
    static String sentence(double skill, Interval interval, int tasks) {
        double reach = skill > 0 ? skill - interval.lower() : interval.upper() - skill;
        if (skill == 0 && reach == 0) {
            return "";
        }
        if (Double.isInfinite(reach)) {
            return " Climatology's own scores differ so much from task to task that so few tasks set no bound.";
        }
        return reach < Math.abs(skill) ? oneMore(skill, reach, tasks) : howManyMore(skill, reach, tasks);
    }

    /** Where tasks + 1 of them have a mean skill that the interval just reaches 0 from. */
    private static String oneMore(double skill, double reach, int tasks) {
        double verge = Math.signum(skill) * (tasks + 1) * reach - tasks * skill;
        return verge > 1
                ? " No single task would change that."
                : String.format(
                        Locale.ROOT,
                        " One more task like these in size with a skill of about %.2f or %s would leave it"
                                + " indistinguishable from climatology.",
                        verge,
                        skill > 0 ? "less" : "more");
    }

    private static String howManyMore(double skill, double reach, int tasks) {
        double more = Math.floor(tasks * Math.pow(reach / Math.abs(skill), 2)) - tasks + 1;
        return more <= SmallestCount.NEVER
                ? String.format(
                        Locale.ROOT, " With about %.0f more tasks like these it would be told from climatology.", more)
                : " No number of tasks like these would tell it from climatology.";
    }
}
