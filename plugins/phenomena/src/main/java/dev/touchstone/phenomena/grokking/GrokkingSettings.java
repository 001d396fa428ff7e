package dev.touchstone.phenomena.grokking;

import dev.touchstone.api.Setting;
import dev.touchstone.api.Settings;
import dev.touchstone.training.Ranges;
import java.util.List;

/** What a study may vary. Names here are the names in the tasks. */
final class GrokkingSettings {
    private static final int LARGEST_EXAMPLE_COUNT = 100_000;

    private GrokkingSettings() {}

    static List<Setting> all() {
        return List.of(
                new Setting.Choice(
                        "operation",
                        "of a table",
                        List.of("addition", "subtraction", "multiplication", "quadratic-form", "dihedral")),
                new Setting.Whole("order", "the modulus, or n of the dihedral group of 2n elements", 3, 200),
                new Setting.Real("fraction", "share of the table's pairs to train on", 0.01, 0.99),
                new Setting.Whole("bits", "of an input, of a parity", 2, 1000),
                new Setting.Whole("relevant", "bits that decide a parity", 1, 20),
                new Setting.Whole("examples", "to train on, of a parity", 10, LARGEST_EXAMPLE_COUNT),
                new Setting.Whole("width", "hidden units; of a transformer, numbers per token", 1, 4096),
                new Setting.Whole("heads", "of a transformer's attention", 1, 64),
                new Setting.Whole("hidden-units", "of a transformer's perceptron", 1, 4096),
                new Setting.Choice("activation", "of hidden units", List.of("square", "relu", "tanh")),
                new Setting.Choice("loss", "that is minimised", List.of("mean-squared", "cross-entropy")),
                new Setting.Real("initial-scale", "factor on the first weights", 0.001, 100),
                new Setting.Real("learning-rate", "of the optimiser", 1e-6, 100),
                new Setting.Real("weight-decay", "decoupled with AdamW, coupled with SGD", 0, 100),
                new Setting.Real("beta1", "of AdamW", 0, 0.9999),
                new Setting.Real("beta2", "of AdamW", 0, 0.99999),
                new Setting.Real("momentum", "of SGD", 0, 0.9999));
    }

    /** @throws IllegalArgumentException if settings do not go together */
    static void check(Settings settings) {
        if (settings.has("heads") && settings.integer("width") % settings.integer("heads") != 0) {
            throw new IllegalArgumentException("heads is %d; allowed are divisors of the width, %d"
                    .formatted(settings.integer("heads"), settings.integer("width")));
        }
        if (settings.text("data").equals("parity")) {
            int bits = settings.integer("bits");
            Ranges.within("relevant, of " + bits + " bits,", settings.integer("relevant"), 1, bits);
        } else if (settings.has("order")) {
            long elements = settings.text("operation").equals("dihedral")
                    ? 2L * settings.integer("order")
                    : settings.integer("order");
            double pairs = settings.number("fraction") * elements * elements;
            if (pairs < 1 || pairs > LARGEST_EXAMPLE_COUNT) {
                throw new IllegalArgumentException("fraction %s of %d pairs is %.0f examples; allowed are 1 to %d"
                        .formatted(settings.number("fraction"), elements * elements, pairs, LARGEST_EXAMPLE_COUNT));
            }
        }
    }
}
