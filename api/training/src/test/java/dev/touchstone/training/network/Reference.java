package dev.touchstone.training.network;

import dev.touchstone.training.data.Dense;
import dev.touchstone.training.data.Examples;
import dev.touchstone.training.data.Inputs;
import dev.touchstone.training.data.Pairs;
import java.util.Arrays;

/** The mean loss of a perceptron, written down naively in double precision: what the fast path is compared with. */
final class Reference {
    private Reference() {}

    static double loss(Perceptron perceptron, Layout layout, Loss loss, double[] parameters, Examples examples) {
        double total = 0;
        for (int i = 0; i < examples.count(); i++) {
            total += loss(loss, outputs(perceptron, layout, parameters, examples.inputs(), i), examples.label(i));
        }
        return total / examples.count();
    }

    static double loss(Loss loss, double[] outputs, int label) {
        return loss == Loss.MEAN_SQUARED ? squared(outputs, label) : crossEntropy(outputs, label);
    }

    static double[] outputs(Perceptron perceptron, Layout layout, double[] parameters, Inputs inputs, int example) {
        double[] below = new double[layout.inputs()];
        for (int j = 0; j < below.length; j++) {
            below[j] = input(inputs, example, j);
        }
        for (int layer = 1; layer <= perceptron.hidden().size(); layer++) {
            Layout.Part weights = layout.weights(layer);
            double[] above = new double[weights.columns()];
            for (int h = 0; h < above.length; h++) {
                double sum =
                        perceptron.biases() ? parameters[layout.biases(layer).offset() + h] : 0;
                for (int j = 0; j < below.length; j++) {
                    sum += below[j] * parameters[weights.offset() + j * above.length + h];
                }
                above[h] = activate(perceptron.activation(), sum);
            }
            below = above;
        }
        int last = perceptron.hidden().size() + 1;
        double[] outputs = new double[layout.classes()];
        for (int c = 0; c < outputs.length; c++) {
            outputs[c] = perceptron.biases() ? parameters[layout.biases(last).offset() + c] : 0;
            for (int h = 0; h < below.length; h++) {
                outputs[c] += below[h] * parameters[layout.weights(last).offset() + c * below.length + h];
            }
        }
        return outputs;
    }

    static double activate(Activation activation, double sum) {
        return switch (activation) {
            case SQUARE -> sum * sum;
            case RELU -> Math.max(sum, 0);
            case TANH -> Math.tanh(sum);
        };
    }

    private static double input(Inputs inputs, int example, int unit) {
        if (inputs instanceof Dense dense) {
            return dense.value(example, unit);
        }
        Pairs pairs = (Pairs) inputs;
        return unit == pairs.first(example) || unit == pairs.symbols() + pairs.second(example) ? 1 : 0;
    }

    private static double squared(double[] outputs, int label) {
        double sum = 0;
        for (int c = 0; c < outputs.length; c++) {
            double residual = outputs[c] - (c == label ? 1 : 0);
            sum += residual * residual;
        }
        return sum;
    }

    private static double crossEntropy(double[] outputs, int label) {
        double largest = Arrays.stream(outputs).max().orElseThrow();
        double sum = 0;
        for (double output : outputs) {
            sum += Math.exp(output - largest);
        }
        return Math.log(sum) + largest - outputs[label];
    }
}
