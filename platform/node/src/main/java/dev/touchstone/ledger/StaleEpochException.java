package dev.touchstone.ledger;

/** A writer tried to append to a chain that another one has taken over since. The cause of such a fault. */
public final class StaleEpochException extends RuntimeException {
    private final long current;

    StaleEpochException(String chain, long stale, long current) {
        super("chain " + chain + " is in epoch " + current + ", epoch " + stale + " is over");
        this.current = current;
    }

    /** The epoch that the chain is in now. */
    public long current() {
        return current;
    }
}
