package dev.touchstone.training.instrument;

import dev.touchstone.training.network.Layout;
import dev.touchstone.training.network.Loss;
import dev.touchstone.training.network.Model;

/** One network at one look. What costs much is computed when an instrument first needs it, and at most once. */
final class View {
    private final Subject subject;
    private final float[] parameters;
    private final Once<TangentKernel> tangents;
    private final Once<EffectiveParameters> smoother;

    View(Subject subject, float[] parameters, double ridge) {
        this.subject = subject;
        this.parameters = parameters;
        this.tangents = new Once<>(() -> subject.tangents(parameters));
        this.smoother = new Once<>(() -> EffectiveParameters.of(tangents.get().train(), ridge));
    }

    double weightNorm(Layout layout, int layer) {
        return Math.sqrt(layout.parts().stream()
                .filter(part -> part.weights() && part.layer() == layer)
                .mapToDouble(part -> Norms.of(parameters, part.offset(), part.size()))
                .map(norm -> norm * norm)
                .sum());
    }

    double gradientNorm(Model model, Loss loss) {
        return Norms.of(model.gradient(loss, parameters, subject.train()));
    }

    double trainParameters() {
        return tangents.get().train().isFinite() ? smoother.get().onTrain() : Double.NaN;
    }

    double testParameters() {
        return tangents.get().train().isFinite()
                ? smoother.get().on(tangents.get().test())
                : Double.NaN;
    }

    double targetAlignment() {
        return Alignment.withLabels(tangents.get().train(), subject.sampledTrain());
    }

    double featureAlignment() {
        return Alignment.between(subject.features(parameters), subject.initialFeatures());
    }
}
