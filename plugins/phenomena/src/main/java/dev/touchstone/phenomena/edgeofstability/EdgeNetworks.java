package dev.touchstone.phenomena.edgeofstability;

import dev.touchstone.api.Cohort;
import dev.touchstone.api.Settings;
import dev.touchstone.api.Trial;
import dev.touchstone.training.data.Law;
import dev.touchstone.training.network.Architecture;
import dev.touchstone.training.network.Batching;
import dev.touchstone.training.network.Initialisation;
import dev.touchstone.training.network.Layout;
import dev.touchstone.training.network.Loss;
import dev.touchstone.training.network.Member;
import dev.touchstone.training.network.Networks;
import dev.touchstone.training.network.Perceptron;
import dev.touchstone.training.network.Recipe;
import dev.touchstone.training.optimiser.Sgd;
import java.util.List;

/**
 * What a cohort's settings stand for.
 *
 * @param recipe one hidden layer, mean squared error, gradient descent without momentum
 * @param members one a trial, in the cohort's order
 */
record EdgeNetworks(Recipe recipe, List<Member> members) {
    private static final int TEST_EXAMPLES = 1000;

    /** @throws IllegalArgumentException if a setting is out of range */
    static EdgeNetworks of(Cohort cohort) {
        Settings settings = cohort.settings();
        Law law = Law.named(settings.text("data"));
        Architecture architecture = architecture(settings);
        Layout layout = architecture.layout(law.inputs(), law.classes());
        int batch = settings.integer("batch");
        Recipe recipe = new Recipe(
                architecture,
                Loss.MEAN_SQUARED,
                Sgd.of(rate(settings)),
                batch == EdgeTasks.FULL_BATCH ? Batching.FULL : Batching.of(batch));
        List<Member> members = cohort.trials().stream()
                .map(Trial::id)
                .map(trial -> new Member(
                        trial,
                        law.split(settings.integer("examples"), TEST_EXAMPLES, trial),
                        architecture.draw(layout, trial, "weights")))
                .toList();
        return new EdgeNetworks(recipe, members);
    }

    /** The step size that networks train with. */
    static double rate(Settings settings) {
        return settings.number("learning-rate") / settings.integer("rate-divisor");
    }

    Networks start() {
        return Networks.of(recipe, members);
    }

    private static Architecture architecture(Settings settings) {
        int width = settings.integer("width");
        return switch (settings.text("activation")) {
            case "tanh" -> Perceptron.tanh(width);
            case "relu" -> Perceptron.relu(width).withInitialisation(Initialisation.UNIFORM);
            default ->
                throw new IllegalArgumentException(
                        "setting activation is " + settings.text("activation") + "; allowed are tanh, relu");
        };
    }
}
