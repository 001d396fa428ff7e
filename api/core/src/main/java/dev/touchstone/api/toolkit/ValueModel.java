package dev.touchstone.api.toolkit;

import dev.touchstone.api.forecast.Normal;
import java.util.List;

/** Which value, given covariates: standardisation, Huber regression, then shrinkage. */
final class ValueModel {
    /** Of the slopes, in observations: small, for covariates that repeat each other. */
    private static final double RIDGE = 0.1;

    private final Standardisation standardisation;
    private final HuberRegression regression;
    private final double centre;
    private final double shrinkage;

    private ValueModel(Standardisation standardisation, HuberRegression regression, double centre, double shrinkage) {
        this.standardisation = standardisation;
        this.regression = regression;
        this.centre = centre;
        this.shrinkage = shrinkage;
    }

    static ValueModel fit(List<Case> cases) {
        double[] weights = Case.weights(cases);
        Standardisation standardisation = Standardisation.of(cases, weights);
        double[][] rows = standardisation.rows(cases);
        double[] y = cases.stream().mapToDouble(Case::value).toArray();
        HuberRegression regression = HuberRegression.fit(rows, y, weights, RIDGE);
        double centre = regression.mean(new double[standardisation.size()]);
        double explained = 0;
        for (int i = 0; i < rows.length; i++) {
            double above = regression.mean(rows[i]) - centre;
            explained += weights[i] * above * above;
        }
        double shrinkage = Shrinkage.factor(explained / regression.variance(), standardisation.size());
        return new ValueModel(standardisation, regression, centre, shrinkage);
    }

    /** @param start added to the mean */
    Normal forecast(double[] covariates, double start) {
        double[] x = standardisation.clipped(covariates);
        double mean = centre + shrinkage * (regression.mean(x) - centre);
        return new Normal(start + mean, regression.sd(x));
    }
}
