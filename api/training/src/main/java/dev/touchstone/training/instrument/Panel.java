package dev.touchstone.training.instrument;

import dev.touchstone.api.Metric;
import dev.touchstone.api.Recorder;
import dev.touchstone.training.Ranges;
import dev.touchstone.training.data.Examples;
import dev.touchstone.training.data.Split;
import dev.touchstone.training.network.Architecture;
import dev.touchstone.training.network.Loss;
import dev.touchstone.training.network.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The instruments that look at one network alone, for a cohort: what somebody wants to know is measured at each look,
 * and nothing else. Tangent kernels are computed once a look, however many instruments share them. For one thread at a
 * time.
 */
public final class Panel implements AutoCloseable {
    private static final Metric GRADIENT_NORM = atLeastZero("gradient-norm", "1", "norm of the train loss's gradient");

    private static final Metric TRAIN_PARAMETERS = atLeastZero(
            "effective-parameters.train",
            "parameters",
            "effective parameters of the tangent kernel's regression on train inputs");

    private static final Metric TEST_PARAMETERS = atLeastZero(
            "effective-parameters.test",
            "parameters",
            "effective parameters of the tangent kernel's regression on test inputs");

    private static final Metric TARGET_ALIGNMENT = new Metric(
            "kernel-target-alignment", "1", 0, 1, "centred alignment of the tangent kernel with the train labels");

    private static final Metric FEATURE_ALIGNMENT = new Metric(
            "feature-alignment",
            "1",
            0,
            1,
            "centred alignment of the last hidden layer's kernel on test inputs with that before training");

    private final Model model;
    private final Loss loss;
    private final double ridge;
    private final List<Subject> subjects;

    private Panel(Model model, Loss loss, double ridge, List<Subject> subjects) {
        this.model = model;
        this.loss = loss;
        this.ridge = ridge;
        this.subjects = subjects;
    }

    /**
     * For the networks of a cohort.
     *
     * @param loss that they train on
     * @param data of each, in the cohort's order; all of one shape
     * @param initial parameters of each, before training
     * @param sampling which train examples, and which test examples, the instruments look at that compare examples
     * @param ridge of the tangent kernel's regression, as a share of the kernel's mean eigenvalue, at least 0
     * @throws IllegalArgumentException if there is no network, the lists differ in length or the ridge is out of range
     */
    public static Panel of(
            Architecture architecture,
            Loss loss,
            List<Split> data,
            List<float[]> initial,
            Sampling sampling,
            double ridge) {
        Ranges.atLeast("number of networks", data.size(), 1);
        Ranges.within("number of initial parameters", initial.size(), data.size(), data.size());
        Ranges.notNegative("ridge", ridge);
        Examples like = data.get(0).train();
        Model model = Model.of(architecture, like);
        List<Subject> subjects = new ArrayList<>();
        for (int i = 0; i < data.size(); i++) {
            subjects.add(
                    new Subject(model, data.get(i), sampling, initial.get(i).clone()));
        }
        return new Panel(model, loss, ridge, subjects);
    }

    /**
     * What can be measured; a phenomenon that has a panel declares these.
     *
     * @param layers of its networks, from 1
     */
    public static List<Metric> metrics(int layers) {
        return Stream.concat(
                        IntStream.rangeClosed(1, layers).mapToObj(Panel::weightNorm),
                        Stream.of(
                                GRADIENT_NORM, TRAIN_PARAMETERS, TEST_PARAMETERS, TARGET_ALIGNMENT, FEATURE_ALIGNMENT))
                .toList();
    }

    /**
     * Measures what is wanted.
     *
     * @param recorder that knows what is wanted
     * @param position on the axis
     * @param active places in the cohort of the networks that are still training
     * @param parameters of these, in the same order
     */
    public void look(Recorder recorder, long position, int[] active, List<float[]> parameters) {
        View[] views = IntStream.range(0, active.length)
                .mapToObj(i -> new View(subjects.get(active[i]), parameters.get(i), ridge))
                .toArray(View[]::new);
        Look look = new Look(recorder, position, subjects.size(), active, views);
        for (int layer = 1; layer <= model.layout().layers(); layer++) {
            int at = layer;
            look.measure(weightNorm(layer), view -> view.weightNorm(model.layout(), at));
        }
        look.measure(GRADIENT_NORM, view -> view.gradientNorm(model, loss));
        look.measure(TRAIN_PARAMETERS, View::trainParameters);
        look.measure(TEST_PARAMETERS, View::testParameters);
        look.measure(TARGET_ALIGNMENT, View::targetAlignment);
        look.measure(FEATURE_ALIGNMENT, View::featureAlignment);
    }

    /** Frees the native memory. */
    @Override
    public void close() {
        model.close();
    }

    private static Metric weightNorm(int layer) {
        return atLeastZero("weight-norm." + layer, "1", "norm of the weights of layer " + layer + ", from the inputs");
    }

    private static Metric atLeastZero(String name, String unit, String description) {
        return new Metric(name, unit, 0, Double.POSITIVE_INFINITY, description);
    }
}
