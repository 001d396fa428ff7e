package dev.touchstone.training.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.touchstone.training.Engines;
import dev.touchstone.training.data.Examples;
import dev.touchstone.training.data.OperationTable;
import dev.touchstone.training.data.Pairs;
import dev.touchstone.training.data.Parity;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TransformerTest {
    private static final Examples EXAMPLES =
            OperationTable.subtractionModulo(5).split(0.8, "transformer").train();

    @BeforeAll
    static void start() {
        Engines.start();
    }

    @ParameterizedTest
    @CsvSource({"6,2,7", "16,4,20", "5,1,3", "5,5,16"})
    void agreesWithTheDefinition(int width, int heads, int hidden) {
        Transformer transformer = new Transformer(width, heads, hidden, Initialisation.LECUN);
        try (Model model = Model.of(transformer, EXAMPLES)) {
            float[] parameters = transformer.draw(model.layout(), "definition");
            float[][] outputs = model.outputs(parameters, EXAMPLES);
            for (int i = 0; i < EXAMPLES.count(); i++) {
                double[] expected = outputs(transformer, model.layout(), doubles(parameters), i);
                for (int c = 0; c < expected.length; c++) {
                    assertEquals(expected[c], outputs[c][i], 2e-5);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Loss.class)
    void gradientIsTheSlopeOfTheLoss(Loss loss) {
        Transformer transformer = new Transformer(6, 2, 7, Initialisation.LECUN);
        try (Model model = Model.of(transformer, EXAMPLES)) {
            float[] at = transformer.draw(model.layout(), "slope");
            float[] gradient = model.gradient(loss, at, EXAMPLES);
            double[] parameters = doubles(at);
            double reach = 1e-6;
            for (int i = 0; i < at.length; i++) {
                parameters[i] = at[i] + reach;
                double above = loss(transformer, model.layout(), loss, parameters);
                parameters[i] = at[i] - reach;
                double below = loss(transformer, model.layout(), loss, parameters);
                parameters[i] = at[i];
                assertEquals((above - below) / (2 * reach), gradient[i], 5e-5, "parameter " + i);
            }
        }
    }

    @Test
    void refusesWhatItCannotTake() {
        assertThrows(IllegalArgumentException.class, () -> new Transformer(64, 3, 128, Initialisation.LECUN));
        assertThrows(IllegalArgumentException.class, () -> Transformer.small().layout(31, 31));
        Examples dense = Parity.of(6, 2, 9).split("dense").train();
        try (Model model = Model.of(Transformer.small(), dense)) {
            float[] parameters = new float[model.layout().size()];
            assertThrows(IllegalArgumentException.class, () -> model.outputs(parameters, dense));
        }
    }

    private static double loss(Transformer transformer, Layout layout, Loss loss, double[] parameters) {
        double total = 0;
        for (int i = 0; i < EXAMPLES.count(); i++) {
            total += Reference.loss(loss, outputs(transformer, layout, parameters, i), EXAMPLES.label(i));
        }
        return total / EXAMPLES.count();
    }

    private static double[] outputs(Transformer transformer, Layout layout, double[] parameters, int example) {
        int width = transformer.width();
        Pairs pairs = (Pairs) EXAMPLES.inputs();
        int[] tokens = {pairs.first(example), pairs.second(example), pairs.symbols()};
        double[][] x = new double[3][width];
        double[][] key = new double[3][];
        double[][] value = new double[3][];
        for (int t = 0; t < 3; t++) {
            for (int i = 0; i < width; i++) {
                x[t][i] = parameters[layout.part("tokens 1").offset() + tokens[t] * width + i]
                        + parameters[layout.part("positions 1").offset() + t * width + i];
            }
            double[] both = times(x[t], layout.part("keys and values 2"), parameters);
            key[t] = Arrays.copyOfRange(both, 0, width);
            value[t] = Arrays.copyOfRange(both, width, 2 * width);
        }
        double[] query = times(x[2], layout.part("queries 2"), parameters);
        double[] mixed = new double[width];
        int size = width / transformer.heads();
        for (int from = 0; from < width; from += size) {
            double[] weight = new double[3];
            double sum = 0;
            for (int t = 0; t < 3; t++) {
                double score = 0;
                for (int i = from; i < from + size; i++) {
                    score += query[i] * key[t][i];
                }
                weight[t] = Math.exp(score / Math.sqrt(size));
                sum += weight[t];
            }
            for (int i = from; i < from + size; i++) {
                for (int t = 0; t < 3; t++) {
                    mixed[i] += weight[t] / sum * value[t][i];
                }
            }
        }
        double[] y = plus(x[2], times(mixed, layout.part("outputs 2"), parameters));
        double[] hidden = times(y, layout.part("weights 3"), parameters);
        for (int i = 0; i < hidden.length; i++) {
            hidden[i] = Math.max(hidden[i], 0);
        }
        double[] z = plus(y, times(hidden, layout.part("weights 4"), parameters));
        double[] outputs = new double[layout.classes()];
        for (int c = 0; c < outputs.length; c++) {
            for (int i = 0; i < width; i++) {
                outputs[c] += z[i] * parameters[layout.part("weights 5").offset() + c * width + i];
            }
        }
        return outputs;
    }

    private static double[] times(double[] row, Layout.Part part, double[] parameters) {
        double[] product = new double[part.columns()];
        for (int i = 0; i < row.length; i++) {
            for (int j = 0; j < product.length; j++) {
                product[j] += row[i] * parameters[part.offset() + i * part.columns() + j];
            }
        }
        return product;
    }

    private static double[] plus(double[] one, double[] other) {
        double[] sum = one.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other[i];
        }
        return sum;
    }

    private static double[] doubles(float[] values) {
        double[] copied = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            copied[i] = values[i];
        }
        return copied;
    }
}
