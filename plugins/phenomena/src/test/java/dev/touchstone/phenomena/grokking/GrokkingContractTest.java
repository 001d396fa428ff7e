package dev.touchstone.phenomena.grokking;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Cohort;
import dev.touchstone.api.Phenomenon;
import dev.touchstone.testkit.PhenomenonContract;

class GrokkingContractTest extends PhenomenonContract {
    @Override
    protected Phenomenon phenomenon() {
        return new Grokking();
    }

    @Override
    protected Cohort example() {
        return cohort(GrokkingTasks.addition().with("width", 24).withBudget(80), Arm.CANONICAL, 3);
    }

    @Override
    protected String exampleId() {
        return "ec9842d8e9ecdf84";
    }
}
