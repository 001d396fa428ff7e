package @package@;

import dev.touchstone.api.Evaluator;
import dev.touchstone.testkit.EvaluatorContract;
import java.util.Set;

/** Holds it to what every evaluator promises; tests of your own go beside. */
class @Class@Test extends EvaluatorContract {
    @Override
    protected Evaluator evaluator() {
        return new @Class@();
    }

    @Override
    protected String id() {
        return "@id@";
    }

    /** The lower, the better: then whoever says what it believes must not be beaten. */
    @Override
    protected Set<String> penalties() {
        return Set.of("@id@");
    }
}
