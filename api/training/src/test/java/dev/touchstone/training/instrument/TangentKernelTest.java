package dev.touchstone.training.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.touchstone.api.Streams;
import dev.touchstone.training.data.Dense;
import dev.touchstone.training.data.Examples;
import dev.touchstone.training.data.Parity;
import dev.touchstone.training.data.Split;
import dev.touchstone.training.network.Activation;
import dev.touchstone.training.network.Initialisation;
import dev.touchstone.training.network.Loss;
import dev.touchstone.training.network.Model;
import dev.touchstone.training.network.Perceptron;
import java.util.List;
import org.junit.jupiter.api.Test;

class TangentKernelTest {
    private static final Perceptron LINEAR = new Perceptron(List.of(), Activation.RELU, false, Initialisation.LECUN);

    private static final Split DATA = new Parity(6, 2, 10, 8).split("trial");

    /** For a linear model the gradient of an output is the input, whatever the parameters. */
    @Test
    void ofALinearModelItIsTheInputsOwn() {
        try (Model model = Model.of(LINEAR, DATA.train())) {
            float[] parameters = LINEAR.draw(model.layout(), "trial", "weights");
            TangentKernel kernel = TangentKernel.of(model, parameters, DATA.train(), DATA.test());
            assertSame(Kernel.linear(rows(DATA.train()), rows(DATA.train())), kernel.train());
            assertSame(Kernel.linear(rows(DATA.test()), rows(DATA.train())), kernel.test());
            assertEquals(6, EffectiveParameters.of(kernel.train(), 0).on(kernel.train()), 1e-4);
        }
    }

    // f = w2·x1·w1·... by hand: one hidden square unit, f_c = v_c·(w·x)², one input, two outputs.
    @Test
    void ofOneSquare() {
        Examples examples = new Examples(new Dense(1, new float[] {1, 3}), new int[] {0, 1}, 2);
        Perceptron square = Perceptron.quadratic(1);
        try (Model model = Model.of(square, examples)) {
            // w = 2, v = (5, 7). ∂f_c/∂w = 2·v_c·w·x², ∂f_c/∂v_c = w²·x².
            TangentKernel kernel = TangentKernel.of(model, new float[] {2, 5, 7}, examples, examples);
            double perSquare = ((20 * 20 + 16) + (28 * 28 + 16)) / 2.0;
            assertEquals(perSquare, kernel.train().value(0, 0), 1e-3);
            assertEquals(9 * perSquare, kernel.train().value(0, 1), 1e-2);
            assertEquals(81 * perSquare, kernel.test().value(1, 1), 1e-1);
        }
    }

    // The Hessian of the mean of the sum over classes of (W·x - y)² is 2/n XᵀX for each class.
    @Test
    void sharpnessOfALinearModelIsThatOfItsInputs() {
        try (Model model = Model.of(LINEAR, DATA.train())) {
            float[] parameters = LINEAR.draw(model.layout(), "trial", "weights");
            Sharpness found = Sharpness.of(at -> model.gradient(Loss.MEAN_SQUARED, at, DATA.train()), parameters);
            Kernel kernel = Kernel.linear(rows(DATA.train()), rows(DATA.train()));
            double expected = 2.0 / DATA.train().count() * largest(kernel);
            assertEquals(expected, found.value(), 2e-3 * expected);
        }
    }

    private static double largest(Kernel kernel) {
        double[] start = Streams.of("any").doubles(kernel.rows(), 0, 1).toArray();
        LinearOperator operator = new LinearOperator() {
            @Override
            public int size() {
                return kernel.rows();
            }

            @Override
            public double[] apply(double[] vector) {
                double[] product = new double[vector.length];
                for (int i = 0; i < product.length; i++) {
                    for (int j = 0; j < vector.length; j++) {
                        product[i] += kernel.value(i, j) * vector[j];
                    }
                }
                return product;
            }
        };
        return Lanczos.largest(operator, start, 1e-9, 50).value();
    }

    private static float[][] rows(Examples examples) {
        Dense dense = (Dense) examples.inputs();
        float[][] rows = new float[dense.count()][dense.width()];
        for (int i = 0; i < rows.length; i++) {
            dense.copy(i, 1, rows[i]);
        }
        return rows;
    }

    private static void assertSame(Kernel expected, Kernel found) {
        assertEquals(expected.rows(), found.rows());
        for (int i = 0; i < expected.rows(); i++) {
            for (int j = 0; j < expected.columns(); j++) {
                assertEquals(expected.value(i, j), found.value(i, j), 1e-5);
            }
        }
    }
}
