package dev.touchstone.evaluators;

import dev.touchstone.api.Evaluator;
import dev.touchstone.testkit.EvaluatorContract;

class GeneralisabilityContractTest extends EvaluatorContract {
    @Override
    protected Evaluator evaluator() {
        return new Generalisability();
    }

    @Override
    protected String id() {
        return "generalisability";
    }
}
