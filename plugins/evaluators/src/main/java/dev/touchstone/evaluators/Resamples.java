package dev.touchstone.evaluators;

import dev.touchstone.api.Streams;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * How often each seed of each task is drawn: as many tasks with replacement, of each drawn one as many of its seeds with
 * replacement. The draws depend on how many tasks and seeds there are and on nothing else, so that theories that answered
 * the same share their resamples, and neither an order of arrival nor a name decides an interval. Kept as long as
 * somebody uses them. Belongs to one thread.
 */
final class Resamples {
    /** Resamples; enough for the outermost 2.5 % that intervals are cut at. */
    static final int REPLICATES = 2000;

    /**
     * Where a task stands.
     *
     * @param tasks how many there are
     * @param task which of them it is, in the order of their names
     * @param seeds how many it has
     */
    private record Place(int tasks, int task, int seeds) {}

    private final Map<Integer, double[][]> draws = new HashMap<>();
    private final Map<Place, WeakReference<double[][]>> weights = new HashMap<>();

    /** How often each task is drawn in each resample: a row a task. Not to be written to. */
    double[][] ofTasks(int tasks) {
        return draws.computeIfAbsent(tasks, Resamples::drawTasks);
    }

    /** How often each seed of one task is drawn in each resample: a row a seed. Not to be written to. */
    double[][] ofSeeds(int tasks, int task, int seeds) {
        return ofSeeds(new Place(tasks, task, seeds));
    }

    private double[][] ofSeeds(Place place) {
        WeakReference<double[][]> kept = weights.get(place);
        double @Nullable [][] found = kept == null ? null : kept.get();
        if (found != null) {
            return found;
        }
        double[][] drawn = drawSeeds(place, ofTasks(place.tasks())[place.task() % place.tasks()]);
        weights.values().removeIf(other -> other.get() == null);
        weights.put(place, new WeakReference<>(drawn));
        return drawn;
    }

    /**
     * How often each seed of one task is drawn in each resample, as many as it has of every task: for what is said of
     * these tasks only. A row a seed. Not to be written to.
     */
    double[][] within(int task, int seeds) {
        // Of one task there is only one to draw.
        return ofSeeds(new Place(1, task, seeds));
    }

    private static double[][] drawTasks(int tasks) {
        SplittableRandom random = Streams.of("task bootstrap", "tasks", String.valueOf(tasks));
        double[][] drawn = new double[tasks][REPLICATES];
        for (int r = 0; r < REPLICATES; r++) {
            for (int i = 0; i < tasks; i++) {
                drawn[random.nextInt(tasks)][r]++;
            }
        }
        return drawn;
    }

    private static double[][] drawSeeds(Place place, double[] times) {
        SplittableRandom random = Streams.of("task bootstrap", "seeds", Objects.toString(place));
        double[][] drawn = new double[place.seeds()][REPLICATES];
        for (int r = 0; r < REPLICATES; r++) {
            int draws = ((int) times[r]) * place.seeds();
            for (int i = 0; i < draws; i++) {
                drawn[random.nextInt(place.seeds())][r]++;
            }
        }
        return drawn;
    }
}
