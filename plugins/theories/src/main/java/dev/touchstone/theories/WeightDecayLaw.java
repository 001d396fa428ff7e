package dev.touchstone.theories;

import dev.touchstone.api.Evidence;
import dev.touchstone.api.Question;
import dev.touchstone.api.Settings;
import dev.touchstone.api.Target;
import dev.touchstone.api.toolkit.CovariateTheory;
import java.util.Optional;

/**
 * Weight decay sets the clock: norms relax at rate η·λ (learning rate times decay), so whatever waits for the norm to
 * fall comes after C / (η·λ) steps (Liu, Michaud &amp; Tegmark, Omnigrok, ICLR 2023; Lyu et al., ICLR 2024).
 *
 * <p>outcome = a + b · log10(1 / (η·λ)); with momentum m, η is lr / (1 - m). For times and events the clock counts
 * from what has passed: 1 / (η·λ·origin), so that a time regressed as log10(time / origin) with b = 1 is the law
 * itself. Constants for a kind of question: a, b and scale, and two more for whether; 5 for a time.
 */
public final class WeightDecayLaw implements CovariateTheory {
    /** Rates below this are as good as none within any budget; log10 of it is far away, but finite. */
    private static final double LEAST_RATE = 1e-8;

    @Override
    public String id() {
        return "weight-decay-law";
    }

    @Override
    public String source() {
        return "Delay = C / (learning rate x weight decay); Liu, Michaud & Tegmark, ICLR (2023)";
    }

    @Override
    public Optional<double[]> covariates(Question question, Evidence evidence) {
        Settings settings = evidence.settings();
        if (!settings.has("learning-rate") || !settings.has("weight-decay")) {
            return Optional.empty();
        }
        double momentum = settings.has("momentum") ? settings.number("momentum") : 0;
        double rate = settings.number("learning-rate") / (1 - momentum) * settings.number("weight-decay");
        double passed = question.target().kind() == Target.Kind.QUANTITY ? 1 : Math.max(1, question.origin());
        return Optional.of(new double[] {-Math.log10(Math.max(LEAST_RATE, rate)) - Math.log10(passed)});
    }
}
