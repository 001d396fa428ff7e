package dev.touchstone.phenomena.doubledescent;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Cohort;
import dev.touchstone.api.Phenomenon;
import dev.touchstone.testkit.PhenomenonContract;

class EpochWiseContractTest extends PhenomenonContract {
    @Override
    protected Phenomenon phenomenon() {
        return new EpochWiseDoubleDescent();
    }

    @Override
    protected Cohort example() {
        return cohort(phenomenon().tasks().get(0), Arm.CANONICAL, 3);
    }

    @Override
    protected String exampleId() {
        return "2354e1d057c83793";
    }
}
