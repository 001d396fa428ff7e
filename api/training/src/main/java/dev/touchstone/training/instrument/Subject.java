package dev.touchstone.training.instrument;

import dev.touchstone.training.data.Examples;
import dev.touchstone.training.data.Split;
import dev.touchstone.training.network.Model;

/** A network as the panel knows it from the beginning: its examples, those sampled, and its features before training. */
final class Subject {
    private final Model model;
    private final Examples train;
    private final Examples sampledTrain;
    private final Examples sampledTest;
    private final Once<Kernel> initialFeatures;

    Subject(Model model, Split data, Sampling sampling, float[] initial) {
        this.model = model;
        this.train = data.train();
        this.sampledTrain = sampling.of(data.train());
        this.sampledTest = sampling.of(data.test());
        this.initialFeatures = new Once<>(() -> features(initial));
    }

    Examples train() {
        return train;
    }

    Examples sampledTrain() {
        return sampledTrain;
    }

    TangentKernel tangents(float[] parameters) {
        return TangentKernel.of(model, parameters, sampledTrain, sampledTest);
    }

    Kernel features(float[] parameters) {
        float[][] features = model.features(parameters, sampledTest);
        return Kernel.linear(features, features);
    }

    Kernel initialFeatures() {
        return initialFeatures.get();
    }
}
