package dev.touchstone.training.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.junit.jupiter.api.Test;

class SharpnessTest {
    /** The gradient of ½ Σ curvature · w². */
    private static Gradient quadratic(double... curvatures) {
        return w -> {
            float[] gradient = new float[w.length];
            for (int i = 0; i < w.length; i++) {
                gradient[i] = (float) (curvatures[i] * w[i]);
            }
            return gradient;
        };
    }

    @Test
    void aQuadraticsLargestCurvature() {
        double[] curvatures = new double[50];
        for (int i = 0; i < curvatures.length; i++) {
            curvatures[i] = 0.1 * i;
        }
        curvatures[17] = 8;
        Sharpness found = Sharpness.of(quadratic(curvatures), new float[50]);
        assertEquals(8, found.value(), 1e-4);
        assertTrue(found.residual() <= 8e-3);
        assertTrue(found.products() < 25, () -> found.products() + " products");
    }

    @Test
    void theLargestIsNotTheLargestInMagnitude() {
        Sharpness found = Sharpness.of(quadratic(-9, 2, -1), new float[] {1, -2, 3});
        assertEquals(2, found.value(), 1e-4);
        assertEquals(3, found.products());
        assertEquals(-1, Sharpness.of(quadratic(-9, -2, -1), new float[3]).value(), 1e-4);
    }

    @Test
    void aPlaneIsFlat() {
        assertEquals(new Sharpness(0, 0, 1), Sharpness.of(w -> new float[w.length], new float[5]));
    }

    // ¼ w⁴ has curvature 3 w²; central differences are exact up to h².
    @Test
    void curvatureIsThatOfThePlace() {
        Gradient quartic = w -> new float[] {w[0] * w[0] * w[0]};
        assertEquals(12, Sharpness.of(quartic, new float[] {2}).value(), 1e-4 * 12);
    }

    @Test
    void whatDivergedHasNoSharpness() {
        Sharpness found = Sharpness.of(w -> new float[] {Float.NaN, 0}, new float[2]);
        assertTrue(Double.isNaN(found.value()));
    }

    @Test
    void stopsAtTheMostProducts() {
        double[] curvatures = new double[100];
        for (int i = 0; i < curvatures.length; i++) {
            curvatures[i] = 1 + 1e-3 * i;
        }
        Sharpness found = Sharpness.of(quadratic(curvatures), new float[100], 1e-9, 4);
        assertEquals(4, found.products());
        assertTrue(found.residual() > 1e-9);
        assertThrows(IllegalArgumentException.class, () -> Sharpness.of(quadratic(1), new float[1], 0.1, 0));
        assertThrows(IllegalArgumentException.class, () -> Sharpness.of(quadratic(1), new float[1], 0, 1));
        assertThrows(IllegalArgumentException.class, () -> Sharpness.of(quadratic(), new float[0]));
    }

    @Property(tries = 100)
    void agreesWithADenseDecomposition(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int size) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] matrix = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                matrix[i][j] = random.nextDouble() - 0.5;
                matrix[j][i] = matrix[i][j];
            }
        }
        double[] start = random.doubles(size, 0.1, 1).toArray();
        double expected = new EigenDecompositionSymmetric(new Array2DRowRealMatrix(matrix)).getEigenvalue(0);
        Sharpness found = Lanczos.largest(operator(matrix), start, 1e-9, size);
        assertEquals(expected, found.value(), 1e-8 * size);
    }

    private static LinearOperator operator(double[][] matrix) {
        return new LinearOperator() {
            @Override
            public int size() {
                return matrix.length;
            }

            @Override
            public double[] apply(double[] vector) {
                return new Array2DRowRealMatrix(matrix).operate(vector);
            }
        };
    }
}
