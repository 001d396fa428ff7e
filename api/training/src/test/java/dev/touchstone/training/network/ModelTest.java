package dev.touchstone.training.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.touchstone.training.Engines;
import dev.touchstone.training.data.Dense;
import dev.touchstone.training.data.Examples;
import dev.touchstone.training.data.OperationTable;
import dev.touchstone.training.data.Parity;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ModelTest {
    private static final Examples DENSE = Parity.of(6, 2, 21).split("model").train();

    private static final Examples PAIRS =
            OperationTable.additionModulo(5).split(0.8, "model").train();

    @BeforeAll
    static void start() {
        Engines.start();
    }

    static List<Architecture> architectures() {
        return List.of(
                Perceptron.relu(),
                Perceptron.relu(7),
                Perceptron.tanh(5, 4, 3),
                Perceptron.quadratic(18),
                Perceptron.tanh(20, 17).withInitialisation(Initialisation.LECUN),
                new Transformer(6, 2, 9, Initialisation.LECUN),
                new Convolution(
                        List.of(new Convolution.Filters(5, 3, 2, 1)),
                        List.of(4),
                        Activation.TANH,
                        true,
                        Initialisation.HE));
    }

    private static List<Examples> shown(Architecture architecture) {
        if (architecture instanceof Perceptron) {
            return List.of(DENSE, PAIRS);
        }
        return List.of(architecture instanceof Transformer ? PAIRS : DENSE);
    }

    // The gradient of the squared loss is the mean over examples of twice the residuals times the Jacobians: three
    // ways through the code that must agree.
    @ParameterizedTest
    @MethodSource("architectures")
    void gradientIsResidualTimesJacobian(Architecture architecture) {
        for (Examples examples : shown(architecture)) {
            try (Model model = Model.of(architecture, examples)) {
                float[] parameters = architecture.draw(model.layout(), "gradient");
                double[] expected = new double[parameters.length];
                float[][] outputs = model.outputs(parameters, examples);
                for (int c = 0; c < examples.classes(); c++) {
                    float[][] jacobian = model.jacobian(parameters, examples, c);
                    for (int i = 0; i < examples.count(); i++) {
                        double residual = outputs[c][i] - (examples.label(i) == c ? 1 : 0);
                        for (int j = 0; j < expected.length; j++) {
                            expected[j] += 2 * residual * jacobian[i][j] / examples.count();
                        }
                    }
                }
                float[] gradient = model.gradient(Loss.MEAN_SQUARED, parameters, examples);
                for (int j = 0; j < expected.length; j++) {
                    assertEquals(expected[j], gradient[j], 2e-5, "parameter " + j);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("architectures")
    void theLastLayerIsLinearInTheFeatures(Architecture architecture) {
        Examples examples = shown(architecture).get(0);
        try (Model model = Model.of(architecture, examples)) {
            float[] parameters = architecture.draw(model.layout(), "features");
            Layout.Part last = model.layout().part("weights " + model.layout().layers());
            float[][] features = model.features(parameters, examples);
            assertEquals(last.columns(), features[0].length);
            float[][] outputs = model.outputs(parameters, examples);
            float[] bias = bias(model.layout(), parameters);
            for (int i = 0; i < examples.count(); i++) {
                for (int c = 0; c < examples.classes(); c++) {
                    double expected = bias[c];
                    for (int h = 0; h < last.columns(); h++) {
                        expected += features[i][h] * parameters[last.offset() + c * last.columns() + h];
                    }
                    assertEquals(expected, outputs[c][i], 2e-5);
                }
            }
        }
    }

    // outputs = W x + b for two examples in the plane: W = ((1, 2), (3, 4)), b = (5, 6), x = (1, -1) and (0, 2).
    // Residuals to classes 1 and 0: (4, 4) and (8, 14), so the loss is (32 + 260) / 2; its gradient by W is
    // Σ residual · x = ((4, -4), (4, -4)) + ((0, 16), (0, 28)) and by b (12, 18).
    @Test
    void aLinearModelByHand() {
        Examples two = new Examples(new Dense(2, new float[] {1, -1, 0, 2}), new int[] {1, 0}, 2);
        float[] parameters = {1, 2, 3, 4, 5, 6};
        try (Model model = Model.of(Perceptron.relu(), two)) {
            assertArrayEquals(new float[][] {{4, 9}, {5, 14}}, model.outputs(parameters, two));
            assertEquals(146, model.loss(Loss.MEAN_SQUARED, parameters, two));
            assertArrayEquals(new float[] {4, 12, 4, 24, 12, 18}, model.gradient(Loss.MEAN_SQUARED, parameters, two));
            assertArrayEquals(new float[][] {{1, -1}, {0, 2}}, model.features(parameters, two));
            assertArrayEquals(
                    new float[][] {{0, 0, 1, -1, 0, 1}, {0, 0, 0, 2, 0, 1}}, model.jacobian(parameters, two, 1));
        }
    }

    @Test
    void keepsNothingBetweenCallsOfAnyNumberOfExamples() {
        Perceptron perceptron = Perceptron.tanh(6);
        try (Model model = Model.of(perceptron, DENSE)) {
            float[] one = perceptron.draw(model.layout(), "one");
            float[] other = perceptron.draw(model.layout(), "other");
            float[] first = model.gradient(Loss.CROSS_ENTROPY, one, DENSE);
            double loss = model.loss(Loss.CROSS_ENTROPY, one, DENSE);
            model.gradient(Loss.CROSS_ENTROPY, other, DENSE.select(0, 3, 5));
            model.gradient(Loss.CROSS_ENTROPY, other, DENSE);
            assertArrayEquals(first, model.gradient(Loss.CROSS_ENTROPY, one, DENSE));
            assertEquals(loss, model.loss(Loss.CROSS_ENTROPY, one, DENSE));
        }
    }

    @Test
    void refusesWhatDoesNotFit() {
        try (Model model = Model.of(Perceptron.relu(3), DENSE)) {
            float[] right = new float[model.layout().size()];
            assertThrows(IllegalArgumentException.class, () -> model.outputs(new float[5], DENSE));
            assertThrows(IllegalArgumentException.class, () -> model.outputs(right, PAIRS));
            assertThrows(IllegalArgumentException.class, () -> model.jacobian(right, DENSE, 2));
        }
    }

    private static float[] bias(Layout layout, float[] parameters) {
        return layout.parts().stream()
                .filter(part -> part.name().equals("biases " + layout.layers()))
                .findFirst()
                .map(part -> Arrays.copyOfRange(parameters, part.offset(), part.offset() + part.size()))
                .orElse(new float[layout.classes()]);
    }
}
