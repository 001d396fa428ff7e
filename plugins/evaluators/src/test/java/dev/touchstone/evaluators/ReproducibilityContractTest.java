package dev.touchstone.evaluators;

import dev.touchstone.api.Evaluator;
import dev.touchstone.testkit.EvaluatorContract;

class ReproducibilityContractTest extends EvaluatorContract {
    @Override
    protected Evaluator evaluator() {
        return new Reproducibility();
    }

    @Override
    protected String id() {
        return "reproducibility";
    }
}
