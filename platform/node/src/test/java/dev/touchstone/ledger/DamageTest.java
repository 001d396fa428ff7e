package dev.touchstone.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.FaultException;
import dev.touchstone.api.ledger.Entry;
import dev.touchstone.ledger.Verification.Damage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is changed behind the ledger's back is found. */
class DamageTest {
    @TempDir
    private Path folder;

    private List<Entry> written = List.of();

    @BeforeEach
    void write() {
        try (Ledger ledger = DuckDbLedger.open(folder)) {
            Chain a = ledger.open("a", -1, "node");
            SplittableRandom random = new SplittableRandom(1);
            for (int i = 1; i <= 40; i++) {
                a.append(LedgerContract.measured(random.doubles(2000).toArray()))
                        .join();
                a.append(LedgerContract.ended(i)).join();
            }
            ledger.open("b", -1, "node").append(LedgerContract.ended(1)).join();
            written = all(ledger);
        }
        assertTrue(DuckDbLedger.verify(folder).ok());
    }

    private static List<Entry> all(Ledger ledger) {
        List<Entry> all = new ArrayList<>();
        ledger.chains().forEach(chain -> all.addAll(ledger.read(chain, 0)));
        return all;
    }

    private Damage found() {
        Verification verification = DuckDbLedger.verify(folder);
        assertFalse(verification.ok());
        return Objects.requireNonNull(verification.damage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "UPDATE entry SET body = replace(body, '63', '64') WHERE chain = 1 AND sequence = 18; a; 18",
                "UPDATE entry SET time = time + 1 WHERE chain = 1 AND sequence = 7; a; 7",
                "UPDATE entry SET kind = 'StudyClosed' WHERE chain = 1 AND sequence = 8; a; 8",
                "UPDATE entry SET hash = '\\x00'::BLOB WHERE chain = 1 AND sequence = 9; a; 9",
                "UPDATE entry SET epoch = 2 WHERE chain = 1 AND sequence = 3; a; 3",
                "UPDATE measurement SET value = list_transform(value, x -> x + 1e-9) WHERE chain = 1 AND sequence = 5; a; 5",
                "DELETE FROM measurement WHERE chain = 1 AND sequence = 11; a; 11",
                "DELETE FROM entry WHERE chain = 1 AND sequence = 20; a; 21",
                "DELETE FROM entry WHERE chain = 1 AND sequence > 70; a; 71",
                "DELETE FROM entry WHERE chain = 2; b; 0",
                "UPDATE chain SET name = 'c' WHERE id = 2; c; 0",
                "UPDATE metric SET name = 'gain'; a; 1",
                "INSERT INTO measurement SELECT chain, 2, part, metric, width, position, value FROM measurement WHERE sequence = 1; a; 2",
                "INSERT INTO entry SELECT 9, sequence, epoch, time, kind, hash, body, measured FROM entry WHERE chain = 2; ''; -1"
            })
    void aChangeBySqlIsFound(String sql, String chain, Long sequence) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve(Database.NAME));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        Damage damage = found();
        assertEquals(chain, damage.chain());
        assertEquals(sequence, damage.sequence());
    }

    @Test
    void aByteFlippedAnywhereInTheFileIsFoundIfItMatters() throws IOException {
        Path file = folder.resolve(Database.NAME);
        byte[] sound = Files.readAllBytes(file);
        SplittableRandom random = new SplittableRandom(7);
        int found = 0;
        int named = 0;
        int flips = 150;
        for (int i = 0; i < flips; i++) {
            byte[] damaged = sound.clone();
            // Every header byte by byte is too slow; the first three blocks of 4096 are the headers.
            int at = i < 30 ? random.nextInt(3 * 4096) : random.nextInt(damaged.length);
            damaged[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, damaged);
            Verification verification = DuckDbLedger.verify(folder);
            if (verification.ok()) {
                assertUnharmed(at);
                Files.write(file, damaged);
            } else {
                found++;
                named += Objects.requireNonNull(verification.damage()).sequence() >= 0 ? 1 : 0;
            }
        }
        assertTrue(found > flips / 3, found + " of " + flips + " flips were found");
        assertTrue(named > 0, "no entry was named");
        Files.write(file, sound);
        assertTrue(DuckDbLedger.verify(folder).ok());
    }

    /** Verification said that all is well, so all must read as it was written. */
    private void assertUnharmed(int at) {
        try (Ledger ledger = DuckDbLedger.open(folder)) {
            assertEquals(written, all(ledger), "after a flip at " + at);
        }
    }

    @Test
    void aDamagedFileNamesTheRemedyWhenOpened() throws IOException {
        Path file = folder.resolve(Database.NAME);
        byte[] bytes = Files.readAllBytes(file);
        bytes[20] ^= 1;
        Files.write(file, bytes);
        FaultException e = assertThrows(FaultException.class, () -> DuckDbLedger.open(folder));
        assertTrue(e.fault().remedy().contains("restore"), e.fault().remedy());
        assertEquals(-1, found().sequence());
    }

    @Test
    void aLostFileOfEntriesIsFound() throws IOException {
        Files.delete(folder.resolve(Database.NAME));
        FaultException e = assertThrows(FaultException.class, () -> DuckDbLedger.open(folder));
        assertTrue(e.fault().message().contains("lost entries"), e.fault().message());
    }

    @Test
    void damagedHeadsAreFound() throws IOException {
        Path heads = folder.resolve(Heads.NAME);
        byte[] bytes = Files.readAllBytes(heads);
        bytes[5] ^= 1;
        Files.write(heads, bytes);
        assertTrue(found().what().contains(Heads.NAME));
        assertThrows(FaultException.class, () -> DuckDbLedger.open(folder));
    }
}
