package dev.touchstone.training.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.touchstone.training.Engines;
import dev.touchstone.training.data.OperationTable;
import dev.touchstone.training.data.Parity;
import dev.touchstone.training.data.Split;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The factorised kernel against the Jacobian that it does without. */
class TangentsTest {
    static List<Perceptron> perceptrons() {
        return Stream.of(
                        Perceptron.relu(),
                        Perceptron.tanh(7),
                        Perceptron.relu(9, 4, 6),
                        Perceptron.quadratic(5),
                        new Perceptron(List.of(), Activation.RELU, false, Initialisation.LECUN))
                .toList();
    }

    @BeforeAll
    static void start() {
        Engines.start();
    }

    @ParameterizedTest
    @MethodSource("perceptrons")
    void kernelIsThatOfTheJacobian(Perceptron perceptron) {
        check(perceptron, new Parity(6, 2, 11, 5).split("trial"));
        check(perceptron, OperationTable.additionModulo(5).split(0.5, "trial"));
    }

    private static void check(Perceptron perceptron, Split data) {
        try (Model model = Model.of(perceptron, data.train())) {
            float[] parameters = perceptron.draw(model.layout(), "trial", "weights");
            double[][] kernel = model.tangentKernel(parameters, data.test(), data.train());
            double[][] expected = new double[kernel.length][kernel[0].length];
            int outputs = data.train().classes();
            for (int output = 0; output < outputs; output++) {
                float[][] left = model.jacobian(parameters, data.test(), output);
                float[][] right = model.jacobian(parameters, data.train(), output);
                for (int i = 0; i < left.length; i++) {
                    for (int j = 0; j < right.length; j++) {
                        expected[i][j] += Rows.dot(left[i], right[j]) / (double) outputs;
                    }
                }
            }
            for (int i = 0; i < kernel.length; i++) {
                for (int j = 0; j < kernel[i].length; j++) {
                    assertEquals(expected[i][j], kernel[i][j], 1e-5 * (1 + Math.abs(expected[i][j])));
                }
            }
        }
    }
}
