package dev.touchstone.api.toolkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CholeskyTest {
    /** L = (2 0; 1 3), so A = (4 2; 2 10). */
    @Test
    void solvesByHand() {
        double[][] matrix = {{4, 2}, {2, 10}};
        assertArrayEquals(new double[] {1, 1}, new Cholesky(matrix).solve(new double[] {6, 12}), 1e-12);
    }

    @Test
    void aSingularMatrixGivesNumbersAllTheSame() {
        double[][] matrix = {{1, 1}, {1, 1}};
        assertTrue(
                Arrays.stream(new Cholesky(matrix).solve(new double[] {1, 1})).allMatch(Double::isFinite));
    }
}
