package dev.touchstone.report.html;

/** Room for names beside a plot. */
final class Labels {
    /** About what a letter takes; labels are set in the reader's own font, which is not known here. */
    private static final double LETTER = 6.2;

    private static final double GAP = 12;

    private Labels() {}

    /** The width that the longest of these names takes, in a figure's units. */
    static double width(Iterable<String> names) {
        double widest = 0;
        for (String name : names) {
            widest = Math.max(widest, GAP + LETTER * name.length());
        }
        return widest;
    }

    /** As much of a name as fits. */
    static String shortened(String name, double width) {
        int letters = (int) Math.round((width - GAP) / LETTER);
        return name.length() <= letters ? name : name.substring(0, letters - 1) + "…";
    }
}
