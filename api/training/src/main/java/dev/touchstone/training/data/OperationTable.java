package dev.touchstone.training.data;

import dev.touchstone.api.Streams;
import dev.touchstone.training.Draws;
import dev.touchstone.training.Ranges;
import java.util.Arrays;
import java.util.function.IntBinaryOperator;

/**
 * The table of a binary operation on symbols 0 to {@code order - 1}: every pair (a, b), labelled a∘b. Networks learn it
 * from a part of the pairs (Power et al., <i>Grokking</i>, 2022).
 */
public final class OperationTable {
    private static final int LARGEST = 1000;

    private final int order;
    private final int[] results;

    private OperationTable(int order, IntBinaryOperator operation) {
        this.order = order;
        this.results = new int[order * order];
        for (int a = 0; a < order; a++) {
            for (int b = 0; b < order; b++) {
                results[a * order + b] = operation.applyAsInt(a, b);
            }
        }
    }

    /** a + b mod {@code modulus}, which is from 2 to 1000. */
    public static OperationTable additionModulo(int modulus) {
        Ranges.within("modulus", modulus, 2, LARGEST);
        return new OperationTable(modulus, (a, b) -> (a + b) % modulus);
    }

    /** a - b mod {@code modulus}, which is from 2 to 1000. */
    public static OperationTable subtractionModulo(int modulus) {
        Ranges.within("modulus", modulus, 2, LARGEST);
        return new OperationTable(modulus, (a, b) -> (a - b + modulus) % modulus);
    }

    /** a² + ab + b² mod {@code modulus}, which is from 2 to 1000: a part of its table does not tell the rest. */
    public static OperationTable quadraticFormModulo(int modulus) {
        Ranges.within("modulus", modulus, 2, LARGEST);
        return new OperationTable(modulus, (a, b) -> (a * a + a * b + b * b) % modulus);
    }

    /** a · b mod {@code modulus}, which is from 2 to 1000. Zero takes part. */
    public static OperationTable multiplicationModulo(int modulus) {
        Ranges.within("modulus", modulus, 2, LARGEST);
        return new OperationTable(modulus, (a, b) -> a * b % modulus);
    }

    /** Composition of the 24 permutations of four things, numbered in lexicographic order: (a∘b)(x) = a(b(x)). */
    public static OperationTable symmetricGroup4() {
        int[][] permutations = Permutations.lexicographic(4);
        return new OperationTable(permutations.length, (a, b) -> {
            int[] composed = new int[4];
            Arrays.setAll(composed, x -> permutations[a][permutations[b][x]]);
            return Permutations.rank(composed);
        });
    }

    /**
     * The dihedral group of the regular {@code corners}-gon: rotations r with or without a reflection s, numbered
     * r + corners · s, under (r1,s1)(r2,s2) = (r1 + (-1)^s1 · r2 mod corners, s1 xor s2).
     *
     * @param corners from 1 to 500; the group has twice as many elements
     */
    public static OperationTable dihedral(int corners) {
        Ranges.within("corners", corners, 1, LARGEST / 2);
        return new OperationTable(2 * corners, (a, b) -> {
            int turn = a < corners ? b % corners : corners - b % corners;
            int reflection = (a / corners) ^ (b / corners);
            return (a % corners + turn) % corners + corners * reflection;
        });
    }

    /** How many symbols there are. */
    public int order() {
        return order;
    }

    /** How many pairs there are: the order squared. */
    public int pairs() {
        return results.length;
    }

    /**
     * a∘b.
     *
     * @param a from 0 to {@link #order()} - 1
     * @param b from 0 to {@link #order()} - 1
     */
    public int compose(int a, int b) {
        return results[Ranges.within("a", a, 0, order - 1) * order + Ranges.within("b", b, 0, order - 1)];
    }

    /**
     * A random part of the pairs to train on, the rest to test on; the trial's id decides which.
     *
     * @param fraction the share to train on, above 0 and below 1; the count is rounded down (480 of 961 for one half)
     * @param trial the trial's id
     * @throws IllegalArgumentException if the fraction leaves either part without a pair
     */
    public Split split(double fraction, String trial) {
        int train = (int) Math.floor(fraction * pairs());
        if (!(train >= 1 && train < pairs())) {
            throw new IllegalArgumentException(
                    "fraction is %s; allowed are numbers from 1/%d to below 1".formatted(fraction, pairs()));
        }
        int[] shuffled = Draws.permutation(Streams.of(trial, "split"), pairs());
        return new Split(
                examples(Arrays.copyOf(shuffled, train)), examples(Arrays.copyOfRange(shuffled, train, pairs())));
    }

    private Examples examples(int[] cells) {
        int[] first = new int[cells.length];
        int[] second = new int[cells.length];
        int[] labels = new int[cells.length];
        for (int i = 0; i < cells.length; i++) {
            first[i] = cells[i] / order;
            second[i] = cells[i] % order;
            labels[i] = results[cells[i]];
        }
        return new Examples(new Pairs(order, first, second), labels, order);
    }
}
