package dev.touchstone.training.data;

import dev.touchstone.api.Streams;
import dev.touchstone.training.Draws;
import dev.touchstone.training.Ranges;
import java.util.SplittableRandom;

/**
 * A mixture of Gaussian clouds with several clouds to a class: x = centre + deviation · N(0, I), the centre chosen
 * uniformly, class = centre mod classes.
 */
public final class Mixture implements Law {
    private final int classes;
    private final int inputs;
    private final double deviation;
    private final float[][] centres;

    private Mixture(int classes, int inputs, double deviation, float[][] centres) {
        this.classes = classes;
        this.inputs = inputs;
        this.deviation = deviation;
        this.centres = centres;
    }

    /**
     * A mixture whose centres are drawn once and for all.
     *
     * @param name of the task, which decides the centres
     * @param classes at least 2
     * @param centres how many clouds there are, at least {@code classes}
     * @param inputs coordinates of an example, from 1 to 10000
     * @param spread standard deviation of a centre's coordinates, above 0
     * @param deviation standard deviation of an example's coordinates about its centre, above 0
     */
    public static Mixture of(String name, int classes, int centres, int inputs, double spread, double deviation) {
        Ranges.atLeast("classes", classes, 2);
        Ranges.atLeast("centres", centres, classes);
        Ranges.within("inputs", inputs, 1, 10_000);
        Ranges.positive("spread", spread);
        Ranges.positive("deviation", deviation);
        SplittableRandom random = Streams.of("mixture", name);
        float[][] drawn = new float[centres][inputs];
        for (float[] centre : drawn) {
            Draws.normals(random, centre, 0, inputs, spread);
        }
        return new Mixture(classes, inputs, deviation, drawn);
    }

    /** Five classes of three clouds each in 20 dimensions. */
    public static Mixture gmix5() {
        return of("gmix5", 5, 15, 20, 1.1, 1.3);
    }

    /** Three classes of three clouds each in 12 dimensions. */
    public static Mixture gmix3() {
        return of("gmix3", 3, 9, 12, 1.2, 1.2);
    }

    @Override
    public int inputs() {
        return inputs;
    }

    @Override
    public int classes() {
        return classes;
    }

    @Override
    public Examples draw(int count, String trial, String purpose) {
        SplittableRandom random = Streams.of(trial, purpose);
        float[] values = new float[Ranges.atLeast("count", count, 1) * inputs];
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            int chosen = random.nextInt(centres.length);
            Draws.normals(random, values, i * inputs, inputs, deviation);
            for (int j = 0; j < inputs; j++) {
                values[i * inputs + j] += centres[chosen][j];
            }
            labels[i] = chosen % classes;
        }
        return new Examples(new Dense(inputs, values), labels, classes);
    }
}
