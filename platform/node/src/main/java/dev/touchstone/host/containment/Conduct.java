package dev.touchstone.host.containment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How an extension has behaved.
 *
 * @param quarantined whether it is not called any more
 * @param inARow calls in a row that gave nothing but faults
 * @param costly faults that cost others something
 * @param faults by kind
 */
public record Conduct(boolean quarantined, int inARow, int costly, List<Kept> faults) {
    /** Calls in a row: one bad cohort may make some, but not one after the other whatever is asked. */
    static final int IN_A_ROW = 5;

    /** Costly faults in all: each holds up a gate or the machine, so they are counted even if answers come between. */
    static final int COSTLY = 20;

    static final Conduct SPOTLESS = new Conduct(false, 0, 0, List.of());

    /**
     * Faults of one kind.
     *
     * @param kind label of the kind
     * @param count how many
     * @param message of the last
     * @param remedy of the last
     * @param first when the first was, in ISO 8601
     * @param last when the last was
     */
    public record Kept(String kind, long count, String message, String remedy, String first, String last) {}

    /** Keeps a copy. */
    public Conduct {
        faults = List.copyOf(faults);
    }

    /**
     * After one more call.
     *
     * @param sound whether anything good came out
     */
    Conduct after(List<Misconduct> misconducts, boolean sound, Instant now) {
        int row = sound ? 0 : misconducts.isEmpty() ? inARow : inARow + 1;
        int dear = costly
                + (int) misconducts.stream()
                        .filter(one -> one.kind().isCostly())
                        .count();
        List<Kept> kept = new ArrayList<>(faults);
        misconducts.forEach(one -> keep(kept, one, now.toString()));
        return new Conduct(quarantined || row >= IN_A_ROW || dear >= COSTLY, row, dear, kept);
    }

    private static void keep(List<Kept> kept, Misconduct one, String now) {
        String kind = one.kind().label();
        String message = one.fault().message();
        String remedy = one.fault().remedy();
        for (int i = 0; i < kept.size(); i++) {
            Kept before = kept.get(i);
            if (before.kind().equals(kind)) {
                kept.set(i, new Kept(kind, before.count() + 1, message, remedy, before.first(), now));
                return;
            }
        }
        kept.add(new Kept(kind, 1, message, remedy, now, now));
    }

    /** With another chance; what it did is still known. */
    Conduct released() {
        return new Conduct(false, 0, 0, faults);
    }
}
