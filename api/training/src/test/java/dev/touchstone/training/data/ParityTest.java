package dev.touchstone.training.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ParityTest {
    @Property(tries = 100)
    void theLabelIsTheSignOfTheProduct(
            @ForAll @IntRange(min = 1, max = 20) int bits, @ForAll @IntRange(min = 1, max = 20) int relevant) {
        Parity parity = new Parity(bits, Math.min(relevant, bits), 30, 10);
        int[] coordinates = parity.coordinates("trial");
        assertEquals(parity.relevant(), Arrays.stream(coordinates).distinct().count());
        for (Examples part : new Examples[] {
            parity.split("trial").train(), parity.split("trial").test()
        }) {
            Dense dense = (Dense) part.inputs();
            for (int i = 0; i < part.count(); i++) {
                double product = 1;
                for (int coordinate : coordinates) {
                    product *= dense.value(i, coordinate);
                }
                assertEquals(part.label(i) == 1 ? 1 : -1, product);
            }
        }
    }

    @Test
    void trialsDifferAndTrainIsNotTest() {
        Parity parity = Parity.of(20, 3, 600);
        assertEquals(600, parity.split("a").train().count());
        assertEquals(1000, parity.split("a").test().count());
        assertFalse(Arrays.equals(parity.coordinates("a"), parity.coordinates("b")));
        assertFalse(Arrays.equals(
                firstRows(parity.split("a").train()),
                firstRows(parity.split("a").test())));
        assertArrayEquals(
                firstRows(parity.split("a").train()),
                firstRows(parity.split("a").train()));
    }

    @Test
    void bothClassesAreAboutAsOften() {
        Examples train = Parity.of(20, 3, 4000).split("a").train();
        int ones = 0;
        for (int i = 0; i < train.count(); i++) {
            ones += train.label(i);
        }
        assertEquals(2000, ones, 150);
    }

    @Test
    void refusesWhatIsOutOfRange() {
        assertThrows(IllegalArgumentException.class, () -> Parity.of(0, 1, 10));
        assertThrows(IllegalArgumentException.class, () -> Parity.of(5, 6, 10));
        assertThrows(IllegalArgumentException.class, () -> Parity.of(5, 2, 0));
        assertThrows(IllegalArgumentException.class, () -> new Parity(5, 2, 10, 0));
    }

    private static float[] firstRows(Examples examples) {
        float[] rows = new float[5 * examples.inputs().width()];
        ((Dense) examples.inputs()).copy(0, 5, rows);
        return rows;
    }
}
