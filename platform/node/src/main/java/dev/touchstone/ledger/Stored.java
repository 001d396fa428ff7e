package dev.touchstone.ledger;

import dev.touchstone.api.ledger.Entry;
import dev.touchstone.api.ledger.Fact;

/** An entry as it is stored, hash in hexadecimal. */
record Stored(String chain, long sequence, long epoch, long time, String hash, Content content) {
    /** @throws IllegalArgumentException if the content is not that of a fact */
    Entry entry() {
        return entry(content.fact());
    }

    /** @param fact whose content this is */
    Entry entry(Fact fact) {
        return new Entry(chain, sequence, epoch, time, hash, fact);
    }
}
