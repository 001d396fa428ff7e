package dev.touchstone.phenomena.doubledescent;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Cohort;
import dev.touchstone.api.Phenomenon;
import dev.touchstone.testkit.PhenomenonContract;

class NetworkContractTest extends PhenomenonContract {
    @Override
    protected Phenomenon phenomenon() {
        return new DoubleDescent();
    }

    @Override
    protected Cohort example() {
        return cohort(DoubleDescentTasks.network("teacher2").with("steps", 250).withBudget(150), Arm.PRACTICAL, 2);
    }

    @Override
    protected String exampleId() {
        return "181b1e9b9d1c9875";
    }
}
