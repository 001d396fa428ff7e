package dev.touchstone.bus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.FaultException;
import dev.touchstone.api.ledger.Entry;
import dev.touchstone.api.ledger.Fact;
import dev.touchstone.ledger.Chain;
import dev.touchstone.ledger.DuckDbLedger;
import dev.touchstone.ledger.Ledger;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

@SuppressWarnings("NullAway.Init") // jqwik calls open() before each try
class FollowerTest {
    private Vertx vertx;
    private Bus bus;
    private Ledger ledger;

    @BeforeTry
    void open() {
        vertx = Vertx.vertx();
        bus = new Bus(vertx);
        ledger = DuckDbLedger.inMemory();
    }

    @AfterTry
    void close() {
        bus.close();
        ledger.close();
        vertx.close().await();
        assertFalse(Thread.getAllStackTraces().keySet().stream()
                .anyMatch(t -> t.getName().equals("follower")));
    }

    /** What an in-memory follower holds: entries that count, by chain. Fails on whatever comes out of order. */
    private static final class Memory implements Consumer<Entry> {
        private final Map<String, List<Entry>> chains = new HashMap<>();
        private final Map<String, Long> last = new HashMap<>();
        private final List<String> complaints = new ArrayList<>();

        @Override
        public synchronized void accept(Entry entry) {
            Long before = last.put(entry.chain(), entry.sequence());
            if (before != null && before >= entry.sequence()) {
                complaints.add(entry + " after " + before);
            }
            List<Entry> kept = chains.computeIfAbsent(entry.chain(), chain -> new ArrayList<>());
            if (entry.fact() instanceof Fact.EpochOpened opened) {
                kept.removeIf(old -> old.sequence() > opened.keepThrough());
            }
            kept.add(entry);
        }

        synchronized List<Entry> of(String chain) {
            return List.copyOf(chains.getOrDefault(chain, List.of()));
        }
    }

    @Property(tries = 60)
    void whateverTheBusLosesTheFollowerEndsWithWhatTheLedgerHolds(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int capacity) {
        SplittableRandom random = new SplittableRandom(seed);
        Memory memory = new Memory();
        double loss = random.nextDouble();
        Map<String, Chain> chains = new HashMap<>();
        int joins = random.nextInt(60);
        List<Follower> followers = new ArrayList<>();
        for (int step = 0; step < 120; step++) {
            if (step == joins) {
                followers.add(new Follower(bus, "follower", capacity, ledger::page, memory));
            }
            String name = "chain-" + random.nextInt(3);
            if (!chains.containsKey(name) || random.nextInt(12) == 0) {
                chains.put(name, ledger.open(name, random.nextInt(-1, 40), "node"));
                List<Entry> entries = ledger.read(name, 0);
                publish(random, loss, entries.get(entries.size() - 1));
            } else {
                publish(
                        random,
                        loss,
                        chains.get(name).append(new Fact.TrialEnded(step, step)).join());
            }
            if (!followers.isEmpty() && random.nextInt(40) == 0) {
                followers.get(0).catchUp(name);
                assertEquals(ledger.read(name, 0), memory.of(name));
            }
        }
        for (String chain : ledger.chains()) {
            followers.get(0).catchUp(chain);
            assertEquals(ledger.read(chain, 0), memory.of(chain));
        }
        followers.get(0).close();
        assertEquals(List.of(), memory.complaints);
    }

    private void publish(SplittableRandom random, double loss, Entry entry) {
        if (random.nextDouble() >= loss) {
            bus.publish(Topic.ENTRIES, entry);
        }
    }

    @Property(tries = 1)
    void whatDidNotFitIsReadWithoutBeingAsked() throws InterruptedException {
        Memory memory = new Memory();
        CountDownLatch all = new CountDownLatch(301);
        try (Follower follower = new Follower(bus, "follower", 1, ledger::page, entry -> {
            memory.accept(entry);
            all.countDown();
        })) {
            Chain chain = ledger.open("a", -1, "node");
            for (int i = 0; i < 300; i++) {
                bus.publish(
                        Topic.ENTRIES, chain.append(new Fact.TrialEnded(i, i)).join());
            }
            all.await();
            assertEquals(ledger.read("a", 0), memory.of("a"), () -> follower.dropped() + " were dropped");
        }
    }

    @Property(tries = 1)
    void aHandlerMayCatchUpOnAnotherChain() {
        Memory memory = new Memory();
        Follower[] self = new Follower[1];
        List<Integer> seenOfB = new ArrayList<>();
        self[0] = new Follower(bus, "follower", ledger::page, entry -> {
            memory.accept(entry);
            if (entry.chain().equals("a") && entry.sequence() == 1) {
                self[0].catchUp("b");
                seenOfB.add(memory.of("b").size());
            }
        });
        ledger.open("b", -1, "node").append(new Fact.StudyClosed()).join();
        ledger.open("a", -1, "node").append(new Fact.StudyClosed()).join();
        self[0].catchUp("a");
        assertEquals(List.of(2), seenOfB);
        assertEquals(List.of(), memory.complaints);
        self[0].close();
    }

    @Property(tries = 1)
    void aSourceThatCannotReadIsSaidToWhoCatchesUp() {
        Follower follower = new Follower(
                bus,
                "follower",
                (chain, from) -> {
                    throw FaultException.user("no", "never");
                },
                entry -> {});
        assertThrows(FaultException.class, () -> follower.catchUp("a"));
        follower.close();
        assertTrue(assertThrows(IllegalStateException.class, () -> follower.catchUp("a"))
                .toString()
                .contains("closed"));
    }
}
