package dev.touchstone.phenomena.grokking;

import dev.touchstone.api.Cohort;
import dev.touchstone.api.Settings;
import dev.touchstone.api.Trial;
import dev.touchstone.training.data.OperationTable;
import dev.touchstone.training.data.Parity;
import dev.touchstone.training.data.Split;
import dev.touchstone.training.network.Loss;
import dev.touchstone.training.network.Networks;
import dev.touchstone.training.network.Perceptron;
import dev.touchstone.training.network.Recipe;
import dev.touchstone.training.optimiser.AdamW;
import java.util.function.Function;

/** Builds a cohort's networks from its settings. */
final class GrokkingNetworks {
    private GrokkingNetworks() {}

    static Networks of(Cohort cohort) {
        Settings settings = cohort.settings();
        return Networks.of(
                recipe(settings), cohort.trials().stream().map(Trial::id).toList(), data(settings));
    }

    private static Recipe recipe(Settings settings) {
        int width = settings.integer("width");
        Perceptron architecture = switch (settings.text("activation")) {
            case "square" -> Perceptron.quadratic(width);
            case "relu" -> Perceptron.relu(width);
            default -> throw unknown("activation", settings, "square, relu");
        };
        Loss loss = switch (settings.text("loss")) {
            case "mean-squared" -> Loss.MEAN_SQUARED;
            case "cross-entropy" -> Loss.CROSS_ENTROPY;
            default -> throw unknown("loss", settings, "mean-squared, cross-entropy");
        };
        AdamW optimiser = AdamW.of(settings.number("learning-rate"))
                .withBetas(settings.number("beta1"), settings.number("beta2"))
                .withWeightDecay(settings.number("weight-decay"));
        return new Recipe(architecture, loss, optimiser);
    }

    private static Function<String, Split> data(Settings settings) {
        if (settings.text("data").equals("parity")) {
            Parity parity =
                    Parity.of(settings.integer("bits"), settings.integer("relevant"), settings.integer("examples"));
            return parity::split;
        }
        int order = settings.integer("order");
        OperationTable table = switch (settings.text("data")) {
            case "addition" -> OperationTable.additionModulo(order);
            case "multiplication" -> OperationTable.multiplicationModulo(order);
            case "s4" -> OperationTable.symmetricGroup4();
            case "dihedral" -> OperationTable.dihedral(order);
            default -> throw unknown("data", settings, "addition, multiplication, s4, dihedral, parity");
        };
        double fraction = settings.number("fraction");
        return trial -> table.split(fraction, trial);
    }

    private static IllegalArgumentException unknown(String name, Settings settings, String allowed) {
        return new IllegalArgumentException(
                "setting " + name + " is " + settings.text(name) + "; allowed are " + allowed);
    }
}
