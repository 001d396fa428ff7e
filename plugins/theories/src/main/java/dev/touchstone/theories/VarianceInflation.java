package dev.touchstone.theories;

import dev.touchstone.api.Evidence;
import dev.touchstone.api.Question;
import dev.touchstone.api.Settings;
import dev.touchstone.api.toolkit.CovariateTheory;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Near the interpolation threshold noise is inflated by I = 1 / |1 - γ|, γ = P / (n · C), and with a penalty tuned for the
 * test error it is not (Hastie, Montanari, Rosset &amp; Tibshirani, <i>Surprises in high-dimensional ridgeless least
 * squares interpolation</i>, Annals of Statistics 50, 2022; Nakkiran, Venkat, Kakade &amp; Ma, <i>Optimal regularization
 * can mitigate double descent</i>, ICLR 2021).
 *
 * <p>next error = a + b · log10 (I(γ at the horizon) / I(γ now)) + c · (the present error); b = c = 1 if all error were
 * variance. Where settings regularise, I = 1. A model trained by steps has a b of its own: stopped, it has not followed
 * all directions in which noise is inflated. At the threshold the limit is infinite but a model of finite size is not: the
 * smallest singular value of a square matrix of n rows is of order 1 / √n (Edelman, SIAM J. Matrix Anal. 9, 1988), so I is
 * held at 100. Constants for a kind of question: four coefficients and scale, 5. It is asked for the next error only;
 * where the peak is, is what {@link InterpolationThreshold} says.
 */
public final class VarianceInflation implements CovariateTheory {
    private static final double NEAREST = 0.01;

    @Override
    public String id() {
        return "variance-inflation";
    }

    @Override
    public String source() {
        return "Noise is inflated by 1 / |1 - P/(nC)|; Hastie et al., Annals of Statistics (2022)";
    }

    @Override
    public Optional<double[]> covariates(Question question, Evidence evidence) {
        Settings settings = evidence.settings();
        OptionalDouble then = SizeRatio.at(question.horizon(), question, settings);
        OptionalDouble now = SizeRatio.at(question.origin(), question, settings);
        if (!question.target().name().equals("next-mse") || then.isEmpty() || now.isEmpty()) {
            return Optional.empty();
        }
        double inflation =
                Regularisation.isIn(settings) ? 0 : logInflation(then.getAsDouble()) - logInflation(now.getAsDouble());
        boolean bySteps = settings.has("learning-rate");
        return Optional.of(Change.of(question, evidence, bySteps ? 0 : inflation, bySteps ? inflation : 0));
    }

    private static double logInflation(double ratio) {
        return -Math.log10(Math.max(NEAREST, Math.abs(1 - ratio)));
    }
}
