package dev.touchstone.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchstone.api.ledger.Entry;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileLedgerTest extends LedgerContract {
    @TempDir
    private Path folder;

    @Override
    Ledger open() {
        return DuckDbLedger.open(folder.resolve("contract"));
    }

    @Test
    void whatWasAppendedIsThereAfterARestart() {
        List<Entry> before;
        try (Ledger ledger = DuckDbLedger.open(folder)) {
            Chain chain = ledger.open("a", -1, "node");
            chain.append(measured(1, 2, Double.NaN)).join();
            chain.append(ended(1)).join();
            before = ledger.read("a", 0);
        }
        try (Ledger ledger = DuckDbLedger.open(folder)) {
            assertEquals(before, ledger.read("a", 0));
            Chain chain = ledger.open("a", 1, "node");
            assertEquals(2, chain.epoch());
            assertEquals(4, chain.append(measured(5)).join().sequence());
            assertEquals(4, ledger.read("a", 0).size());
        }
        Verification verification = DuckDbLedger.verify(folder);
        assertTrue(verification.ok(), verification.toString());
        assertEquals(new Verification(1, 5, 4, null), verification);
    }
}
