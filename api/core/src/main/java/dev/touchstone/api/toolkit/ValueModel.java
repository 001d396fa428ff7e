package dev.touchstone.api.toolkit;

import dev.touchstone.api.forecast.Normal;
import java.util.List;

/** Which value, given covariates: standardisation, then Huber regression. */
final class ValueModel {
    /** Slopes are shrunk as if one more independent observation had said that there is none. */
    private static final double RIDGE = 1;

    private final Standardisation standardisation;
    private final HuberRegression regression;

    private ValueModel(Standardisation standardisation, HuberRegression regression) {
        this.standardisation = standardisation;
        this.regression = regression;
    }

    static ValueModel fit(List<Case> cases) {
        double[] weights = Case.weights(cases);
        Standardisation standardisation = Standardisation.of(cases, weights);
        double[] y = cases.stream().mapToDouble(Case::value).toArray();
        return new ValueModel(standardisation, HuberRegression.fit(standardisation.rows(cases), y, weights, RIDGE));
    }

    /** @param start added to the mean */
    Normal forecast(double[] covariates, double start) {
        double[] x = standardisation.clipped(covariates);
        return new Normal(start + regression.mean(x), regression.sd(x));
    }
}
