package dev.touchstone.phenomena.doubledescent;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Cohort;
import dev.touchstone.api.Phenomenon;
import dev.touchstone.testkit.PhenomenonContract;

class FeaturesContractTest extends PhenomenonContract {
    @Override
    protected Phenomenon phenomenon() {
        return new DoubleDescent();
    }

    @Override
    protected Cohort example() {
        return cohort(
                DoubleDescentTasks.features("features-gmix3", "gmix3", 0.2).with("examples", 40), Arm.CANONICAL, 3);
    }

    @Override
    protected String exampleId() {
        return "d9cadb593d381055";
    }
}
