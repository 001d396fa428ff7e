package dev.touchstone.report.html;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Standing;
import dev.touchstone.report.plot.Shape;

/** What stands for what in figures: colour always goes with a shape. The classes are in the style sheet. */
final class Look {
    private Look() {}

    static String of(Arm arm) {
        return "arm-" + arm.label();
    }

    static Shape shape(Arm arm) {
        return switch (arm) {
            case CANONICAL -> Shape.CIRCLE;
            case CONTROL -> Shape.SQUARE;
            case PRACTICAL -> Shape.TRIANGLE;
        };
    }

    static String of(Standing standing) {
        return standing == Standing.PROSPECTIVE ? "prospective" : "retrospective";
    }

    static Shape shape(Standing standing) {
        return standing == Standing.PROSPECTIVE ? Shape.CIRCLE : Shape.DIAMOND;
    }
}
