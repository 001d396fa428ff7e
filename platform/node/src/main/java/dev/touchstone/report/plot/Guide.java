package dev.touchstone.report.plot;

import java.util.List;

/**
 * An axis of a figure.
 *
 * @param scale from values to places
 * @param ticks where it is marked
 * @param label what its values are, with their unit; may be empty
 */
public record Guide(Scale scale, List<Tick> ticks, String label) {
    /** Keeps a copy. */
    public Guide {
        ticks = List.copyOf(ticks);
    }

    /** An axis without marks. */
    public static Guide bare(Scale scale) {
        return new Guide(scale, List.of(), "");
    }
}
