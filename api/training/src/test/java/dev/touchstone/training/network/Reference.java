package dev.touchstone.training.network;

import dev.touchstone.training.data.Dense;
import dev.touchstone.training.data.Examples;
import dev.touchstone.training.data.Inputs;
import dev.touchstone.training.data.Pairs;

/** The mean loss of a network, written down naively in double precision: what the fast path is compared with. */
final class Reference {
    private Reference() {}

    static double loss(Layout layout, Activation activation, Loss loss, double[] parameters, Examples examples) {
        double total = 0;
        for (int i = 0; i < examples.count(); i++) {
            double[] outputs = outputs(layout, activation, parameters, examples.inputs(), i);
            total += loss == Loss.MEAN_SQUARED
                    ? squared(outputs, examples.label(i))
                    : crossEntropy(outputs, examples.label(i));
        }
        return total / examples.count();
    }

    private static double[] outputs(
            Layout layout, Activation activation, double[] parameters, Inputs inputs, int example) {
        double[] outputs = new double[layout.classes()];
        for (int h = 0; h < layout.hidden(); h++) {
            double sum = layout.biases() ? parameters[layout.firstBiases() + h] : 0;
            for (int j = 0; j < layout.inputs(); j++) {
                sum += input(inputs, example, j) * parameters[layout.firstWeights() + j * layout.hidden() + h];
            }
            double output = activation == Activation.SQUARE ? sum * sum : Math.max(sum, 0);
            for (int c = 0; c < layout.classes(); c++) {
                outputs[c] += output * parameters[layout.lastWeights() + c * layout.hidden() + h];
            }
        }
        for (int c = 0; layout.biases() && c < layout.classes(); c++) {
            outputs[c] += parameters[layout.lastBiases() + c];
        }
        return outputs;
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
        double sum = 0;
        for (double output : outputs) {
            sum += Math.exp(output);
        }
        return Math.log(sum) - outputs[label];
    }
}
