package dev.touchstone.theories;

import dev.touchstone.api.Evidence;
import dev.touchstone.api.Question;
import dev.touchstone.api.Theory;
import dev.touchstone.api.forecast.Forecast;
import dev.touchstone.api.forecast.Normal;
import dev.touchstone.api.forecast.Quantiles;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Test error has its peak at the interpolation threshold, where a model can just fit its training targets: P = n · C
 * (Belkin, Hsu, Ma &amp; Mandal, PNAS 116, 2019; Hastie, Montanari, Rosset &amp; Tibshirani, Annals of Statistics 50,
 * 2022). It says where the peak of models without a penalty is, and nothing else: with the best penalty there is none.
 *
 * <p>With even odds log10 of the ratio is 0, as it is for models linear in their parameters, or Normal(0, log10 1.25).
 * Between .8 and 1.25 the inflation 1 / |1 - γ| of the variance is at least four: a model that is not linear has fewer
 * parameters in effect than in number, or more, and the theory does not tell by how much the ratios are off, only that
 * where there is a peak there is inflation. That is one standard deviation. No constant is fitted.
 */
public final class InterpolationThreshold implements Theory {
    private static final Normal ABOUT = new Normal(0, Math.log10(1.25));
    private static final List<Double> PERCENTS =
            IntStream.range(1, 100).mapToObj(i -> i / 100.0).toList();
    private static final Forecast AT_THE_THRESHOLD = new Quantiles(
            PERCENTS, PERCENTS.stream().map(InterpolationThreshold::quantile).toList());

    @Override
    public String id() {
        return "interpolation-threshold";
    }

    @Override
    public String source() {
        return "The peak is at P = nC; Belkin et al., PNAS (2019); Hastie et al., Annals of Statistics (2022)";
    }

    @Override
    public Optional<Forecast> forecast(Question question, Evidence evidence) {
        boolean asksWhere = question.target().name().equals("peak-ratio")
                && SizeRatio.at(question.horizon(), question, evidence.settings())
                        .isPresent();
        return asksWhere && !Regularisation.isIn(evidence.settings())
                ? Optional.of(AT_THE_THRESHOLD)
                : Optional.empty();
    }

    /** Of a half at 0 and a half about it. */
    private static double quantile(double p) {
        return p < 0.25 ? ABOUT.quantile(2 * p) : p > 0.75 ? ABOUT.quantile(2 * p - 1) : 0;
    }
}
