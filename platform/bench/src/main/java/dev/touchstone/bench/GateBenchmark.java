package dev.touchstone.bench;

import dev.touchstone.api.Theory;
import dev.touchstone.api.ledger.Entry;
import dev.touchstone.api.ledger.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/**
 * Time from a question to all submissions sealed and durable, with all theories that ship: the entries' own times, over
 * the later of two tasks, so that the theories are fitted and really forecast. Prints quantiles in milliseconds.
 */
public final class GateBenchmark {
    private static final int QUESTIONS = 400;
    private static final int FIRST_QUESTIONS = 24;
    private static final int ROUNDS = 5;

    private GateBenchmark() {}

    /** Runs. */
    public static void main(String[] arguments) throws InterruptedException {
        List<Theory> theories = ServiceLoader.load(Theory.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        List<Double> millis = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            try (Rig rig = new Rig(theories)) {
                var firehose = new Firehose(10L * QUESTIONS, 10);
                var first = Firehose.task("first", round, 10L * QUESTIONS + 1);
                var second = Firehose.task("second", round, 10L * QUESTIONS + 1);
                var study = rig.conduct(firehose, List.of(first, second), FIRST_QUESTIONS, 1);
                for (var cohort : study.cohorts(second)) {
                    millis.addAll(latencies(rig.ledger.read(study.chain(cohort), 0)));
                }
            }
        }
        millis.sort(null);
        System.out.printf(
                "%d gates, %d theories: median %.2f ms, 90 %% %.2f ms, 99 %% %.2f ms%n",
                millis.size(),
                theories.size(),
                millis.get(millis.size() / 2),
                millis.get(millis.size() * 9 / 10),
                millis.get(millis.size() * 99 / 100));
    }

    private static List<Double> latencies(List<Entry> entries) {
        List<Double> millis = new ArrayList<>();
        long asked = 0;
        for (Entry entry : entries) {
            if (entry.fact() instanceof Fact.Asked) {
                asked = entry.time();
            } else if (entry.fact() instanceof Fact.Sealed) {
                millis.add((entry.time() - asked) / 1000.0);
            }
        }
        return millis;
    }
}
