package dev.touchstone.training.network;

import dev.touchstone.api.Streams;
import dev.touchstone.training.Draws;
import dev.touchstone.training.data.Examples;
import dev.touchstone.training.data.Split;
import dev.touchstone.training.optimiser.Descent;
import java.util.SplittableRandom;

/** One trial's network: its parameters, its data, its optimiser's state and its order of batches. */
final class Network {
    private final String trial;
    private final Split data;
    private final float[] parameters;
    private final Descent descent;
    private final Batches batches;

    private Network(String trial, Split data, float[] parameters, Descent descent, Batches batches) {
        this.trial = trial;
        this.data = data;
        this.parameters = parameters;
        this.descent = descent;
        this.batches = batches;
    }

    /** A network at its first step. */
    static Network start(Recipe recipe, Layout layout, String trial, Split data) {
        return new Network(
                trial,
                data,
                weights(recipe.architecture().initialisation(), layout, trial),
                recipe.optimiser().start(layout.size()),
                new Batches(
                        data.train(), recipe.batching().sizeAmong(data.train().count()), trial));
    }

    String trial() {
        return trial;
    }

    Split data() {
        return data;
    }

    /** The numbers that are trained, in the order of {@link Layout}; the array itself. */
    float[] parameters() {
        return parameters;
    }

    /** The examples of the next step. */
    Examples nextBatch() {
        return batches.next();
    }

    /** One optimiser step along a gradient in the order of {@link Layout}. */
    void descend(float[] gradient) {
        descent.step(parameters, gradient);
    }

    private static float[] weights(Initialisation initialisation, Layout layout, String trial) {
        float[] parameters = new float[layout.size()];
        SplittableRandom random = Streams.of(trial, "weights");
        double first = Math.sqrt(initialisation.hiddenGain() / layout.inputs());
        double last = Math.sqrt(initialisation.lastGain() / layout.hidden());
        Draws.normals(random, parameters, layout.firstWeights(), layout.inputs() * layout.hidden(), first);
        Draws.normals(random, parameters, layout.lastWeights(), layout.classes() * layout.hidden(), last);
        return parameters;
    }
}
