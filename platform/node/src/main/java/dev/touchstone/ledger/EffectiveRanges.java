package dev.touchstone.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * Which sequence numbers of a chain count. An opened epoch takes back what follows its {@code keepThrough}; what was
 * taken back once never counts again. Not safe for use by several threads at once.
 */
public final class EffectiveRanges {
    /**
     * Sequence numbers that count.
     *
     * @param first the lowest
     * @param last the highest; {@link Long#MAX_VALUE} in the current epoch, which goes on
     */
    public record Range(long first, long last) {}

    private final List<Range> ranges = new ArrayList<>();

    /**
     * An epoch was opened.
     *
     * @param sequence number of the entry that opens it, above all before
     * @param keepThrough the last number before it that still counts, or -1
     */
    public void open(long sequence, long keepThrough) {
        while (!ranges.isEmpty() && last().first() > keepThrough) {
            ranges.remove(ranges.size() - 1);
        }
        if (!ranges.isEmpty()) {
            Range last = last();
            long end = Math.min(Math.min(last.last(), keepThrough), sequence - 1);
            ranges.set(ranges.size() - 1, new Range(last.first(), end));
        }
        ranges.add(new Range(sequence, Long.MAX_VALUE));
    }

    /** Whether a sequence number counts. */
    public boolean contains(long sequence) {
        return ranges.stream().anyMatch(range -> range.first() <= sequence && sequence <= range.last());
    }

    /** The highest number that counts and is not above {@code bound}, or -1 if there is none. */
    public long floor(long bound) {
        return ranges.stream()
                .filter(range -> range.first() <= bound)
                .mapToLong(range -> Math.min(range.last(), bound))
                .max()
                .orElse(-1);
    }

    /** What counts, from {@code from} on, in order. */
    public List<Range> from(long from) {
        return ranges.stream()
                .filter(range -> range.last() >= from)
                .map(range -> new Range(Math.max(range.first(), from), range.last()))
                .toList();
    }

    private Range last() {
        return ranges.get(ranges.size() - 1);
    }
}
