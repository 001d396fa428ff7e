package dev.touchstone.theories;

import dev.touchstone.api.Evidence;
import dev.touchstone.api.Question;
import dev.touchstone.api.Settings;
import dev.touchstone.api.toolkit.CovariateTheory;
import java.util.Optional;
import java.util.Set;

/**
 * Sharpness grows while training is stable and stops where it would not be: largest eigenvalue of the Hessian, at most
 * (2 + 2β) / η for learning rate η and momentum β (Cohen, Kaur, Li, Kolter &amp; Talwalkar, <i>Gradient descent on neural
 * networks typically occurs at the edge of stability</i>, ICLR 2021). Below the edge, flat minima are those that
 * generalise (Hochreiter &amp; Schmidhuber, <i>Flat minima</i>, Neural Computation 9, 1997).
 *
 * <p>With e = sharpness · η / (2 + 2β), outcome = a + b · min(0, log10 e + slope · log10(horizon / origin)) + c · min(0,
 * log10 e) + d · (the target's present level, if it is a quantity): where it will be, capped at the edge, and where it
 * is. Far below the edge nothing is capped. Constants for a kind of question: four coefficients and scale, 5.
 */
public final class Sharpness implements CovariateTheory {
    @Override
    public String id() {
        return "sharpness";
    }

    @Override
    public String source() {
        return "Sharpness, capped at 2 / learning rate; Cohen et al., ICLR (2021); Hochreiter & Schmidhuber (1997)";
    }

    @Override
    public Set<String> metrics() {
        return Set.of(Metrics.SHARPNESS.name());
    }

    @Override
    public Optional<double[]> covariates(Question question, Evidence evidence) {
        Settings settings = evidence.settings();
        if (!settings.has("learning-rate")) {
            return Optional.empty();
        }
        double edge = Math.log10(edge(settings));
        double decades = Math.log10((double) question.horizon() / Math.max(1, question.origin()));
        return Trend.of(Metrics.SHARPNESS, evidence).map(sharpness -> {
            double now = sharpness.level() - edge;
            double then = now + sharpness.slope() * decades;
            return Change.of(question, evidence, Math.min(0, then), Math.min(0, now));
        });
    }

    /** The sharpness beyond which a step is unstable on a quadratic. */
    private static double edge(Settings settings) {
        double momentum = settings.has("momentum") ? settings.number("momentum") : 0;
        double divisor = settings.has("rate-divisor") ? settings.number("rate-divisor") : 1;
        return (2 + 2 * momentum) * divisor / settings.number("learning-rate");
    }
}
