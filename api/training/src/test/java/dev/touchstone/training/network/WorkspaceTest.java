package dev.touchstone.training.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.touchstone.api.Streams;
import dev.touchstone.training.Draws;
import dev.touchstone.training.Engines;
import dev.touchstone.training.data.Examples;
import dev.touchstone.training.data.OperationTable;
import dev.touchstone.training.data.Parity;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WorkspaceTest {
    @BeforeAll
    static void start() {
        Engines.start();
    }

    static List<Arguments> everyCombination() {
        List<Arguments> all = new ArrayList<>();
        for (Activation activation : Activation.values()) {
            for (boolean biases : new boolean[] {true, false}) {
                for (List<Integer> hidden : List.of(List.<Integer>of(), List.of(7), List.of(5, 18, 3))) {
                    Perceptron perceptron = new Perceptron(hidden, activation, biases, Initialisation.LECUN);
                    for (Loss loss : Loss.values()) {
                        all.add(Arguments.of(perceptron, loss, true));
                        all.add(Arguments.of(perceptron, loss, false));
                    }
                }
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("everyCombination")
    void gradientIsTheSlopeOfTheLoss(Perceptron perceptron, Loss loss, boolean dense) {
        Examples examples = dense
                ? Parity.of(6, 2, 21).split("gradient").train()
                : OperationTable.additionModulo(5).split(0.8, "gradient").train();
        Layout layout = perceptron.layout(examples.inputs().width(), examples.classes());
        List<float[]> networks = List.of(parameters(layout, "one"), parameters(layout, "two"), parameters(layout, "3"));
        try (Workspace workspace = Workspace.of(perceptron, layout, examples.inputs(), examples.count(), 3)) {
            for (int slot = 0; slot < 3; slot++) {
                workspace.load(slot, networks.get(slot), examples);
            }
            workspace.forward(3);
            for (int slot = 0; slot < 3; slot++) {
                float[][] outputs = workspace.outputs(slot);
                loss.differentiate(outputs, examples);
                workspace.derivatives(slot, outputs);
            }
            workspace.backward(3);
            float[] gradient = new float[layout.size()];
            for (int slot = 0; slot < 3; slot++) {
                workspace.gradient(slot, gradient);
                assertIsSlope(gradient, perceptron, layout, loss, networks.get(slot), examples);
            }
        }
    }

    private static void assertIsSlope(
            float[] gradient, Perceptron perceptron, Layout layout, Loss loss, float[] at, Examples examples) {
        double[] parameters = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            parameters[i] = at[i];
        }
        double reach = 1e-6;
        double tolerance = 2e-5;
        for (float slope : gradient) {
            tolerance = Math.max(tolerance, 2e-5 * Math.abs(slope));
        }
        for (int i = 0; i < at.length; i++) {
            parameters[i] = at[i] + reach;
            double above = Reference.loss(perceptron, layout, loss, parameters, examples);
            parameters[i] = at[i] - reach;
            double below = Reference.loss(perceptron, layout, loss, parameters, examples);
            parameters[i] = at[i];
            assertEquals((above - below) / (2 * reach), gradient[i], tolerance, "parameter " + i);
        }
    }

    private static float[] parameters(Layout layout, String name) {
        float[] parameters = new float[layout.size()];
        Draws.normals(Streams.of(name), parameters, 0, parameters.length, 0.4);
        return parameters;
    }
}
