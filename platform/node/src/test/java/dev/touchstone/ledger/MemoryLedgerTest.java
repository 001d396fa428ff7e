package dev.touchstone.ledger;

class MemoryLedgerTest extends LedgerContract {
    @Override
    Ledger open() {
        return DuckDbLedger.inMemory();
    }
}
