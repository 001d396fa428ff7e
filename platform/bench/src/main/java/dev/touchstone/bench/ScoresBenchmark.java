package dev.touchstone.bench;

import dev.touchstone.api.Dossier;
import dev.touchstone.api.Dossier.Finding;
import dev.touchstone.api.Evaluator;
import dev.touchstone.api.Standing;
import dev.touchstone.api.Streams;
import dev.touchstone.api.Tally;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * All scores of all evaluators over a million forecasts (20 tasks, three arms, 42 seeds, twelve questions a trial,
 * seventeen theories, two standings), and what one more outcome costs.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
public class ScoresBenchmark {
    private static final int TASKS = 20;
    private static final int SEEDS = 42;

    private static List<Evaluator> evaluators() {
        return ServiceLoader.load(Evaluator.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    /** Everything at once. */
    @State(Scope.Benchmark)
    public static class Whole {
        private final Dossier dossier =
                MadeDossier.of(TASKS, SEEDS, List.of(Standing.PROSPECTIVE, Standing.RETROSPECTIVE));
    }

    /** A study while it grows: prospective forecasts only, and some outcomes still to come. */
    @State(Scope.Benchmark)
    public static class Growing {
        /** As large as a phenomenon's full study, and as the whole above. */
        @Param({"6x17", "20x42"})
        private String tasksBySeeds = "";

        private static final int TO_COME = 600;

        private final List<Tally> tallies = new ArrayList<>();
        private final List<Finding> toCome = new ArrayList<>();

        /** Feeds all but the outcomes that are to come, and again when they have all come. Not timed. */
        @Setup(Level.Iteration)
        public void grow() {
            if (!toCome.isEmpty()) {
                return;
            }
            tallies.clear();
            int by = tasksBySeeds.indexOf('x');
            Dossier dossier = MadeDossier.of(
                    Integer.parseInt(tasksBySeeds.substring(0, by)),
                    Integer.parseInt(tasksBySeeds.substring(by + 1)),
                    List.of(Standing.PROSPECTIVE));
            List<Finding> findings = new ArrayList<>(dossier.findings());
            Collections.shuffle(findings, new Random(Streams.of("to come").nextLong()));
            toCome.addAll(findings.subList(0, TO_COME));
            for (Evaluator evaluator : evaluators()) {
                Tally tally = evaluator.tally(dossier.study());
                dossier.questions().values().forEach(tally::add);
                dossier.submissions().forEach(tally::add);
                findings.subList(TO_COME, findings.size()).forEach(tally::add);
                tally.scores();
                tallies.add(tally);
            }
        }
    }

    /** All scores anew. */
    @Benchmark
    @Warmup(iterations = 2)
    @Measurement(iterations = 5)
    public long recomputed(Whole whole) {
        return evaluators().stream()
                .mapToLong(evaluator -> evaluator.evaluate(whole.dossier).size())
                .sum();
    }

    /**
     * All scores after one more outcome, which settles four questions. As long as the compiler has not seen two studies
     * grow it takes about twice as long; the third is measured, from its first outcome to its last.
     */
    @Benchmark
    @Warmup(iterations = 2 * Growing.TO_COME)
    @Measurement(iterations = Growing.TO_COME)
    public long updated(Growing growing) {
        Finding next = growing.toCome.remove(growing.toCome.size() - 1);
        long scores = 0;
        for (Tally tally : growing.tallies) {
            tally.add(next);
            scores += tally.scores().size();
        }
        return scores;
    }
}
