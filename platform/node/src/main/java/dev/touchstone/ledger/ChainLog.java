package dev.touchstone.ledger;

import dev.touchstone.api.ledger.Entry;
import dev.touchstone.api.ledger.Fact;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The entries of one chain that count, in memory, and what they add up to. */
abstract class ChainLog {
    private final List<Entry> entries = new ArrayList<>();
    private long seen = -1;

    /** The entry that came last, or null if none counts any more. */
    public final @Nullable Entry last() {
        return entries.isEmpty() ? null : entries.get(entries.size() - 1);
    }

    /** Takes an entry in, unless it has been seen before. */
    final void accept(Entry entry) {
        if (entry.sequence() <= seen) {
            return;
        }
        seen = entry.sequence();
        if (entry.fact() instanceof Fact.EpochOpened opened && removeAfter(opened.keepThrough())) {
            forget();
            entries.forEach(this::add);
        }
        entries.add(entry);
        add(entry);
    }

    /** Starts again from nothing. */
    abstract void forget();

    abstract void add(Entry entry);

    private boolean removeAfter(long keepThrough) {
        int size = entries.size();
        while (!entries.isEmpty() && entries.get(entries.size() - 1).sequence() > keepThrough) {
            entries.remove(entries.size() - 1);
        }
        return entries.size() < size;
    }
}
