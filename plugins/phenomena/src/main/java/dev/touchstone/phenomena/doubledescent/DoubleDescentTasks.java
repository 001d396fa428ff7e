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
            new Setting.Whole("examples", "to train on", 20, 2000),
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

    private static final int EXAMPLES = 200;
    private static final int LINEAR_EXAMPLES = 100;
    private static final double LABEL_NOISE = 0.2;
    private static final int HELD_OUT = 100;
    private static final double CONTROL_DECAY = 3;
    private static final double PRACTICAL_DECAY = 1;

    private DoubleDescentTasks() {}

    static List<Task> demo() {
        return Stream.concat(solved().stream(), networks().stream()).toList();
    }

    static List<Task> full() {
        return demo();
    }

    private static List<Task> solved() {
        return List.of(isotropic(), features("gmix5"), features("teacher4"));
    }

    private static List<Task> networks() {
        return List.of(
                network("gmix3"),
                network("teacher2"),
                network("parity-15-2"),
                network("gmix5"),
                network("teacher4"),
                network("m1deasy"));
    }

    private static Task isotropic() {
        Settings canonical = Settings.of(
                "model",
                "linear",
                "examples",
                LINEAR_EXAMPLES,
                "classes",
                1,
                "signal",
                5.0,
                "noise",
                1.0,
                "ridge-share",
                0.0,
                "validation",
                0);
        long[] positions = Ratios.positions(LINEAR_EXAMPLES, 1);
        return new Task(
                "least-squares",
                "least squares on isotropic inputs, 100 examples, signal 5, noise 1",
                positions[positions.length - 1],
                Map.of(
                        Arm.CANONICAL, canonical,
                        Arm.CONTROL, canonical.with("ridge-share", 1.0),
                        Arm.PRACTICAL, canonical.with("validation", HELD_OUT)));
    }

    private static Task features(String data) {
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
                LABEL_NOISE,
                "ridge",
                0.0,
                "validation",
                0);
        long[] positions = Ratios.positions(EXAMPLES, law.classes());
        return new Task(
                "features-" + data,
                "random ReLU features on " + data + ", 200 examples, label noise .2",
                positions[positions.length - 1],
                Map.of(
                        Arm.CANONICAL, canonical,
                        Arm.CONTROL, canonical.with("ridge", 0.1),
                        Arm.PRACTICAL, canonical.with("validation", HELD_OUT, "label-noise", 0.0)));
    }

    private static Task network(String data) {
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
