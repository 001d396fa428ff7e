package @package@;

import dev.touchstone.api.Evidence;
import dev.touchstone.api.Question;
import dev.touchstone.api.toolkit.CovariateTheory;
import java.util.Optional;

/** The larger the weight decay, the sooner. Put your own explanation in its place. */
public final class @Class@ implements CovariateTheory {
    /** The ledgers know it by this name: it never changes. */
    @Override
    public String id() {
        return "@id@";
    }

    /** A paper with its year, or the reasoning in a sentence. */
    @Override
    public String source() {
        return "A hunch, 2026";
    }

    /**
     * Up to three numbers that explain the outcome; empty declines the question. How they bear on it is fitted on other
     * tasks, in the same way for all such theories. What is measured is in {@code evidence.series(...)}, cut at the
     * question's origin; override {@code metrics()} to subscribe to more. To say any distribution, implement Theory.
     */
    @Override
    public Optional<double[]> covariates(Question question, Evidence evidence) {
        return evidence.settings().has("weight-decay")
                ? Optional.of(new double[] {evidence.settings().number("weight-decay")})
                : Optional.empty();
    }
}
