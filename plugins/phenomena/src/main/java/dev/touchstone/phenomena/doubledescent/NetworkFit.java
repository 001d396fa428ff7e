package dev.touchstone.phenomena.doubledescent;

import dev.touchstone.api.Recorder;
import dev.touchstone.training.data.Examples;
import dev.touchstone.training.data.Split;
import dev.touchstone.training.instrument.Panel;
import dev.touchstone.training.instrument.Sampling;
import dev.touchstone.training.linear.OneHot;
import dev.touchstone.training.network.Loss;
import dev.touchstone.training.network.Member;
import dev.touchstone.training.network.Model;
import dev.touchstone.training.network.Perceptron;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Trained networks of one width. */
final class NetworkFit implements Fit {
    /** All training examples: with fewer the kernel's threshold would lie elsewhere. */
    private static final Sampling SAMPLING = new Sampling(200);
    /** Networks are not trained until nothing is left to learn. */
    private static final double RIDGE = 1e-3;

    /** Trains the twins of all networks. */
    @FunctionalInterface
    interface Twins {
        List<float[]> train() throws IOException;
    }

    private final Perceptron architecture;
    private final List<Classification> trials;
    private final List<Member> members;
    private final List<float[]> parameters;
    private final Twins twins;
    private final List<double[][]> outputs;

    NetworkFit(
            Perceptron architecture,
            List<Classification> trials,
            List<Member> members,
            List<float[]> parameters,
            Twins twins) {
        this.architecture = architecture;
        this.trials = trials;
        this.members = members;
        this.parameters = parameters;
        this.twins = twins;
        this.outputs = outputs(parameters);
    }

    @Override
    public double[] testError() {
        return each(i -> OneHot.meanSquared(outputs.get(i), trials.get(i).test()));
    }

    @Override
    public void record(Recorder recorder, long position) {
        List<double[][]> train = new ArrayList<>();
        try (Model model = model()) {
            for (int i = 0; i < trials.size(); i++) {
                train.add(
                        outputs(model, parameters.get(i), members.get(i).data().train()));
            }
        }
        recorder.record(position, Metrics.TEST_MSE.name(), testError());
        recorder.record(
                position,
                Metrics.TRAIN_MSE.name(),
                each(i -> OneHot.meanSquared(train.get(i), members.get(i).data().train())));
        recorder.record(
                position, Metrics.TEST_ERROR.name(), each(i -> trials.get(i).testError(outputs.get(i))));
        recorder.record(
                position,
                Metrics.TRAIN_ACCURACY.name(),
                each(i -> OneHot.accuracy(train.get(i), members.get(i).data().train())));
        recorder.measure(position, Metrics.SEED_VARIANCE.name(), this::variance);
        List<Split> data = IntStream.range(0, trials.size())
                .mapToObj(i ->
                        new Split(members.get(i).data().train(), trials.get(i).test()))
                .toList();
        List<float[]> starts = members.stream().map(Member::start).toList();
        try (Panel panel = Panel.of(architecture, Loss.MEAN_SQUARED, data, starts, SAMPLING, RIDGE)) {
            panel.look(recorder, position, IntStream.range(0, trials.size()).toArray(), parameters);
        }
    }

    private double[] variance() {
        try {
            List<double[][]> others = outputs(twins.train());
            return each(i -> Classification.variance(outputs.get(i), others.get(i)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<double[][]> outputs(List<float[]> networks) {
        List<double[][]> all = new ArrayList<>();
        try (Model model = model()) {
            for (int i = 0; i < trials.size(); i++) {
                all.add(outputs(model, networks.get(i), trials.get(i).test()));
            }
        }
        return all;
    }

    private Model model() {
        return Model.of(architecture, trials.get(0).test());
    }

    /** From [classes][examples] to [examples, classes]. */
    private static double[][] outputs(Model model, float[] network, Examples shown) {
        float[][] byClass = model.outputs(network, shown);
        double[][] byExample = new double[shown.count()][byClass.length];
        for (int c = 0; c < byClass.length; c++) {
            for (int i = 0; i < byExample.length; i++) {
                byExample[i][c] = byClass[c][i];
            }
        }
        return byExample;
    }

    private double[] each(IntToDoubleFunction value) {
        return IntStream.range(0, trials.size()).mapToDouble(value).toArray();
    }
}
