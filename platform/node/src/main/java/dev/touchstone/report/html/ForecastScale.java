package dev.touchstone.report.html;

import dev.touchstone.api.Target;
import dev.touchstone.report.Pairing;
import dev.touchstone.report.TargetText;
import dev.touchstone.report.plot.Scale;
import java.util.List;

/**
 * Where values of a target lie in a figure of forecasts. What is not within a question's horizon has no value but a
 * place of its own, a shelf above all horizons; an interval that reaches into it says "perhaps not at all".
 *
 * @param target whose values they are
 * @param scale in natural units
 * @param shelf where "not within the horizon" lies, in natural units; infinite if no question has a horizon
 */
record ForecastScale(Target target, Scale scale, double shelf) {
    private static final double MARGIN = 0.04;
    private static final double SHELF = 0.14;

    /** The scale that holds all outcomes, and intervals of this content as far as they do not dwarf them. */
    static ForecastScale of(Target target, List<Pairing> pairs, double content) {
        double[] outcomes =
                pairs.stream().mapToDouble(Pairing::outcome).sorted().toArray();
        double lowest = outcomes[0];
        double highest = outcomes[outcomes.length - 1];
        double room = Math.max(highest - lowest, 0.1 * Math.abs(highest) + 0.1) / 2;
        double lower = lowest;
        double upper = highest;
        double limit = Double.NEGATIVE_INFINITY;
        for (Pairing pair : pairs) {
            lower = Math.min(lower, Math.max(pair.lower(content), lowest - room));
            upper = Math.max(upper, Math.min(pair.upper(content), highest + room));
            if (pair.question().limit() < Double.POSITIVE_INFINITY) {
                limit = Math.max(limit, pair.question().limit());
            }
        }
        boolean shelved = limit > Double.NEGATIVE_INFINITY;
        double end = Math.max(upper, limit);
        double span = Math.max(end - lower, room);
        double bottom = lower - MARGIN * span;
        double top = end + (shelved ? SHELF : MARGIN) * span;
        return new ForecastScale(
                target,
                target.kind() == Target.Kind.TIME
                        ? Scale.log(Math.pow(10, bottom), Math.pow(10, top))
                        : Scale.linear(bottom, top),
                shelved ? TargetText.natural(target, end + SHELF / 2 * span) : Double.POSITIVE_INFINITY);
    }

    /** Where a value of a question lies, in natural units. */
    double place(Pairing pair, double value) {
        return value >= pair.question().limit() ? shelf : TargetText.natural(target, value);
    }
}
