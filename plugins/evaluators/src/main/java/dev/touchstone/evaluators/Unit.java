package dev.touchstone.evaluators;

import dev.touchstone.api.Trial;
import java.util.Comparator;

/**
 * A seed of a task: all its arms and questions share their draws.
 *
 * @param task name of the task
 * @param seed number of the seed
 */
record Unit(String task, long seed) implements Comparable<Unit> {
    private static final Comparator<Unit> ORDER =
            Comparator.comparing(Unit::task).thenComparingLong(Unit::seed);

    static Unit of(Trial trial) {
        return new Unit(trial.task(), trial.seed());
    }

    @Override
    public int compareTo(Unit other) {
        return ORDER.compare(this, other);
    }
}
