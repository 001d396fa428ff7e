package dev.touchstone.theories;

import dev.touchstone.api.Evidence;
import dev.touchstone.api.Question;
import dev.touchstone.api.Theory;
import dev.touchstone.api.forecast.Forecast;
import dev.touchstone.api.forecast.Normal;
import java.util.Optional;

/**
 * Test error has its peak at the interpolation threshold, where a model can just fit its training targets: P = n · C
 * (Belkin, Hsu, Ma &amp; Mandal, PNAS 116, 2019; Hastie, Montanari, Rosset &amp; Tibshirani, Annals of Statistics 50,
 * 2022). It says where the peak is, whatever the trial, and nothing else.
 *
 * <p>log10 of the ratio ~ Normal(0, log10 1.25). Between .8 and 1.25 the variance of least squares is at least four
 * times that of a model far from the threshold, γ / (1 - γ) and 1 / (γ - 1): the theory itself does not tell which of
 * these ratios an irregular curve is highest at, nor by how much a network's parameters are fewer in effect than in
 * number. That is one standard deviation. No constant is fitted.
 */
public final class InterpolationThreshold implements Theory {
    private static final Forecast AT_THE_THRESHOLD = new Normal(0, Math.log10(1.25));

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
        return asksWhere ? Optional.of(AT_THE_THRESHOLD) : Optional.empty();
    }
}
