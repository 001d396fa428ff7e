package dev.touchstone.training.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Streams;
import dev.touchstone.training.Draws;
import dev.touchstone.training.Engines;
import dev.touchstone.training.data.Dense;
import dev.touchstone.training.data.Examples;
import dev.touchstone.training.data.OperationTable;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConvolutionTest {
    private static final Examples SIGNALS = signals();

    @BeforeAll
    static void start() {
        Engines.start();
    }

    static List<Arguments> networks() {
        Convolution.Filters narrow = new Convolution.Filters(3, 3, 1, 1);
        Convolution.Filters striding = new Convolution.Filters(4, 4, 2, 2);
        Convolution.Filters wide = new Convolution.Filters(17, 5, 3, 0);
        return List.of(
                Arguments.of(network(List.of(narrow), List.of(), Activation.RELU, true), Loss.MEAN_SQUARED),
                Arguments.of(network(List.of(wide), List.of(6), Activation.TANH, true), Loss.CROSS_ENTROPY),
                Arguments.of(
                        network(List.of(striding, narrow), List.of(5, 7), Activation.TANH, false), Loss.MEAN_SQUARED),
                Arguments.of(
                        network(List.of(narrow, striding), List.of(), Activation.SQUARE, true), Loss.CROSS_ENTROPY));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void gradientIsTheSlopeOfTheLossByDefinition(Convolution convolution, Loss loss) {
        try (Model model = Model.of(convolution, SIGNALS)) {
            float[] at = convolution.draw(model.layout(), "slope");
            assertEquals(loss(convolution, model.layout(), loss, doubles(at)), model.loss(loss, at, SIGNALS), 1e-5);
            float[] gradient = model.gradient(loss, at, SIGNALS);
            double[] parameters = doubles(at);
            double reach = 1e-6;
            for (int i = 0; i < at.length; i++) {
                parameters[i] = at[i] + reach;
                double above = loss(convolution, model.layout(), loss, parameters);
                parameters[i] = at[i] - reach;
                double below = loss(convolution, model.layout(), loss, parameters);
                parameters[i] = at[i];
                assertEquals((above - below) / (2 * reach), gradient[i], 5e-5, "parameter " + i);
            }
        }
    }

    // 40 places shrink to 19, 10 and 5: (5 + 1) · 25 + 2 · (75 + 1) · 25 + (125 + 1) · 10.
    @Test
    void theNetworkOfMnist1dHasItsPublishedSize() {
        assertEquals(5210, Convolution.small().parameters(40, 10));
    }

    @Test
    void refusesWhatCannotBe() {
        assertThrows(IllegalArgumentException.class, () -> new Convolution.Filters(1, 3, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Convolution.Filters(1, 3, 1, 3));
        assertThrows(IllegalArgumentException.class, () -> network(List.of(), List.of(), Activation.RELU, true));
        IllegalArgumentException tooLong = assertThrows(
                IllegalArgumentException.class, () -> Convolution.small().layout(2, 10));
        assertTrue(String.valueOf(tooLong.getMessage()).contains("kernel is 5"), tooLong::getMessage);
        Examples pairs = OperationTable.additionModulo(20).split(0.1, "pairs").train();
        try (Model model = Model.of(Convolution.small(), pairs)) {
            float[] parameters = new float[model.layout().size()];
            assertThrows(IllegalArgumentException.class, () -> model.outputs(parameters, pairs));
        }
    }

    private static Convolution network(
            List<Convolution.Filters> filters, List<Integer> hidden, Activation activation, boolean biases) {
        return new Convolution(filters, hidden, activation, biases, Initialisation.UNIFORM);
    }

    private static Examples signals() {
        float[] values = new float[13 * 11];
        Draws.normals(Streams.of("signals"), values, 0, values.length, 1);
        return new Examples(new Dense(11, values), new int[] {0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2, 0}, 3);
    }

    private static double loss(Convolution convolution, Layout layout, Loss loss, double[] parameters) {
        double total = 0;
        for (int i = 0; i < SIGNALS.count(); i++) {
            total += Reference.loss(loss, outputs(convolution, layout, parameters, i), SIGNALS.label(i));
        }
        return total / SIGNALS.count();
    }

    /** By the sums that define a convolution; signals are [place][channel]. */
    private static double[] outputs(Convolution convolution, Layout layout, double[] parameters, int example) {
        double[][] signal = new double[11][1];
        for (int i = 0; i < 11; i++) {
            signal[i][0] = ((Dense) SIGNALS.inputs()).value(example, i);
        }
        int layer = 1;
        for (Convolution.Filters filters : convolution.filters()) {
            signal = filtered(convolution, layout, parameters, signal, layer++, filters);
        }
        for (int width : convolution.hidden()) {
            signal = filtered(
                    convolution,
                    layout,
                    parameters,
                    signal,
                    layer++,
                    new Convolution.Filters(width, signal.length, 1, 0));
        }
        double[] outputs = new double[layout.classes()];
        int channels = signal[0].length;
        for (int c = 0; c < outputs.length; c++) {
            outputs[c] = bias(convolution, layout, parameters, layer, c);
            for (int i = 0; i < signal.length * channels; i++) {
                outputs[c] += signal[i / channels][i % channels]
                        * parameters[layout.part("weights " + layer).offset() + c * signal.length * channels + i];
            }
        }
        return outputs;
    }

    private static double[][] filtered(
            Convolution convolution,
            Layout layout,
            double[] parameters,
            double[][] signal,
            int layer,
            Convolution.Filters filters) {
        int places = (signal.length + 2 * filters.padding() - filters.kernel()) / filters.stride() + 1;
        int channels = signal[0].length;
        double[][] above = new double[places][filters.channels()];
        for (int place = 0; place < places; place++) {
            for (int f = 0; f < filters.channels(); f++) {
                double sum = bias(convolution, layout, parameters, layer, f);
                for (int k = 0; k < filters.kernel(); k++) {
                    int from = place * filters.stride() + k - filters.padding();
                    for (int c = 0; from >= 0 && from < signal.length && c < channels; c++) {
                        int at = layout.part("weights " + layer).offset() + (k * channels + c) * filters.channels() + f;
                        sum += signal[from][c] * parameters[at];
                    }
                }
                above[place][f] = Reference.activate(convolution.activation(), sum);
            }
        }
        return above;
    }

    private static double bias(Convolution convolution, Layout layout, double[] parameters, int layer, int unit) {
        return convolution.biases() ? parameters[layout.part("biases " + layer).offset() + unit] : 0;
    }

    private static double[] doubles(float[] values) {
        double[] copied = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            copied[i] = values[i];
        }
        return copied;
    }
}
