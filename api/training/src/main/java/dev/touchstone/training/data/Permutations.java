package dev.touchstone.training.data;

/** The permutations of 0 to size - 1 in lexicographic order, and back to their number (Lehmer code). */
final class Permutations {
    private Permutations() {}

    /** All permutations, the identity first: size! rows of size numbers. */
    static int[][] lexicographic(int size) {
        int count = 1;
        for (int i = 2; i <= size; i++) {
            count *= i;
        }
        int[][] all = new int[count][];
        for (int number = 0; number < count; number++) {
            all[number] = unrank(number, count, size);
        }
        return all;
    }

    /** The number of a permutation in lexicographic order. */
    static int rank(int... permutation) {
        int rank = 0;
        for (int i = 0; i < permutation.length; i++) {
            int smallerLater = 0;
            for (int j = i + 1; j < permutation.length; j++) {
                smallerLater += permutation[j] < permutation[i] ? 1 : 0;
            }
            rank = rank * (permutation.length - i) + smallerLater;
        }
        return rank;
    }

    private static int[] unrank(int number, int count, int size) {
        boolean[] used = new boolean[size];
        int[] permutation = new int[size];
        int block = count;
        int rest = number;
        for (int i = 0; i < size; i++) {
            block /= size - i;
            permutation[i] = unused(used, rest / block);
            rest %= block;
        }
        return permutation;
    }

    /** Takes the unused number that has {@code skip} unused ones below it. */
    private static int unused(boolean[] used, int skip) {
        int candidate = -1;
        for (int seen = -1; seen < skip; ) {
            candidate++;
            seen += used[candidate] ? 0 : 1;
        }
        used[candidate] = true;
        return candidate;
    }
}
