package dev.touchstone.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.Fault;
import dev.touchstone.api.FaultException;
import dev.touchstone.api.ledger.Entry;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes: killed, competing for a folder, out of disk. */
class CrashTest {
    @TempDir
    private Path folder;

    /** Appends for ever, saying after each entry that it is durable. Arguments: the folder, values per entry. */
    static final class Appender {
        private Appender() {}

        @SuppressWarnings("SystemOut")
        public static void main(String[] arguments) {
            Ledger ledger = DuckDbLedger.open(Path.of(arguments[0]));
            Chain chain = ledger.open("a", -1, "child");
            int values = Integer.parseInt(arguments[1]);
            while (true) {
                try {
                    Entry entry = chain.append(LedgerContract.measured(new double[values]))
                            .join();
                    System.out.println(entry.sequence() + " " + entry.hash());
                } catch (RuntimeException e) {
                    System.out.println("failed " + e.getMessage());
                    return;
                }
            }
        }
    }

    private Process start(String prefix, int values) throws IOException {
        String java = ProcessHandle.current().info().command().orElse("java");
        String command = prefix + "exec " + java + " -Xmx256m -cp '" + System.getProperty("java.class.path") + "' "
                + "'" + Appender.class.getName() + "' '" + folder + "' " + values;
        return new ProcessBuilder("sh", "-c", command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Kills a writer after some entries; returns the last that it said was durable. */
    private String killedAfter(int entries) throws IOException, InterruptedException {
        Process process = start("", 1000);
        String last = "";
        try (BufferedReader said = process.inputReader()) {
            for (int i = 0; i < entries; i++) {
                last = Objects.requireNonNull(said.readLine());
            }
            process.toHandle().destroyForcibly(); // Process.destroyForcibly would close what it said
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                last = line.length() > 64 && line.contains(" ") ? line : last;
            }
            process.waitFor();
        }
        return last;
    }

    @Test
    void aKilledWriterLosesNothingThatWasDurable() throws Exception {
        String last = killedAfter(50);
        long sequence = Long.parseLong(last.substring(0, last.indexOf(' ')));
        Verification verification = DuckDbLedger.verify(folder);
        assertTrue(verification.ok(), verification.toString());
        try (Ledger ledger = DuckDbLedger.open(folder)) {
            List<Entry> read = ledger.read("a", 0);
            assertTrue(read.size() > sequence, read.size() + " entries, " + last);
            assertTrue(read.size() <= sequence + 2, read.size() + " entries, " + last);
            assertEquals(
                    last.substring(last.indexOf(' ') + 1),
                    read.get((int) sequence).hash());
            assertEquals(
                    read.size() + 1,
                    ledger.open("a", sequence, "next")
                            .append(LedgerContract.ended(0))
                            .join()
                            .sequence());
        }
        assertTrue(DuckDbLedger.verify(folder).ok());
    }

    @Test
    void aByteFlippedInTheWriteAheadLogIsFound() throws Exception {
        killedAfter(30);
        Path log = folder.resolve(Database.NAME + ".wal");
        byte[] sound = Files.readAllBytes(log);
        long entries = DuckDbLedger.verify(folder).entries();
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 60; i++) {
            byte[] damaged = sound.clone();
            // Half of the flips at the end, which DuckDB takes for an unfinished write.
            int at = i % 2 == 0 ? random.nextInt(sound.length) : sound.length - 1 - random.nextInt(9000);
            damaged[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(log, damaged);
            Verification verification = DuckDbLedger.verify(folder);
            assertTrue(
                    !verification.ok() || verification.entries() == entries,
                    "a flip at " + at + " of " + sound.length + " went unnoticed: " + verification);
        }
        Files.write(log, List.of());
        assertTrue(DuckDbLedger.verify(folder).toString().contains("missing"));
        Files.write(log, sound);
        assertTrue(DuckDbLedger.verify(folder).ok());
    }

    @Test
    void aSecondProcessIsToldWhoHoldsTheFolder() throws Exception {
        Process process = start("", 1000);
        try (BufferedReader said = process.inputReader()) {
            assertTrue(Objects.requireNonNull(said.readLine()).startsWith("1 "));
            FaultException e = assertThrows(FaultException.class, () -> DuckDbLedger.open(folder));
            assertEquals(Fault.Kind.RESOURCES, e.fault().kind());
            assertTrue(
                    e.fault().message().contains(" " + process.pid() + "."),
                    e.fault().message());
            assertTrue(e.fault().message().contains(folder.toString()));
        } finally {
            process.destroyForcibly().waitFor();
        }
        DuckDbLedger.open(folder).close();
    }

    @Test
    void aSecondLedgerInThisProcessIsRefusedAndDoesNotBreakTheLock() throws Exception {
        try (Ledger ledger = DuckDbLedger.open(folder)) {
            assertThrows(FaultException.class, () -> DuckDbLedger.open(folder));
            Process process = start("", 1000);
            assertEquals(1, process.waitFor());
            ledger.open("a", -1, "node").append(LedgerContract.ended(0)).join();
        }
        assertTrue(DuckDbLedger.verify(folder).ok());
    }

    @Test
    void aFullDiskFailsAppendsAndKeepsWhatWasDurable() throws Exception {
        // A limit on the size of files, in blocks of 512 bytes, looks to the writer like a disk that is full;
        // the limit leaves room for DuckDB's own library, which it unpacks.
        Process process = start("ulimit -f 400000; ", 500_000);
        String last = "";
        String failure = "";
        try (BufferedReader said = process.inputReader()) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                last = line.startsWith("failed") ? last : line;
                failure = line.startsWith("failed") ? line : failure;
            }
        }
        process.waitFor();
        assertTrue(failure.contains("Free space on the disk"), failure);
        try (Ledger ledger = DuckDbLedger.open(folder)) {
            long sequence = Long.parseLong(last.substring(0, last.indexOf(' ')));
            assertTrue(ledger.read("a", sequence).size() <= 2);
            assertEquals(
                    last.substring(last.indexOf(' ') + 1),
                    ledger.read("a", sequence).get(0).hash());
        }
        assertTrue(DuckDbLedger.verify(folder).ok());
    }

    @Test
    void aFolderThatCannotBeUsedIsNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        FaultException e = assertThrows(FaultException.class, () -> DuckDbLedger.open(file));
        assertEquals(Fault.Kind.RESOURCES, e.fault().kind());
        assertTrue(e.fault().message().contains("is a file"), e.fault().message());
        assertThrows(FaultException.class, () -> DuckDbLedger.open(file.resolve("below")));
        assertThrows(FaultException.class, () -> DuckDbLedger.open(Path.of("/proc/touchstone")));
        assertThrows(FaultException.class, () -> DuckDbLedger.verify(folder));
    }
}
