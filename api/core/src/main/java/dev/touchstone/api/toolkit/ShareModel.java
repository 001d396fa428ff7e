package dev.touchstone.api.toolkit;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** How likely something is, given covariates: standardisation, logistic regression, then shrinkage. */
final class ShareModel {
    /** A prior of standard deviation 2 on each slope, in logits a standard deviation: control arms separate perfectly. */
    private static final double RIDGE = 0.25;

    private final Standardisation standardisation;
    private final LogisticRegression regression;
    private final double overall;
    private final double shrinkage;

    private ShareModel(
            Standardisation standardisation, LogisticRegression regression, double overall, double shrinkage) {
        this.standardisation = standardisation;
        this.regression = regression;
        this.overall = overall;
        this.shrinkage = shrinkage;
    }

    static ShareModel fit(List<Case> cases, Predicate<Case> happened) {
        double[] weights = Case.weights(cases);
        Standardisation standardisation = Standardisation.of(cases, weights);
        int n = cases.size();
        double[][] x = Arrays.copyOf(standardisation.rows(cases), n + 2);
        double[] y = Arrays.copyOf(
                cases.stream().mapToDouble(c -> happened.test(c) ? 1 : 0).toArray(), n + 2);
        double[] counts = Arrays.copyOf(weights, n + 2);
        // Half an observation of either kind at the centre: Jeffreys' prior, where there are no covariates.
        for (int extra = 0; extra < 2; extra++) {
            x[n + extra] = new double[standardisation.size()];
            y[n + extra] = extra;
            counts[n + extra] = 0.5;
        }
        LogisticRegression regression = LogisticRegression.fit(x, y, counts, RIDGE);
        LogisticRegression blind = LogisticRegression.fit(new double[n + 2][0], y, counts, 0);
        double explained = 2 * (regression.logLikelihood() - blind.logLikelihood());
        return new ShareModel(
                standardisation,
                regression,
                blind.probability(new double[0]),
                Shrinkage.factor(explained, standardisation.size()));
    }

    /** @return a probability, strictly between 0 and 1 */
    double probability(double[] covariates) {
        return overall + shrinkage * (regression.probability(standardisation.clipped(covariates)) - overall);
    }
}
