package dev.touchstone.training.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What holds for every law. */
class LawTest {
    static final List<String> NAMES = Law.NAMES;

    @ParameterizedTest
    @FieldSource("NAMES")
    void aTrialDecidesItsExamples(String name) {
        Split one = Law.named(name).split(50, 20, "a");
        Split again = Law.named(name).split(50, 20, "a");
        Split other = Law.named(name).split(50, 20, "b");
        assertEquals(50, one.train().count());
        assertEquals(20, one.test().count());
        assertArrayEquals(values(one.train()), values(again.train()));
        assertArrayEquals(values(one.test()), values(again.test()));
        assertFalse(Arrays.equals(values(one.train()), values(other.train())));
        assertFalse(Arrays.equals(Arrays.copyOf(values(one.train()), 20), Arrays.copyOf(values(one.test()), 20)));
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void shapesAreWhatTheLawSays(String name) {
        Law law = Law.named(name);
        Examples drawn = law.draw(300, "a", "train");
        assertEquals(law.inputs(), drawn.inputs().width());
        assertEquals(law.classes(), drawn.classes());
        int[] counts = counts(drawn);
        for (int c = 0; c < law.classes(); c++) {
            assertTrue(counts[c] > 300 / law.classes() / 4, name + " has " + counts[c] + " examples of class " + c);
        }
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> Law.named("gmix7"));
        assertTrue(String.valueOf(refused.getMessage()).startsWith("data set is gmix7; allowed are gmix5, gmix3"));
        assertThrows(IllegalArgumentException.class, () -> Law.named("gmix5").split(0, 1, "a"));
        assertThrows(IllegalArgumentException.class, () -> Law.named("mnist1d").split(1, 0, "a"));
        assertThrows(IllegalArgumentException.class, () -> Mixture.of("few", 3, 2, 4, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> Mixture.of("flat", 3, 3, 4, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> Teacher.of("none", 3, 0, 2));
        assertThrows(IllegalArgumentException.class, () -> Mnist1d.of(0));
    }

    @Test
    void mixturesHaveTheirCentresInCommonAndTheirDeviation() {
        Mixture mixture = Mixture.of("two", 2, 2, 3, 5, 0.5);
        double squares = 0;
        Examples drawn = mixture.draw(4000, "a", "train");
        Examples other = mixture.draw(4000, "b", "train");
        double[][] otherMeans = means(other);
        double[][] means = means(drawn);
        for (int i = 0; i < drawn.count(); i++) {
            for (int j = 0; j < 3; j++) {
                double distance = ((Dense) drawn.inputs()).value(i, j) - means[drawn.label(i)][j];
                squares += distance * distance;
            }
        }
        assertEquals(0.5, Math.sqrt(squares / 12_000), 0.02);
        for (int c = 0; c < 2; c++) {
            assertArrayEquals(means[c], otherMeans[c], 0.07);
        }
    }

    @Test
    void theTeachersClassesAreBalancedByItsCentring() {
        int[] counts = counts(Teacher.teacher2().draw(10_000, "a", "train"));
        assertEquals(5000, counts[0], 700);
    }

    @Test
    void labelNoiseChangesTrainLabelsOnlyAndAsOftenAsItSays() {
        Split clean = Mixture.gmix5().split(20_000, 100, "a");
        Split noisy = new LabelNoise(0.2).on(clean, "a");
        int changed = 0;
        for (int i = 0; i < 20_000; i++) {
            changed += noisy.train().label(i) == clean.train().label(i) ? 0 : 1;
        }
        assertEquals(0.2 * 0.8, changed / 20_000.0, 0.01);
        assertEquals(clean.test(), noisy.test());
        assertEquals(clean.train().inputs(), noisy.train().inputs());
        Split none = new LabelNoise(0).on(clean, "a");
        for (int i = 0; i < 20_000; i++) {
            assertEquals(clean.train().label(i), none.train().label(i));
        }
        assertThrows(IllegalArgumentException.class, () -> new LabelNoise(1.1));
        assertThrows(IllegalArgumentException.class, () -> new LabelNoise(Double.NaN));
    }

    private static double[][] means(Examples examples) {
        int width = examples.inputs().width();
        double[][] sums = new double[examples.classes()][width];
        for (int i = 0; i < examples.count(); i++) {
            for (int j = 0; j < width; j++) {
                sums[examples.label(i)][j] += ((Dense) examples.inputs()).value(i, j);
            }
        }
        int[] counts = counts(examples);
        for (int c = 0; c < sums.length; c++) {
            for (int j = 0; j < width; j++) {
                sums[c][j] /= counts[c];
            }
        }
        return sums;
    }

    private static int[] counts(Examples examples) {
        int[] counts = new int[examples.classes()];
        for (int i = 0; i < examples.count(); i++) {
            counts[examples.label(i)]++;
        }
        return counts;
    }

    private static float[] values(Examples examples) {
        float[] values = new float[examples.count() * examples.inputs().width()];
        ((Dense) examples.inputs()).copy(0, examples.count(), values);
        return values;
    }
}
