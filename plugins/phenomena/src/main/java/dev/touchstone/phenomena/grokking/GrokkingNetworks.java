package dev.touchstone.phenomena.grokking;

import dev.touchstone.api.Cohort;
import dev.touchstone.api.Settings;
import dev.touchstone.api.Trial;
import dev.touchstone.training.data.OperationTable;
import dev.touchstone.training.data.Parity;
import dev.touchstone.training.data.Split;
import dev.touchstone.training.network.Architecture;
import dev.touchstone.training.network.Initialisation;
import dev.touchstone.training.network.Layout;
import dev.touchstone.training.network.Loss;
import dev.touchstone.training.network.Member;
import dev.touchstone.training.network.Perceptron;
import dev.touchstone.training.network.Recipe;
import dev.touchstone.training.network.Transformer;
import dev.touchstone.training.optimiser.AdamW;
import dev.touchstone.training.optimiser.Optimiser;
import dev.touchstone.training.optimiser.Sgd;
import java.util.List;
import java.util.function.Function;

/** Builds a cohort's networks from its settings. */
final class GrokkingNetworks {
    private GrokkingNetworks() {}

    static Recipe recipe(Settings settings) {
        Loss loss = switch (settings.text("loss")) {
            case "mean-squared" -> Loss.MEAN_SQUARED;
            case "cross-entropy" -> Loss.CROSS_ENTROPY;
            default -> throw unknown("loss", settings);
        };
        return new Recipe(architecture(settings), loss, optimiser(settings));
    }

    /** The networks of a cohort before training, each with its own data. */
    static List<Member> members(Cohort cohort, Architecture architecture) {
        Function<String, Split> data = data(cohort.settings());
        return cohort.trials().stream()
                .map(Trial::id)
                .map(trial -> member(trial, data.apply(trial), architecture))
                .toList();
    }

    private static Member member(String trial, Split split, Architecture architecture) {
        Layout layout = architecture.layout(
                split.train().inputs().width(), split.train().classes());
        return new Member(trial, split, architecture.draw(layout, trial, "weights"));
    }

    private static Architecture architecture(Settings settings) {
        int width = settings.integer("width");
        Architecture architecture = settings.has("heads")
                ? new Transformer(
                        width, settings.integer("heads"), settings.integer("hidden-units"), Initialisation.LECUN)
                : perceptron(width, settings);
        Initialisation initialisation = architecture.initialisation().scaled(settings.number("initial-scale"));
        return architecture.withInitialisation(initialisation);
    }

    private static Perceptron perceptron(int width, Settings settings) {
        return switch (settings.text("activation")) {
            case "square" -> Perceptron.quadratic(width);
            case "relu" -> Perceptron.relu(width);
            case "tanh" -> Perceptron.tanh(width);
            default -> throw unknown("activation", settings);
        };
    }

    private static Optimiser optimiser(Settings settings) {
        double rate = settings.number("learning-rate");
        double decay = settings.number("weight-decay");
        if (settings.has("momentum")) {
            return Sgd.of(rate).withMomentum(settings.number("momentum")).withWeightDecay(decay);
        }
        return AdamW.of(rate)
                .withBetas(settings.number("beta1"), settings.number("beta2"))
                .withWeightDecay(decay);
    }

    private static Function<String, Split> data(Settings settings) {
        return switch (settings.text("data")) {
            case "parity" ->
                Parity.of(settings.integer("bits"), settings.integer("relevant"), settings.integer("examples"))::split;
            case "s4" -> part(OperationTable.symmetricGroup4(), settings);
            case "table" -> part(table(settings), settings);
            default -> throw unknown("data", settings);
        };
    }

    private static Function<String, Split> part(OperationTable table, Settings settings) {
        double fraction = settings.number("fraction");
        return trial -> table.split(fraction, trial);
    }

    private static OperationTable table(Settings settings) {
        int order = settings.integer("order");
        return switch (settings.text("operation")) {
            case "addition" -> OperationTable.additionModulo(order);
            case "subtraction" -> OperationTable.subtractionModulo(order);
            case "multiplication" -> OperationTable.multiplicationModulo(order);
            case "quadratic-form" -> OperationTable.quadraticFormModulo(order);
            case "dihedral" -> OperationTable.dihedral(order);
            default -> throw unknown("operation", settings);
        };
    }

    /** What the declared choices do not let through. */
    private static IllegalStateException unknown(String name, Settings settings) {
        return new IllegalStateException("setting " + name + " is " + settings.text(name) + ", which is not declared");
    }
}
