package dev.touchstone.phenomena.doubledescent;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Cohort;
import dev.touchstone.api.Phenomenon;
import dev.touchstone.testkit.PhenomenonContract;

class SampleWiseContractTest extends PhenomenonContract {
    @Override
    protected Phenomenon phenomenon() {
        return new SampleWiseDoubleDescent();
    }

    @Override
    protected Cohort example() {
        return cohort(phenomenon().tasks().get(1), Arm.CANONICAL, 3);
    }

    @Override
    protected String exampleId() {
        return "acb1df5d62728cae";
    }
}
