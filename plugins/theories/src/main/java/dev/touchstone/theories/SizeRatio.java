package dev.touchstone.theories;

import dev.touchstone.api.Question;
import dev.touchstone.api.Settings;
import java.util.OptionalDouble;

/**
 * Parameters over training targets, γ = P / (n · C): where it is 1, a model can just fit what it is trained on. One of
 * the three is the trial's axis; settings have the others.
 */
final class SizeRatio {
    private SizeRatio() {}

    /** @return above 0; empty where the axis is neither of models nor of examples, or a setting is missing */
    static OptionalDouble at(long position, Question question, Settings settings) {
        return switch (question.trial().phenomenon()) {
            case "double-descent" ->
                settings.has("examples") && settings.has("classes")
                        ? OptionalDouble.of(position / (settings.number("examples") * settings.number("classes")))
                        : OptionalDouble.empty();
            case "sample-wise-double-descent" ->
                settings.has("inputs")
                        ? OptionalDouble.of(settings.number("inputs") / position)
                        : OptionalDouble.empty();
            default -> OptionalDouble.empty();
        };
    }
}
