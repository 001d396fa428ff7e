package dev.touchstone.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpectrumTest {
    @Test
    void aSmallMatrixByHand() {
        Spectrum spectrum = Spectrum.of(new double[][] {{2, 1}, {1, 2}});
        assertEquals(3, spectrum.values()[0], 1e-12);
        assertEquals(1, spectrum.values()[1], 1e-12);
        assertEquals(Math.sqrt(0.5), Math.abs(spectrum.vectors()[0][0]), 1e-12);
    }

    /** Made-up kernels that the usual iteration fails on, as it did on a network with much weight decay. */
    @ParameterizedTest
    @ValueSource(longs = {110, 176, 709, 776, 1307})
    void whatTheIterationGivesUpOnIsDecomposedAllTheSame(long seed) {
        double[][] kernel = kernel(seed);
        assertThrows(
                MathIllegalStateException.class,
                () -> new EigenDecompositionSymmetric(new Array2DRowRealMatrix(kernel, true)));
        Spectrum spectrum = Spectrum.of(kernel(seed));
        int n = kernel.length;
        for (int i = 0; i < n; i++) {
            assertTrue(i == 0 || spectrum.values()[i] <= spectrum.values()[i - 1]);
            for (int j = 0; j < n; j++) {
                double sum = 0;
                for (int k = 0; k < n; k++) {
                    sum += spectrum.values()[k] * spectrum.vectors()[i][k] * spectrum.vectors()[j][k];
                }
                assertEquals(kernel[i][j], sum, 1e-5);
            }
        }
    }

    /** Of examples that repeat, with features of very different sizes, in single precision. */
    private static double[][] kernel(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int examples = 10 + random.nextInt(60);
        int features = 1 + random.nextInt(8);
        double[][] inputs = new double[examples][features];
        double[] sizes = new double[features];
        for (int j = 0; j < features; j++) {
            sizes[j] = Math.pow(10, -random.nextInt(9));
        }
        for (double[] input : inputs) {
            for (int j = 0; j < features; j++) {
                input[j] = (random.nextBoolean() ? 1 : -1) * sizes[j];
            }
        }
        double[][] kernel = new double[examples][examples];
        for (int i = 0; i < examples; i++) {
            for (int j = 0; j < examples; j++) {
                double sum = 1;
                for (int k = 0; k < features; k++) {
                    sum += inputs[i][k] * inputs[j][k];
                }
                kernel[i][j] = (float) sum;
            }
        }
        return kernel;
    }
}
