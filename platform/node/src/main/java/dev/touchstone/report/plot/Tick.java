package dev.touchstone.report.plot;

import java.util.List;
import java.util.function.DoubleFunction;

/**
 * A mark on an axis.
 *
 * @param value where it stands
 * @param label what is written there; may be empty
 */
public record Tick(double value, String label) {
    /** The round values of a scale, each with its label. */
    public static List<Tick> of(Scale scale, int atMost, DoubleFunction<String> label) {
        return scale.ticks(atMost).stream()
                .map(value -> new Tick(value, label.apply(value)))
                .toList();
    }
}
