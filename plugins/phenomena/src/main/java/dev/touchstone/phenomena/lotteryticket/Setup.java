package dev.touchstone.phenomena.lotteryticket;

import dev.touchstone.api.Settings;
import dev.touchstone.training.Ranges;
import dev.touchstone.training.data.LabelNoise;
import dev.touchstone.training.data.Law;
import dev.touchstone.training.data.Parity;
import dev.touchstone.training.data.Split;
import dev.touchstone.training.network.Activation;
import dev.touchstone.training.network.Batching;
import dev.touchstone.training.network.Initialisation;
import dev.touchstone.training.network.Layout;
import dev.touchstone.training.network.Loss;
import dev.touchstone.training.network.Perceptron;
import dev.touchstone.training.network.Recipe;
import dev.touchstone.training.optimiser.AdamW;
import dev.touchstone.training.optimiser.Optimiser;
import dev.touchstone.training.optimiser.Sgd;
import java.util.List;
import java.util.stream.IntStream;

/** How the networks of a cohort are built, trained and pruned, from its settings. */
final class Setup {
    private final Settings settings;
    private final Law law;
    private final Recipe recipe;
    private final Layout layout;

    /** @throws IllegalArgumentException if a setting is missing or out of range, or two do not go together */
    Setup(Settings settings) {
        this.settings = settings;
        this.law = law(settings);
        int examples = settings.integer("examples");
        int batch = Ranges.within("batch", settings.integer("batch"), 1, examples);
        this.recipe = new Recipe(architecture(settings), Loss.CROSS_ENTROPY, optimiser(settings), Batching.of(batch));
        this.layout = recipe.architecture().layout(law.inputs(), law.classes());
        if (weightsAt(rounds()) < 1) {
            throw new IllegalArgumentException(
                    "keep %s over %d rounds leaves none of %d weights; allowed is at least one"
                            .formatted(settings.number("keep"), rounds(), weightsAt(0)));
        }
    }

    Recipe recipe() {
        return recipe;
    }

    Layout layout() {
        return layout;
    }

    /** Optimiser steps of every network at every round. */
    int steps() {
        return settings.integer("steps");
    }

    int rounds() {
        return settings.integer("rounds");
    }

    /** The share of weights that live at a round: the kept share to its power. */
    double density(int round) {
        return StrictMath.pow(settings.number("keep"), round);
    }

    /** How many weights live at a round. */
    int weightsAt(int round) {
        int weights = layout.parts().stream()
                .filter(Layout.Part::weights)
                .mapToInt(Layout.Part::size)
                .sum();
        return (int) Math.round(weights * density(round));
    }

    boolean prunesByMagnitude() {
        return settings.text("pruning").equals(VariableSettings.MAGNITUDE);
    }

    /** What is trained at a round. A dense network has only fresh weights to be compared with. */
    List<Variant> variants(int round) {
        if (round == 0) {
            return List.of(Variant.TICKET, Variant.REINIT);
        }
        return settings.text("variants").equals(VariableSettings.ALL) ? List.of(Variant.values()) : Variant.JUDGED;
    }

    double learningRate() {
        return settings.number("learning-rate");
    }

    /** First parameters, drawn for one purpose of a trial. */
    float[] first(String trial, String purpose) {
        return recipe.architecture().draw(layout, trial, purpose);
    }

    /** What a trial trains and is tested on. */
    Split split(String trial) {
        Split clean = law.split(settings.integer("examples"), settings.integer("test-examples"), trial);
        return new LabelNoise(settings.number("label-noise")).on(clean, trial);
    }

    private static Law law(Settings settings) {
        String data = settings.text("data");
        return data.equals(VariableSettings.PARITY)
                ? Parity.of(settings.integer("bits"), settings.integer("relevant"), settings.integer("examples"))
                : Law.named(data);
    }

    private static Perceptron architecture(Settings settings) {
        List<Integer> hidden = IntStream.range(0, settings.integer("depth"))
                .mapToObj(layer ->
                        (int) Math.round(settings.integer("width") * StrictMath.pow(settings.number("taper"), layer)))
                .toList();
        Initialisation drawn = Initialisation.HE.scaled(settings.number("init-scale"));
        return new Perceptron(hidden, Activation.RELU, true, drawn);
    }

    private static Optimiser optimiser(Settings settings) {
        double rate = settings.number("learning-rate");
        double momentum = settings.number("momentum");
        double decay = settings.number("weight-decay");
        return settings.text("optimiser").equals(VariableSettings.ADAMW)
                ? AdamW.of(rate).withBetas(momentum, 0.999).withWeightDecay(decay)
                : Sgd.of(rate).withMomentum(momentum).withWeightDecay(decay);
    }
}
