package dev.touchstone.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Fault;
import dev.touchstone.api.FaultException;
import dev.touchstone.api.ledger.Column;
import dev.touchstone.api.ledger.Entry;
import dev.touchstone.api.ledger.Fact;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every ledger keeps. */
abstract class LedgerContract {
    private Ledger ledger;

    /** An empty ledger. */
    abstract Ledger open();

    @BeforeEach
    void openIt() {
        ledger = open();
    }

    @AfterEach
    void closeIt() {
        ledger.close();
    }

    static Fact ended(int trial) {
        return new Fact.TrialEnded(trial, 7L * trial);
    }

    static Fact.Measured measured(double... values) {
        long[] positions = IntStream.range(0, values.length).asLongStream().toArray();
        return new Fact.Measured(List.of(new Column("loss", 1, positions, values)));
    }

    private static Entry append(Chain chain, Fact fact) {
        return chain.append(fact).join();
    }

    private static List<Long> sequences(List<Entry> entries) {
        return entries.stream().map(Entry::sequence).toList();
    }

    @Test
    void whatIsAppendedIsReadBack() {
        Chain chain = ledger.open("a", -1, "node");
        Fact.Measured measured = measured(1, Double.NaN, Double.POSITIVE_INFINITY, -0.0, Double.MIN_VALUE);
        Entry first = append(chain, measured);
        Entry second = append(chain, ended(3));
        List<Entry> read = ledger.read("a", 0);
        assertEquals(new Fact.EpochOpened(-1, "node"), read.get(0).fact());
        assertEquals(List.of(first, second), read.subList(1, 3));
        assertEquals(measured, read.get(1).fact());
        assertEquals(List.of(2L), sequences(ledger.read("a", 2)));
        assertEquals(Optional.of(second.hash()), ledger.head("a"));
        assertEquals(Optional.empty(), ledger.head("b"));
        assertEquals(64, first.hash().length());
    }

    @Test
    void entriesOfOneKindAreFoundIfTheyCount() {
        Chain first = ledger.open("a", -1, "one");
        append(first, ended(1));
        append(first, measured(1, 2));
        append(first, ended(2));
        Chain second = ledger.open("a", 2, "two");
        append(second, measured(3));
        append(second, ended(3));
        List<Entry> found = ledger.find("a", Fact.TrialEnded.class);
        assertEquals(List.of(1L, 6L), sequences(found));
        assertEquals(ledger.read("a", 6), found.subList(1, 2));
        assertEquals(List.of(), ledger.find("a", Fact.StudyClosed.class));
        assertEquals(List.of(), ledger.find("b", Fact.TrialEnded.class));
    }

    @Test
    void anEmptyMeasurementIsReadBack() {
        Chain chain = ledger.open("a", -1, "node");
        append(chain, measured());
        append(chain, new Fact.Measured(List.of()));
        assertEquals(measured(), ledger.read("a", 1).get(0).fact());
        assertEquals(new Fact.Measured(List.of()), ledger.read("a", 2).get(0).fact());
        assertTrue(ledger.verify().ok());
    }

    @Test
    void severalColumnsKeepTheirOrderAndShape() {
        Chain chain = ledger.open("a", -1, "node");
        Fact.Measured measured = new Fact.Measured(List.of(
                new Column("loss", 2, new long[] {1, 2}, new double[] {1, 2, 3, 4}),
                new Column("accuracy", 3, new long[] {5}, new double[] {7, 8, 9}),
                new Column("loss", 1, new long[] {3}, new double[] {5})));
        append(chain, measured);
        assertEquals(measured, ledger.read("a", 1).get(0).fact());
    }

    @Test
    void whatIsNotThereReadsAsNothing() {
        assertEquals(List.of(), ledger.read("a", 0));
        assertEquals(List.of(), ledger.page("a", 0));
        assertEquals(List.of(), ledger.chains());
        ledger.open("a", -1, "node");
        assertEquals(List.of(), ledger.read("a", 1));
        assertEquals(List.of("a"), ledger.chains());
    }

    @Test
    void sequencesGrowByOneOnEachChainWhoeverElseWrites() {
        Chain a = ledger.open("a", -1, "node");
        Chain b = ledger.open("b", -1, "node");
        for (int i = 1; i <= 5; i++) {
            assertEquals(i, append(a, ended(i)).sequence());
            assertEquals(i, append(b, ended(i)).sequence());
        }
        assertEquals(List.of("a", "b"), ledger.chains());
    }

    @Test
    void aNewEpochSupersedesWhatItDoesNotKeep() {
        Chain first = ledger.open("a", -1, "one");
        IntStream.range(0, 5).forEach(i -> append(first, ended(i)));
        Chain second = ledger.open("a", 2, "two");
        append(second, ended(9));
        assertEquals(2, second.epoch());
        assertEquals(List.of(0L, 1L, 2L, 6L, 7L), sequences(ledger.read("a", 0)));
        assertEquals(List.of(6L, 7L), sequences(ledger.read("a", 3)));
        assertTrue(ledger.verify().ok());
        assertEquals(8, ledger.verify().entries());
    }

    @Test
    void whatWasSupersededOnceNeverComesBack() {
        Chain first = ledger.open("a", -1, "one");
        IntStream.range(0, 9).forEach(i -> append(first, ended(i)));
        append(ledger.open("a", 5, "two"), ended(0));
        ledger.open("a", 8, "three");
        assertEquals(List.of(0L, 1L, 2L, 3L, 4L, 5L, 12L), sequences(ledger.read("a", 0)));
        assertEquals(
                new Fact.EpochOpened(5, "three"), ledger.read("a", 12).get(0).fact());
    }

    @Test
    void anEpochThatKeepsAllSupersedesNothing() {
        append(ledger.open("a", -1, "one"), ended(0));
        ledger.open("a", Long.MAX_VALUE, "two");
        assertEquals(List.of(0L, 1L, 2L), sequences(ledger.read("a", 0)));
        assertEquals(new Fact.EpochOpened(1, "two"), ledger.read("a", 2).get(0).fact());
    }

    @Test
    void whoLostTheChainCannotWrite() {
        Chain first = ledger.open("a", -1, "one");
        ledger.open("a", 0, "two");
        CompletableFuture<Entry> late = first.append(ended(0));
        CompletionException e = assertThrows(CompletionException.class, late::join);
        FaultException fault = assertInstanceOf(FaultException.class, e.getCause());
        assertEquals(Fault.Kind.RESOURCES, fault.fault().kind());
        assertEquals(
                2, assertInstanceOf(StaleEpochException.class, fault.getCause()).current());
        assertEquals(List.of(0L, 1L), sequences(ledger.read("a", 0)));
    }

    @Test
    void onlyTheLedgerOpensEpochs() {
        Chain chain = ledger.open("a", -1, "node");
        assertThrows(IllegalArgumentException.class, () -> chain.append(new Fact.EpochOpened(0, "node")));
    }

    @Test
    void whatCouldNotBeReadBackIsRefused() {
        Chain chain = ledger.open("a", -1, "node");
        SortedMap<String, String> heads = new TreeMap<>(Map.of("\ud800", "hash"));
        assertThrows(IllegalArgumentException.class, () -> chain.append(new Fact.ReplayAsked(heads)));
        Fact unnamed = new Fact.Measured(List.of(new Column("\ud800", 1, new long[0], new double[0])));
        assertThrows(IllegalArgumentException.class, () -> chain.append(unnamed));
        assertEquals(1, append(chain, ended(0)).sequence());
    }

    @Test
    void strangeNamesAreRefused() {
        for (String name : List.of("", "a b", "../a", "a\n", "ä", "x".repeat(129))) {
            FaultException e = assertThrows(FaultException.class, () -> ledger.open(name, -1, "node"));
            assertEquals(Fault.Kind.USER, e.fault().kind());
        }
    }

    @Test
    void futuresCompleteInOrder() {
        Chain chain = ledger.open("a", -1, "node");
        List<Long> completed = Collections.synchronizedList(new ArrayList<>());
        CompletableFuture<?>[] futures = IntStream.range(0, 500)
                .mapToObj(i -> chain.append(ended(i)).thenAccept(entry -> completed.add(entry.sequence())))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(futures).join();
        assertEquals(IntStream.rangeClosed(1, 500).asLongStream().boxed().toList(), completed);
    }

    @Test
    void pagesAddUpToTheWhole() {
        Chain chain = ledger.open("a", -1, "node");
        double[] values = new double[300_000];
        IntStream.range(0, 9).forEach(i -> append(chain, measured(values)));
        ledger.open("a", 7, "node");
        List<Entry> paged = new ArrayList<>();
        List<Entry> page = ledger.page("a", 0);
        int pages = 0;
        while (!page.isEmpty()) {
            pages++;
            paged.addAll(page);
            page = ledger.page("a", paged.get(paged.size() - 1).sequence() + 1);
        }
        assertTrue(pages > 1);
        assertEquals(ledger.read("a", 0), paged);
    }

    @Test
    void whoIsFasterThanTheLedgerIsMadeToWait() {
        Chain chain = ledger.open("a", -1, "node");
        double[] values = new double[1 << 20];
        List<CompletableFuture<Entry>> futures = new ArrayList<>();
        long most = 0;
        for (int i = 0; i < 20; i++) {
            futures.add(chain.append(measured(values)));
            most = Math.max(most, futures.stream().filter(f -> !f.isDone()).count());
        }
        futures.forEach(CompletableFuture::join);
        assertTrue(most < 10, most + " of 16 MB each were outstanding");
    }

    @Test
    void aClosedLedgerTakesNoMore() {
        Chain chain = ledger.open("a", -1, "node");
        CompletableFuture<Entry> before = chain.append(ended(0));
        ledger.close();
        ledger.close();
        assertEquals(1, before.join().sequence());
        CompletableFuture<Entry> after = chain.append(ended(1));
        assertTrue(after.isCompletedExceptionally());
        assertFalse(Thread.getAllStackTraces().keySet().stream()
                .anyMatch(t -> t.getName().equals("ledger-writer")));
    }

    @Test
    void allIsWellUntilSomethingIsWrong() {
        append(ledger.open("a", -1, "node"), measured(1, 2, 3));
        append(ledger.open("b", -1, "node"), ended(1));
        assertEquals(new Verification(2, 4, 3, null), ledger.verify());
    }
}
