package @package@;

import dev.touchstone.api.Arm;
import dev.touchstone.api.Cohort;
import dev.touchstone.api.Phenomenon;
import dev.touchstone.testkit.PhenomenonContract;

/** Holds it to what every phenomenon promises; tests of your own go beside. */
class @Class@Test extends PhenomenonContract {
    @Override
    protected Phenomenon phenomenon() {
        return new @Class@();
    }

    /** Small, since it is trained several times. */
    @Override
    protected Cohort example() {
        return cohort(phenomenon().tasks().get(0), Arm.CANONICAL, 3);
    }

    /** The id of the example's first trial, a digest of its settings: if they are meant to change, so is this. */
    @Override
    protected String exampleId() {
        return "@trial@";
    }
}
