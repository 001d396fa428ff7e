package dev.touchstone.measure;

import dev.touchstone.api.ledger.Column;
import dev.touchstone.api.ledger.Entry;
import dev.touchstone.api.ledger.Fact;
import dev.touchstone.bus.Bus;
import dev.touchstone.bus.Follower;
import dev.touchstone.bus.Topic;
import dev.touchstone.ledger.Chain;
import dev.touchstone.ledger.DuckDbLedger;
import dev.touchstone.ledger.Ledger;
import io.vertx.core.Vertx;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;

/**
 * How many values a second go from a recorder through the ledger and the bus to four followers, and how long a small
 * append takes. Arguments: entries of 8192 values each (default 5000).
 */
public final class RecordingRate {
    private static final int SEEDS = 8;
    private static final int POSITIONS = 1024;

    private RecordingRate() {}

    /** Prints what it measured. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws Exception {
        int entries = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5000;
        Path folder = Files.createTempDirectory("rate");
        Vertx vertx = Vertx.vertx();
        try (Ledger ledger = DuckDbLedger.open(folder);
                Bus bus = new Bus(vertx)) {
            LongAdder seen = new LongAdder();
            List<Follower> followers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                followers.add(new Follower(bus, "follower-" + i, ledger::page, entry -> seen.add(values(entry))));
            }
            Chain chain = ledger.open("rate", -1, "node");
            latency(chain, "small append, empty ledger");
            long cpu = cpu();
            long start = System.nanoTime();
            record(chain, bus, entries);
            double seconds = (System.nanoTime() - start) / 1e9;
            followers.forEach(follower -> follower.catchUp("rate"));
            double caughtUp = (System.nanoTime() - start) / 1e9;
            double millions = 1e-6 * entries * SEEDS * POSITIONS;
            System.out.printf(
                    "%.1f M values: durable %.2f M/s, at 4 followers %.2f M/s, %.2f M per CPU second; seen %d, dropped %d%n",
                    millions,
                    millions / seconds,
                    millions / caughtUp,
                    millions / ((cpu() - cpu) / 1e9),
                    seen.sum(),
                    followers.stream().mapToLong(Follower::dropped).sum());
            latency(chain, "small append, full ledger");
            measuredLatency(chain);
            followers.forEach(Follower::close);
        } finally {
            vertx.close().await();
        }
        long start = System.nanoTime();
        System.out.println(DuckDbLedger.verify(folder));
        System.out.printf("verified in %.1f s%n", (System.nanoTime() - start) / 1e9);
    }

    private static void record(Chain chain, Bus bus, int entries) {
        CompletableFuture<?> last = CompletableFuture.completedFuture(null);
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < entries; i++) {
            last = chain.append(measured(random, (long) i * POSITIONS, POSITIONS))
                    .thenAccept(entry -> bus.publish(Topic.ENTRIES, entry));
        }
        last.join();
    }

    private static Fact measured(SplittableRandom random, long first, int count) {
        long[] positions = new long[count];
        double[] values = new double[count * SEEDS];
        Arrays.setAll(positions, i -> first + i);
        Arrays.setAll(values, i -> random.nextDouble());
        return new Fact.Measured(List.of(new Column("loss", SEEDS, positions, values)));
    }

    @SuppressWarnings("SystemOut")
    private static void latency(Chain chain, String what) {
        long[] nanos = new long[300];
        for (int i = 0; i < nanos.length; i++) {
            long start = System.nanoTime();
            chain.append(new Fact.TrialEnded(0, i)).join();
            nanos[i] = System.nanoTime() - start;
        }
        print(what, nanos);
    }

    private static void measuredLatency(Chain chain) {
        SplittableRandom random = new SplittableRandom(2);
        long[] nanos = new long[300];
        for (int i = 0; i < nanos.length; i++) {
            Fact measured = measured(random, 1L << 40 | (50L * i), 50);
            long start = System.nanoTime();
            CompletableFuture<Entry> recorded = chain.append(measured);
            chain.append(new Fact.Asked(List.of())).join();
            recorded.join();
            chain.append(new Fact.Sealed(List.of())).join();
            nanos[i] = System.nanoTime() - start;
        }
        print("gate: 400 values and questions, then submissions", nanos);
    }

    @SuppressWarnings("SystemOut")
    private static void print(String what, long[] nanos) {
        Arrays.sort(nanos);
        System.out.printf(
                "%s: median %.2f ms, p90 %.2f ms, most %.1f ms%n",
                what, nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 9 / 10] / 1e6, nanos[nanos.length - 1] / 1e6);
    }

    private static long values(Entry entry) {
        return entry.fact() instanceof Fact.Measured measured
                ? measured.columns().stream()
                        .mapToLong(c -> (long) c.size() * c.width())
                        .sum()
                : 0;
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
