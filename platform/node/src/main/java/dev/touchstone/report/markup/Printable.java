package dev.touchstone.report.markup;

/**
 * Text that only says what it shows. Plugins write names, messages and remedies; a control character among them could
 * recolour a terminal or break a document, and a direction override could make a text read as another.
 */
public final class Printable {
    private static final int REPLACEMENT = 0xFFFD;

    private Printable() {}

    /** The text in one line: tabs and line ends as spaces, and whatever cannot be shown replaced by U+FFFD. */
    public static String of(String text) {
        return lines(text).replace('\n', ' ');
    }

    /** The text with its line ends kept. */
    static String lines(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(point -> out.appendCodePoint(shown(point)));
        return out.toString();
    }

    private static int shown(int point) {
        if (point == '\t' || point == '\r') {
            return ' ';
        }
        if (point == '\n') {
            return point;
        }
        boolean noncharacter = (point & 0xFFFE) == 0xFFFE;
        boolean surrogate = Character.getType(point) == Character.SURROGATE;
        return Character.isISOControl(point) || noncharacter || surrogate || isDirection(point) ? REPLACEMENT : point;
    }

    /** The embeddings, overrides and isolates of the Unicode bidirectional algorithm. */
    private static boolean isDirection(int point) {
        return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    }
}
