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
            for (Loss loss : Loss.values()) {
                for (boolean biases : new boolean[] {true, false}) {
                    for (boolean dense : new boolean[] {true, false}) {
                        all.add(Arguments.of(activation, loss, biases, dense));
                    }
                }
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("everyCombination")
    void gradientIsTheSlopeOfTheLoss(Activation activation, Loss loss, boolean biases, boolean dense) {
        Examples examples = dense
                ? Parity.of(6, 2, 21).split("gradient").train()
                : OperationTable.additionModulo(5).split(0.8, "gradient").train();
        Layout layout = new Layout(examples.inputs().width(), 7, examples.classes(), biases);
        List<float[]> networks = List.of(parameters(layout, "one"), parameters(layout, "two"), parameters(layout, "3"));
        try (Workspace workspace = new Workspace(layout, activation, examples.inputs(), examples.count(), 3)) {
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
                assertIsSlope(gradient, layout, activation, loss, networks.get(slot), examples);
            }
        }
    }

    private static void assertIsSlope(
            float[] gradient, Layout layout, Activation activation, Loss loss, float[] at, Examples examples) {
        double[] parameters = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            parameters[i] = at[i];
        }
        double reach = 1e-6;
        for (int i = 0; i < at.length; i++) {
            parameters[i] = at[i] + reach;
            double above = Reference.loss(layout, activation, loss, parameters, examples);
            parameters[i] = at[i] - reach;
            double below = Reference.loss(layout, activation, loss, parameters, examples);
            parameters[i] = at[i];
            assertEquals((above - below) / (2 * reach), gradient[i], 2e-5, "parameter " + i);
        }
    }

    private static float[] parameters(Layout layout, String name) {
        float[] parameters = new float[layout.size()];
        Draws.normals(Streams.of(name), parameters, 0, parameters.length, 0.4);
        return parameters;
    }
}
