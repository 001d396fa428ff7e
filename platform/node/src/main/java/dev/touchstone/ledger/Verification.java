package dev.touchstone.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What came of checking a ledger.
 *
 * @param chains that were sound from end to end
 * @param entries that were sound
 * @param values measured values in them
 * @param damage the first thing found wrong, or null if all is well
 */
public record Verification(
        long chains, long entries, long values, @Nullable Damage damage) {
    /**
     * Something wrong.
     *
     * @param chain name of the chain, or empty where the damage is not in one chain
     * @param sequence number of the first entry concerned, or -1 if none can be named
     * @param what is wrong
     * @param remedy what to do about it
     */
    public record Damage(String chain, long sequence, String what, String remedy) {
        @Override
        public String toString() {
            String where =
                    chain.isEmpty() ? "" : "chain " + chain + (sequence < 0 ? ": " : ", entry " + sequence + ": ");
            return where + what + ". " + remedy;
        }
    }

    /** What came of a ledger that does not open. */
    static Verification unreadable(String what) {
        Damage damage = new Damage("", -1, what, "Restore the state folder from a copy or another node");
        return new Verification(0, 0, 0, damage);
    }

    /** Whether everything is as it was written. */
    public boolean ok() {
        return damage == null;
    }

    @Override
    public String toString() {
        return (ok() ? "ok: " : damage + " Sound before it: ") + chains + " chains, " + entries + " entries, " + values
                + " values";
    }
}
