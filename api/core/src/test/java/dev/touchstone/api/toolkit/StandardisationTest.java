package dev.touchstone.api.toolkit;

import static dev.touchstone.api.toolkit.Resolutions.question;
import static dev.touchstone.api.toolkit.Resolutions.resolved;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.touchstone.api.Outcome;
import dev.touchstone.api.Target;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StandardisationTest {
    /** Mean 3, variance 2. */
    @Test
    void meanZeroAndDeviationOne() {
        List<Case> cases = cases(1, 2, 3, 4, 5);
        double[][] rows = standardisation(cases).rows(cases);
        assertArrayEquals(new double[] {-2 / Math.sqrt(2)}, rows[0], 1e-12);
        assertArrayEquals(new double[] {0}, rows[2], 1e-12);
    }

    @Test
    void newOnesAreClippedOneDeviationBeyondTheRange() {
        Standardisation standardisation = standardisation(cases(1, 2, 3, 4, 5));
        assertEquals(2.5 / Math.sqrt(2), standardisation.clipped(new double[] {5.5})[0], 1e-12);
        assertEquals(2 / Math.sqrt(2) + 1, standardisation.clipped(new double[] {99})[0], 1e-12);
    }

    /** Quartiles 2 and 4: the fence is at 10. */
    @Test
    void thoseFarOutArePulledInToTheFence() {
        List<Case> near = cases(1, 2, 3, 4, 10);
        List<Case> far = cases(1, 2, 3, 4, 1e12);
        assertArrayEquals(
                standardisation(near).rows(near)[0], standardisation(far).rows(far)[0], 1e-3);
    }

    @Test
    void whatNeverVariedIsIgnored() {
        List<Case> cases = cases(7, 7, 7, 7, 7);
        assertEquals(0, standardisation(cases).rows(cases)[0][0]);
        assertEquals(0, standardisation(cases).clipped(new double[] {99})[0]);
    }

    @Test
    void aRareValueIsNoOutlierAmongEqualOnes() {
        List<Case> cases = cases(0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
        assertEquals(3, standardisation(cases).rows(cases)[9][0], 1e-12);
    }

    private static Standardisation standardisation(List<Case> cases) {
        return Standardisation.of(
                cases, DoubleStream.generate(() -> 1).limit(cases.size()).toArray());
    }

    private static List<Case> cases(double... covariates) {
        return IntStream.range(0, covariates.length)
                .mapToObj(i -> Case.of(
                        resolved(question(Target.Kind.QUANTITY, "task-" + i, 0), new Outcome.Observed(0)),
                        Arrays.copyOfRange(covariates, i, i + 1)))
                .toList();
    }
}
