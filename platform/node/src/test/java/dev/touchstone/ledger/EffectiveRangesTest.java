package dev.touchstone.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class EffectiveRangesTest {
    /** The rule by its words: an opened epoch takes back all before it that is above what it keeps. */
    @Property
    void theRangesAreWhatTheRuleLeaves(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        EffectiveRanges ranges = new EffectiveRanges();
        TreeSet<Long> kept = new TreeSet<>();
        for (long sequence = 0; sequence < 60; sequence++) {
            if (sequence == 0 || random.nextInt(6) == 0) {
                long keep = random.nextLong(-1, 70);
                kept.tailSet(keep, false).clear();
                ranges.open(sequence, keep);
            }
            kept.add(sequence);
        }
        for (long sequence = 0; sequence < 60; sequence++) {
            assertEquals(kept.contains(sequence), ranges.contains(sequence));
            Long floor = kept.floor(sequence);
            assertEquals(floor == null ? -1 : floor, ranges.floor(sequence));
        }
        long from = random.nextLong(60);
        List<Long> listed = ranges.from(from).stream()
                .flatMap(range -> kept.subSet(range.first(), true, Math.min(range.last(), 60), true).stream())
                .toList();
        assertEquals(List.copyOf(kept.tailSet(from)), listed);
    }
}
