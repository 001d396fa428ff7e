package dev.touchstone.theories;

import dev.touchstone.api.Evidence;
import dev.touchstone.api.Question;
import dev.touchstone.api.toolkit.CovariateTheory;
import java.util.Optional;
import java.util.Set;

/**
 * Test error is bias² + variance, and only the variance has the peak: bias falls with size throughout (Neal et al., <i>A
 * modern take on the bias-variance tradeoff in neural networks</i>, 2018; Yang, Yu, You, Steinhardt &amp; Ma,
 * <i>Rethinking bias-variance trade-off for generalization of neural networks</i>, ICML 2020). Variance is that over
 * training sets and first weights.
 *
 * <p>outcome = a + b · log10 V + c · (its slope) + d · log10 (V / E), E the test error: how much of it there is, whether
 * it grows, and what share of the error it makes up. The first and the last are also the level of E, so it needs no
 * fourth. Constants for a kind of question: four coefficients and scale, 5.
 */
public final class BiasVarianceAcrossSeeds implements CovariateTheory {
    @Override
    public String id() {
        return "bias-variance-across-seeds";
    }

    @Override
    public String source() {
        return "Variance over training sets and first weights; Neal et al. (2018); Yang et al., ICML (2020)";
    }

    @Override
    public Set<String> metrics() {
        return Set.of(Metrics.SEED_VARIANCE.name(), Metrics.TEST_MSE.name());
    }

    @Override
    public Optional<double[]> covariates(Question question, Evidence evidence) {
        return Trend.of(Metrics.SEED_VARIANCE, evidence)
                .flatMap(variance -> Trend.of(Metrics.TEST_MSE, evidence).map(error ->
                        new double[] {variance.level(), variance.slope(), variance.level() - error.level()}));
    }
}
