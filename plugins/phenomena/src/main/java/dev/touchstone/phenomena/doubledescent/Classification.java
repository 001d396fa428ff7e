package dev.touchstone.phenomena.doubledescent;

import dev.touchstone.api.Settings;
import dev.touchstone.training.data.Examples;
import dev.touchstone.training.data.LabelNoise;
import dev.touchstone.training.data.Law;
import dev.touchstone.training.linear.OneHot;

/** The examples of one trial that learns classes, and how its models do on them. */
final class Classification {
    private static final int TEST = 1000;

    private final Law law;
    private final LabelNoise noise;
    private final int count;
    private final String trial;
    private final int held;
    private final Examples test;

    Classification(Settings settings, String trial) {
        this.law = Law.named(settings.text("data"));
        this.noise = new LabelNoise(settings.number("label-noise"));
        this.count = settings.integer("examples");
        this.held = settings.integer("validation");
        this.trial = trial;
        this.test = law.draw(TEST, trial, "test");
    }

    String trial() {
        return trial;
    }

    /** With noise on their labels. */
    Examples train(Whose whose) {
        return noise.on(law.draw(count, trial, whose.of("train")), trial, whose.of("label noise"));
    }

    /** Held out for tuning, with as noisy labels; only where the settings ask for some. */
    Examples validation() {
        return noise.on(law.draw(held, trial, "validation"), trial, "validation noise");
    }

    /** Clean. */
    Examples test() {
        return test;
    }

    /** Half the mean squared distance between outputs [examples, classes] of two models. */
    static double variance(double[][] outputs, double[][] others) {
        double sum = 0;
        for (int i = 0; i < outputs.length; i++) {
            for (int c = 0; c < outputs[i].length; c++) {
                double difference = outputs[i][c] - others[i][c];
                sum += difference * difference;
            }
        }
        return sum / 2 / outputs.length;
    }

    /** The share of test examples classified wrongly. */
    double testError(double[][] outputs) {
        return 1 - OneHot.accuracy(outputs, test);
    }
}
