package dev.touchstone.evaluators;

import dev.touchstone.api.Evaluator;
import dev.touchstone.testkit.EvaluatorContract;

class PracticalRelevanceContractTest extends EvaluatorContract {
    @Override
    protected Evaluator evaluator() {
        return new PracticalRelevance();
    }

    @Override
    protected String id() {
        return "practical-relevance";
    }
}
