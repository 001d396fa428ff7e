package dev.touchstone.evaluators;

import dev.touchstone.api.Evaluator;
import dev.touchstone.testkit.EvaluatorContract;
import java.util.Set;

class EmbeddabilityContractTest extends EvaluatorContract {
    @Override
    protected Evaluator evaluator() {
        return new Embeddability();
    }

    @Override
    protected String id() {
        return "embeddability";
    }

    @Override
    protected Set<String> rewards() {
        return Set.of("skill");
    }

    @Override
    protected Set<String> penalties() {
        return Set.of("crps");
    }
}
