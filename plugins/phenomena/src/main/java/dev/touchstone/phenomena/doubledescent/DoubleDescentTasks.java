package dev.touchstone.phenomena.doubledescent;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Setting;
import dev.touchstone.api.Settings;
import dev.touchstone.api.Task;
import dev.touchstone.training.data.Law;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The environments: linear regression, random features and trained networks. Their settings say what a theory needs to
 * compute P / (n · C): the examples n and the classes C.
 */
final class DoubleDescentTasks {
    static final List<Setting> SETTINGS = List.of(
            new Setting.Whole("examples", "to train on; more of them need a larger budget", 20, 2000),
            new Setting.Real("label-noise", "probability that a training label is drawn anew", 0, 1),
            new Setting.Real("noise", "variance of the noise in linear regression", 1e-6, 100),
            new Setting.Real("signal", "variance of the signal in linear regression", 1e-6, 1000),
            new Setting.Real(
                    "ridge", "penalty on random features' coefficients, beside the mean squared error", 0, 100),
            new Setting.Real("ridge-share", "penalty in linear regression, over the best one", 0, 100),
            new Setting.Real("weight-decay", "of AdamW", 0, 100),
            new Setting.Real("learning-rate", "of AdamW", 1e-6, 1),
            new Setting.Whole("steps", "of the optimiser at each width", 25, 100_000),
            new Setting.Whole("validation", "examples held out for tuning; 0 for no tuning", 0, 10_000));

    private static final List<String> LAWS =
            List.of("gmix3", "teacher2", "parity-15-2", "gmix5", "teacher4", "m1deasy");

    private static final int EXAMPLES = 200;
    private static final int LINEAR_EXAMPLES = 100;
    private static final double LABEL_NOISE = 0.2;
    private static final int HELD_OUT = 100;
    private static final double CONTROL_DECAY = 3;
    private static final double PRACTICAL_DECAY = 1;

    private DoubleDescentTasks() {}

    static List<Task> demo() {
        return Stream.of(
                        Stream.of(
                                isotropic("least-squares", LINEAR_EXAMPLES, 5, 1),
                                features("features-gmix5", "gmix5", LABEL_NOISE),
                                features("features-teacher4", "teacher4", LABEL_NOISE)),
                        networks())
                .flatMap(tasks -> tasks)
                .toList();
    }

    static List<Task> full() {
        return Stream.of(
                        Stream.of(
                                isotropic("least-squares", LINEAR_EXAMPLES, 5, 1),
                                isotropic("least-squares-even", LINEAR_EXAMPLES, 1, 1),
                                isotropic("least-squares-200", 2 * LINEAR_EXAMPLES, 5, 1)),
                        LAWS.stream().map(law -> features("features-" + law, law, LABEL_NOISE)),
                        LAWS.stream().map(law -> features("features-" + law + "-clean", law, 0)),
                        networks())
                .flatMap(tasks -> tasks)
                .toList();
    }

    private static Stream<Task> networks() {
        return LAWS.stream().map(DoubleDescentTasks::network);
    }

    static Task isotropic(String name, int examples, double signal, double noise) {
        Settings canonical = Settings.of(
                "model",
                "linear",
                "examples",
                examples,
                "classes",
                1,
                "signal",
                signal,
                "noise",
                noise,
                "ridge-share",
                0.0,
                "validation",
                0);
        long[] positions = Ratios.positions(examples, 1);
        return new Task(
                name,
                "least squares on isotropic inputs, %d examples, signal %s, noise %s"
                        .formatted(examples, signal, noise),
                positions[positions.length - 1],
                Map.of(
                        Arm.CANONICAL, canonical,
                        Arm.CONTROL, canonical.with("ridge-share", 1.0),
                        Arm.PRACTICAL, canonical.with("validation", HELD_OUT)));
    }

    static Task features(String name, String data, double labelNoise) {
        Law law = Law.named(data);
        Settings canonical = Settings.of(
                "model",
                "features",
                "data",
                data,
                "examples",
                EXAMPLES,
                "inputs",
                law.inputs(),
                "classes",
                law.classes(),
                "label-noise",
                labelNoise,
                "ridge",
                0.0,
                "validation",
                0);
        long[] positions = Ratios.positions(EXAMPLES, law.classes());
        return new Task(
                name,
                "random ReLU features on %s, 200 examples, label noise %s".formatted(data, labelNoise),
                positions[positions.length - 1],
                Map.of(
                        Arm.CANONICAL, canonical,
                        Arm.CONTROL, canonical.with("ridge", 0.01),
                        Arm.PRACTICAL, canonical.with("validation", HELD_OUT, "label-noise", 0.0)));
    }

    static Task network(String data) {
        Law law = Law.named(data);
        Settings canonical = Settings.of(
                "model",
                "network",
                "data",
                data,
                "examples",
                EXAMPLES,
                "inputs",
                law.inputs(),
                "classes",
                law.classes(),
                "label-noise",
                LABEL_NOISE,
                "learning-rate",
                0.005,
                "weight-decay",
                0.0,
                "steps",
                1500,
                "validation",
                0);
        long[] positions = NetworkFamily.positions(EXAMPLES, law.inputs(), law.classes());
        return new Task(
                "network-" + data,
                "networks with one hidden layer on " + data + ", 200 examples, label noise .2",
                positions[positions.length - 1],
                Map.of(
                        Arm.CANONICAL, canonical,
                        Arm.CONTROL, canonical.with("weight-decay", CONTROL_DECAY),
                        Arm.PRACTICAL,
                                canonical.with(
                                        "validation", HELD_OUT, "label-noise", 0.0, "weight-decay", PRACTICAL_DECAY)));
    }
}
