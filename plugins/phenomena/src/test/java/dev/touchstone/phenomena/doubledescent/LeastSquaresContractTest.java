package dev.touchstone.phenomena.doubledescent;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Cohort;
import dev.touchstone.api.Phenomenon;
import dev.touchstone.testkit.PhenomenonContract;

class LeastSquaresContractTest extends PhenomenonContract {
    @Override
    protected Phenomenon phenomenon() {
        return new DoubleDescent();
    }

    @Override
    protected Cohort example() {
        return cohort(DoubleDescentTasks.isotropic("least-squares", 40, 5, 1), Arm.PRACTICAL, 3);
    }

    @Override
    protected String exampleId() {
        return "29218dff2b1a0ce9";
    }
}
