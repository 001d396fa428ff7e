package @package@;

import dev.touchstone.api.Theory;
import dev.touchstone.testkit.TheoryContract;

/** Holds it to what every theory promises; tests of your own go beside. */
class @Class@Test extends TheoryContract {
    @Override
    protected Theory theory() {
        return new @Class@();
    }

    @Override
    protected String id() {
        return "@id@";
    }
}
