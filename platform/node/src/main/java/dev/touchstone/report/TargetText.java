package dev.touchstone.report;

import dev.touchstone.api.Target;

/** Values of targets in natural units: a time is kept as a log10 of a position and read as the position. */
public final class TargetText {
    private TargetText() {}

    /** The value in natural units: the position for a time, otherwise itself. */
    public static double natural(Target target, double value) {
        return target.kind() == Target.Kind.TIME ? Math.pow(10, value) : value;
    }

    /** The value as people read it: positions whole, events as words. */
    public static String of(Target target, double value) {
        return switch (target.kind()) {
            case TIME -> Numbers.fixed(Math.pow(10, value), 0);
            case QUANTITY -> Numbers.number(value);
            case EVENT -> value >= 0.5 ? "yes" : "no";
        };
    }

    /** The unit that goes with it. */
    public static String unit(Target target, String axisUnit) {
        return switch (target.kind()) {
            case TIME -> axisUnit;
            case QUANTITY -> target.unit();
            case EVENT -> "";
        };
    }
}
