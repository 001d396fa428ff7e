package dev.touchstone.evaluators;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The questions of a set that belong to one unit, and what each paper did on them. */
final class Block {
    private final Unit unit;
    private final SortedMap<String, Sheet> sheets = new TreeMap<>();
    private final List<Line> lines = new ArrayList<>();
    private Progress progress = Progress.NONE;

    /**
     * How far questions have come.
     *
     * @param asked all of them
     * @param settled those that can be scored
     * @param annulled those that count neither way
     * @param unbounded those whose outcome is not finite, so that no score of it is
     */
    record Progress(long asked, long settled, long annulled, long unbounded) {
        static final Progress NONE = new Progress(0, 0, 0, 0);

        /** How many have no outcome yet. */
        long unresolved() {
            return asked - settled - annulled - unbounded;
        }

        Progress plus(Progress other, int sign) {
            return new Progress(
                    asked + sign * other.asked,
                    settled + sign * other.settled,
                    annulled + sign * other.annulled,
                    unbounded + sign * other.unbounded);
        }
    }

    Block(Unit unit) {
        this.unit = unit;
    }

    Unit unit() {
        return unit;
    }

    void add(Sheet sheet) {
        sheets.put(sheet.id(), sheet);
    }

    /** In the order of their ids. */
    Collection<Sheet> sheets() {
        return sheets.values();
    }

    Progress progress() {
        return progress;
    }

    /** Counts anew how far its questions have come. */
    Progress counted() {
        progress = new Progress(
                sheets.size(),
                sheets.values().stream().filter(Sheet::isSettled).count(),
                sheets.values().stream().filter(Sheet::isAnnulled).count(),
                sheets.values().stream().filter(Sheet::isUnbounded).count());
        return progress;
    }

    /** Puts what a paper did in the place of what was known of it, which is returned. */
    Line replace(Paper paper, Line fresh) {
        while (lines.size() <= paper.number()) {
            lines.add(Line.NONE);
        }
        return lines.set(paper.number(), fresh);
    }

    /** What a paper did. */
    Line line(Paper paper) {
        return paper.number() < lines.size() ? lines.get(paper.number()) : Line.NONE;
    }
}
