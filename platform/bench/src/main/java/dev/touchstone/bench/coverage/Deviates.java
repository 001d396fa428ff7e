package dev.touchstone.bench.coverage;

import java.util.SplittableRandom;

/** How seeds deviate from their task's mean: of mean 0 and variance 1, before they are scaled. */
enum Deviates {
    NORMAL("normal seeds", Bearing.WITHIN),
    UNEQUAL("normal seeds with SDs of 1/2 and 2 in turn", Bearing.WITHIN),
    RIGHT("seeds of skewness 1", Bearing.WITHIN),
    LEFT("seeds of skewness -1", Bearing.WITHIN),
    HEAVY("seeds with the tails of t(8)", Bearing.WITHIN),
    EXPONENTIAL("exponential seeds", Bearing.BEYOND),
    MIRRORED("exponential seeds, mirrored", Bearing.BEYOND);

    private static final int FREEDOM = 8;

    private final String words;
    private final Bearing bearing;

    Deviates(String words, Bearing bearing) {
        this.words = words;
        this.bearing = bearing;
    }

    String words() {
        return words;
    }

    Bearing bearing() {
        return bearing;
    }

    double draw(SplittableRandom random) {
        return switch (this) {
            case NORMAL, UNEQUAL -> random.nextGaussian();
            case RIGHT -> gamma(4, random);
            case LEFT -> -gamma(4, random);
            case HEAVY -> student(random);
            case EXPONENTIAL -> gamma(1, random);
            case MIRRORED -> -gamma(1, random);
        };
    }

    /** By how much the seeds of a task deviate more than those of others. */
    double scale(int task) {
        return this == UNEQUAL ? (task % 2 == 0 ? 0.5 : 2) : 1;
    }

    private static double gamma(int shape, SplittableRandom random) {
        double sum = 0;
        for (int i = 0; i < shape; i++) {
            sum -= Math.log(1 - random.nextDouble());
        }
        return (sum - shape) / Math.sqrt(shape);
    }

    private static double student(SplittableRandom random) {
        double squares = 0;
        for (int i = 0; i < FREEDOM; i++) {
            double normal = random.nextGaussian();
            squares += normal * normal;
        }
        return random.nextGaussian() / Math.sqrt(squares / (FREEDOM - 2));
    }
}
