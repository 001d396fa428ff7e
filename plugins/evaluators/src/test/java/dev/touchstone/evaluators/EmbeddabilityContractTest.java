package dev.touchstone.evaluators;

import dev.touchstone.api.Evaluator;
import dev.touchstone.testkit.EvaluatorContract;

class EmbeddabilityContractTest extends EvaluatorContract {
    @Override
    protected Evaluator evaluator() {
        return new Embeddability();
    }
}
