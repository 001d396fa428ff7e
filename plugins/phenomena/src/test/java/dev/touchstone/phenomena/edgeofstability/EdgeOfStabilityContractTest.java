package dev.touchstone.phenomena.edgeofstability;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Cohort;
import dev.touchstone.api.Phenomenon;
import dev.touchstone.testkit.PhenomenonContract;

class EdgeOfStabilityContractTest extends PhenomenonContract {
    @Override
    protected Phenomenon phenomenon() {
        return new EdgeOfStability();
    }

    @Override
    protected Cohort example() {
        return cohort(phenomenon().tasks().get(5).withBudget(500), Arm.PRACTICAL, 2);
    }

    @Override
    protected String exampleId() {
        return "5d003e7c0e23dc8a";
    }
}
