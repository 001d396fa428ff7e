package dev.touchstone.training.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OperationTableTest {
    static List<OperationTable> groups() {
        return List.of(
                OperationTable.additionModulo(31),
                OperationTable.symmetricGroup4(),
                OperationTable.dihedral(12),
                OperationTable.dihedral(1));
    }

    @ParameterizedTest
    @MethodSource("groups")
    void zeroIsTheIdentity(OperationTable group) {
        for (int a = 0; a < group.order(); a++) {
            assertEquals(a, group.compose(a, 0));
            assertEquals(a, group.compose(0, a));
        }
    }

    @ParameterizedTest
    @MethodSource("groups")
    void compositionIsAssociative(OperationTable group) {
        for (int a = 0; a < group.order(); a++) {
            for (int b = 0; b < group.order(); b++) {
                for (int c = 0; c < group.order(); c++) {
                    assertEquals(group.compose(group.compose(a, b), c), group.compose(a, group.compose(b, c)));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("groups")
    void everyElementHasAnInverse(OperationTable group) {
        for (int a = 0; a < group.order(); a++) {
            Set<Integer> row = new HashSet<>();
            for (int b = 0; b < group.order(); b++) {
                row.add(group.compose(a, b));
            }
            assertEquals(group.order(), row.size());
        }
    }

    @Test
    void symmetricGroupHasItsPairsAndDoesNotCommute() {
        OperationTable group = OperationTable.symmetricGroup4();
        assertEquals(576, group.pairs());
        // In lexicographic order 1 swaps the last two of 0123 and 6 the first two: 1∘6 = 1032 is number 7 of 24.
        assertEquals(7, group.compose(1, 6));
        // 1 = 0132, 2 = 0213: (1∘2)(x) = 1(2(x)) gives 0 3 1 2, number 4; the other way round 0 2 3 1, number 3.
        assertEquals(4, group.compose(1, 2));
        assertEquals(3, group.compose(2, 1));
    }

    @Property
    void dihedralFollowsItsFormula(
            @ForAll @IntRange(min = 1, max = 40) int n,
            @ForAll @IntRange(max = 79) int a,
            @ForAll @IntRange(max = 79) int b) {
        OperationTable group = OperationTable.dihedral(n);
        int left = a % (2 * n);
        int right = b % (2 * n);
        int r1 = left % n;
        int s1 = left / n;
        int sign = s1 == 0 ? 1 : -1;
        int rotation = Math.floorMod(r1 + sign * (right % n), n);
        assertEquals(rotation + n * (s1 ^ (right / n)), group.compose(left, right));
    }

    @Test
    void moduloTables() {
        assertEquals(2, OperationTable.additionModulo(7).compose(4, 5));
        assertEquals(6, OperationTable.subtractionModulo(7).compose(4, 5));
        assertEquals(6, OperationTable.multiplicationModulo(7).compose(4, 5));
        assertEquals(0, OperationTable.multiplicationModulo(7).compose(4, 0));
    }

    @Property(tries = 60)
    void aSplitIsAPartition(@ForAll @DoubleRange(min = 0.01, max = 0.99) double fraction, @ForAll int trial) {
        OperationTable table = OperationTable.additionModulo(13);
        Split split = table.split(fraction, "trial " + trial);
        assertEquals((int) (fraction * 169), split.train().count());
        Set<Integer> seen = new HashSet<>();
        for (Examples part : List.of(split.train(), split.test())) {
            Pairs pairs = (Pairs) part.inputs();
            for (int i = 0; i < part.count(); i++) {
                assertTrue(seen.add(pairs.first(i) * 13 + pairs.second(i)));
                assertEquals(table.compose(pairs.first(i), pairs.second(i)), part.label(i));
            }
        }
        assertEquals(169, seen.size());
    }

    @Test
    void theTrialDecidesTheSplit() {
        OperationTable table = OperationTable.additionModulo(31);
        assertEquals(480, table.split(0.5, "a").train().count());
        assertEquals(first(table.split(0.5, "a")), first(table.split(0.5, "a")));
        assertNotEquals(first(table.split(0.5, "a")), first(table.split(0.5, "b")));
    }

    @Test
    void refusesWhatIsOutOfRange() {
        OperationTable table = OperationTable.additionModulo(5);
        assertThrows(IllegalArgumentException.class, () -> table.split(0, "t"));
        assertThrows(IllegalArgumentException.class, () -> table.split(1, "t"));
        assertThrows(IllegalArgumentException.class, () -> table.split(Double.NaN, "t"));
        assertThrows(IllegalArgumentException.class, () -> table.compose(5, 0));
        assertThrows(IllegalArgumentException.class, () -> OperationTable.dihedral(0));
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> OperationTable.additionModulo(1));
        assertEquals("modulus is 1; allowed are whole numbers from 2 to 1000", refused.getMessage());
    }

    private static String first(Split split) {
        Pairs pairs = (Pairs) split.train().inputs();
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            all.append(pairs.first(i)).append(',').append(pairs.second(i)).append(' ');
        }
        return all.toString();
    }
}
