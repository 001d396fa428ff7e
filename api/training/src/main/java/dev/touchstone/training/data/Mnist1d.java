package dev.touchstone.training.data;

import dev.touchstone.api.Streams;
import dev.touchstone.training.Draws;
import dev.touchstone.training.Ranges;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * MNIST-1D (Greydanus, <i>Scaling down deep learning</i>, 2020) by its law rather than its bits: a template of the
 * digit is padded, stretched, scaled, shifted and sheared, noise is laid over it, and 40 samples are taken. Classes are
 * balanced to within one example, and values standardised by the law's mean and standard deviation.
 */
public final class Mnist1d implements Law {
    private static final int CLASSES = 10;
    private static final int INPUTS = 40;
    private static final int LENGTH = 72;
    private static final int LARGEST_SHIFT = 48;
    private static final int EASY_SHIFT = 8;
    private static final int LEAST_PADDING = 36;
    private static final int PADDINGS = 25;
    private static final double SCALE = 0.4;
    private static final double SHEAR = 0.75;
    private static final double SMOOTH_NOISE = 0.25;
    private static final double NOISE = 0.02;
    /** Lets a template's own zeros be told from the padding. */
    private static final double NOT_PADDING = 1e-8;

    private static final int STANDARDISING_EXAMPLES = 5000;
    private static final double[][] TEMPLATES = Mnist1dTemplates.normalised();

    private final int shifts;
    private final double mean;
    private final double deviation;
    private final int @Nullable [] order;

    private Mnist1d(int shifts, double mean, double deviation, int @Nullable [] order) {
        this.shifts = shifts;
        this.mean = mean;
        this.deviation = deviation;
        this.order = order;
    }

    /**
     * With another range of shifts.
     *
     * @param shifts a signal is shifted by 0 to {@code shifts - 1} places of 72; from 1 to 72
     */
    public static Mnist1d of(int shifts) {
        Ranges.within("shifts", shifts, 1, LENGTH);
        Mnist1d raw = new Mnist1d(shifts, 0, 1, null);
        Dense values = (Dense)
                raw.draw(STANDARDISING_EXAMPLES, "mnist1d", "standardisation").inputs();
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < values.count(); i++) {
            for (int j = 0; j < INPUTS; j++) {
                double value = values.value(i, j);
                sum += value;
                squares += value * value;
            }
        }
        double mean = sum / (values.count() * INPUTS);
        return new Mnist1d(shifts, mean, Math.sqrt(squares / (values.count() * INPUTS) - mean * mean), null);
    }

    /** As published: shifts by up to 47 places. */
    public static Mnist1d standard() {
        return of(LARGEST_SHIFT);
    }

    /** Easier: shifts by up to 7 places. */
    public static Mnist1d easy() {
        return of(EASY_SHIFT);
    }

    /** The same with the 40 positions in one fixed random order, so that neighbours tell nothing. */
    public Mnist1d shuffled() {
        return new Mnist1d(shifts, mean, deviation, Draws.permutation(Streams.of("mnist1d", "shuffle"), INPUTS));
    }

    @Override
    public int inputs() {
        return INPUTS;
    }

    @Override
    public int classes() {
        return CLASSES;
    }

    @Override
    public Examples draw(int count, String trial, String purpose) {
        SplittableRandom random = Streams.of(trial, purpose);
        int[] labels = Draws.permutation(random, Ranges.atLeast("count", count, 1));
        float[] values = new float[count * INPUTS];
        for (int i = 0; i < count; i++) {
            labels[i] %= CLASSES;
            double[] signal = signal(random, labels[i]);
            for (int j = 0; j < INPUTS; j++) {
                values[i * INPUTS + j] = (float) ((signal[order == null ? j : order[j]] - mean) / deviation);
            }
        }
        return new Examples(new Dense(INPUTS, values), labels, CLASSES);
    }

    private double[] signal(SplittableRandom random, int digit) {
        double[] template = TEMPLATES[digit];
        double[] padded = new double[template.length + LEAST_PADDING + random.nextInt(PADDINGS)];
        for (int i = 0; i < template.length; i++) {
            padded[i] = template[i] + NOT_PADDING;
        }
        double[] signal = Signals.resample(padded, LENGTH);
        double scale = 1 + SCALE * (random.nextDouble() - 0.5);
        for (int i = 0; i < LENGTH; i++) {
            signal[i] *= scale;
        }
        signal = Signals.rotate(signal, random.nextInt(shifts));
        double[] background = Signals.smooth(Draws.normals(random, LENGTH, 1));
        double[] noise = Draws.normals(random, LENGTH, NOISE);
        double shear = SHEAR * (random.nextDouble() - 0.5);
        for (int i = 0; i < LENGTH; i++) {
            double clean = signal[i] == 0 ? SMOOTH_NOISE * background[i] : signal[i];
            signal[i] = clean + noise[i] - shear * ((double) i / (LENGTH - 1) - 0.5);
        }
        return Signals.resample(signal, INPUTS);
    }
}
