package dev.touchstone.scaffold;

import dev.touchstone.api.FaultException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a new plugin may be. */
public enum Kind {
    /** Forecasts. */
    THEORY("my.theories", "Theory"),
    /** Trains. */
    PHENOMENON("my.phenomena", "Phenomenon"),
    /** Judges. */
    EVALUATOR("my.evaluators", "Evaluator");

    private final String home;
    private final String type;

    Kind(String home, String type) {
        this.home = home;
        this.type = type;
    }

    /**
     * By what people call it.
     *
     * @throws FaultException if there is none of this name
     */
    public static Kind named(String label) {
        return Arrays.stream(values())
                .filter(kind -> kind.label().equals(label))
                .findFirst()
                .orElseThrow(() -> FaultException.user(
                        "There is no kind of plugin '" + label + "'.",
                        "Name one of "
                                + Arrays.stream(values()).map(Kind::label).collect(Collectors.joining(", ")) + "."));
    }

    /** What people call it, in lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The Java package where nobody says another. */
    public String home() {
        return home;
    }

    /** The API's interface that it implements. */
    String service() {
        return "dev.touchstone.api." + type;
    }
}
