package dev.touchstone.bench.coverage;

import dev.touchstone.api.Evaluator;
import dev.touchstone.api.Interval;
import dev.touchstone.api.Score;
import dev.touchstone.api.Streams;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Many studies of one world, judged.
 *
 * @param evaluator that judges
 * @param settings of the world, in words
 * @param world that studies are drawn from
 */
record Simulation(Evaluator evaluator, String settings, World world) {
    /** One row of the table for each check. */
    List<Row> rows(int replications) {
        Map<String, Row> rows = new TreeMap<>();
        for (int r = 0; r < replications; r++) {
            World.Drawn drawn = world.draw(Streams.of("coverage", settings, String.valueOf(r)));
            List<Score> scores = evaluator.evaluate(drawn.dossier());
            for (Check check : drawn.checks()) {
                scores.stream()
                        .filter(check.which())
                        .forEach(score -> rows.merge(
                                check.what(), Row.of(check, settings, holds(score, check.truth())), Row::and));
            }
        }
        return List.copyOf(rows.values());
    }

    /** Ends included, with room for the last bit. */
    private static Row.Held holds(Score score, double truth) {
        Interval interval = score.interval();
        if (interval == null) {
            return Row.Held.NO_INTERVAL;
        }
        return interval.lower() - 1e-12 <= truth && truth <= interval.upper() + 1e-12 ? Row.Held.YES : Row.Held.NO;
    }
}
