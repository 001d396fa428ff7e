package dev.touchstone.bench;

import dev.touchstone.api.ledger.Column;
import dev.touchstone.api.ledger.Entry;
import dev.touchstone.api.ledger.Fact;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Measurement values a second from recorder through ledger and bus to four subscribers, each of which looks at every
 * value: one cohort records on one core, everything else happens on the other.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 7, time = 3)
@Fork(1)
public class StreamBenchmark {
    private static final int SUBSCRIBERS = 4;
    private static final int VALUES = 16_000_000;
    private static final Firehose FIREHOSE = new Firehose(VALUES / 4 / 8, 0);

    private final AtomicLong seen = new AtomicLong();
    private Rig rig = new Rig(List.of());
    private long studies;

    /** A ledger with four followers. */
    @Setup(Level.Trial)
    public void start() {
        for (int i = 0; i < SUBSCRIBERS; i++) {
            rig.follow("subscriber-" + i, this::look);
        }
    }

    private void look(Entry entry) {
        if (entry.fact() instanceof Fact.Measured measured) {
            double sum = 0;
            long count = 0;
            for (Column column : measured.columns()) {
                for (int i = 0; i < column.size(); i++) {
                    for (int s = 0; s < column.width(); s++) {
                        sum += column.value(i, s);
                    }
                }
                count += (long) column.size() * column.width();
            }
            if (sum > 0) {
                seen.addAndGet(count);
            }
        }
    }

    /** One study of one cohort; done when every subscriber has seen every value. */
    @Benchmark
    @OperationsPerInvocation(VALUES)
    public long values() throws InterruptedException {
        long before = seen.get();
        var task = Firehose.task("one", ++studies, FIREHOSE.valuesOfACohort());
        var study = rig.conduct(FIREHOSE, List.of(task), FIREHOSE.cohortSize(), 1);
        String chain = study.chain(study.cohorts().get(0));
        rig.followers.forEach(follower -> follower.catchUp(chain));
        long delivered = seen.get() - before;
        if (delivered != SUBSCRIBERS * FIREHOSE.valuesOfACohort()) {
            throw new IllegalStateException("subscribers saw " + delivered + " values");
        }
        return delivered;
    }

    /** Deletes the ledger. */
    @TearDown(Level.Trial)
    public void stop() {
        rig.close();
    }
}
