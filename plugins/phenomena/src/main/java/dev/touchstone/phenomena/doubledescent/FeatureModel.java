package dev.touchstone.phenomena.doubledescent;

import dev.touchstone.training.data.Examples;
import dev.touchstone.training.linear.Filter;
import dev.touchstone.training.linear.LeastSquares;
import dev.touchstone.training.linear.OneHot;
import dev.touchstone.training.linear.RandomFeatures;
import java.util.Comparator;
import java.util.List;

/** One linear function of random features for each class, fitted to examples. */
final class FeatureModel {
    private final RandomFeatures features;
    private final double[][] trainFeatures;
    private final Examples train;
    private final LeastSquares least;
    private final Filter filter;
    private final double[][] coefficients;

    private FeatureModel(
            RandomFeatures features, double[][] trainFeatures, Examples train, LeastSquares least, Filter filter) {
        this.features = features;
        this.trainFeatures = trainFeatures;
        this.train = train;
        this.least = least;
        this.filter = filter;
        this.coefficients = least.coefficients(OneHot.targets(train), filter);
    }

    /** The model whose filter does best on some held-out examples; the first of equals. */
    static FeatureModel tuned(RandomFeatures features, Examples train, List<Filter> candidates, Examples validation) {
        double[][] trainFeatures = features.of(train);
        double[][] heldFeatures = features.of(validation);
        LeastSquares least = LeastSquares.of(trainFeatures);
        return candidates.stream()
                .map(filter -> new FeatureModel(features, trainFeatures, train, least, filter))
                .min(Comparator.comparingDouble(
                        model -> OneHot.meanSquared(OneHot.outputs(heldFeatures, model.coefficients), validation)))
                .orElseThrow();
    }

    static FeatureModel of(RandomFeatures features, Examples train, Filter filter) {
        double[][] trainFeatures = features.of(train);
        return new FeatureModel(features, trainFeatures, train, LeastSquares.of(trainFeatures), filter);
    }

    /** Outputs [examples, classes]. */
    double[][] outputs(Examples shown) {
        return OneHot.outputs(features.of(shown), coefficients);
    }

    double trainError() {
        return OneHot.meanSquared(OneHot.outputs(trainFeatures, coefficients), train);
    }

    double trainAccuracy() {
        return OneHot.accuracy(OneHot.outputs(trainFeatures, coefficients), train);
    }

    double trainParameters() {
        return least.effectiveParameters(trainFeatures, filter);
    }

    double testParameters(Examples shown) {
        return least.effectiveParameters(features.of(shown), filter);
    }
}
