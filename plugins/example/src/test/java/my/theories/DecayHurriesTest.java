package my.theories;

import dev.touchstone.api.Theory;
import dev.touchstone.testkit.TheoryContract;

/** Holds it to what every theory promises; tests of your own go beside. */
class DecayHurriesTest extends TheoryContract {
    @Override
    protected Theory theory() {
        return new DecayHurries();
    }

    @Override
    protected String id() {
        return "decay-hurries";
    }
}
