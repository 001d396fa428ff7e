package dev.touchstone.report.board;

import dev.touchstone.report.BoardRow;
import dev.touchstone.report.Measures;
import dev.touchstone.report.Numbers;

/** Cells of a matrix: the skill, a sign for its verdict, and what it rests on where that is not all there was. */
public final class Marks {
    /** What the signs mean. */
    public static final String MEANING =
            "+ skilful, − unskilful, ~ indistinguishable from climatology, ? too few tasks to say, ≈ its forecasts are a"
                    + " baseline's but for noise. A share behind a skill: of the questions asked, so many were answered. *"
                    + " a baseline: what an explanation has to beat.";

    private Marks() {}

    /** The skill with its interval, marks and share, for instance {@code 0.45 [0.30, 0.58] + 83 %}. */
    public static String cell(BoardRow row) {
        if (Double.isNaN(row.skillOrNaN())) {
            return Numbers.NONE;
        }
        String skill = BoardTexts.skill(row.skill());
        return (skill + " " + of(row.verdict()) + (row.isIndistinct() ? "≈" : "") + " " + share(row)).strip();
    }

    /** The sign of a verdict on a skill. */
    static String of(String verdict) {
        return switch (verdict) {
            case Measures.SKILFUL -> "+";
            case Measures.UNSKILFUL -> "−";
            case "indistinguishable" -> "~";
            default -> "?";
        };
    }

    /** The share of questions answered, if not all. */
    private static String share(BoardRow row) {
        Long answered = row.count("answered");
        Long asked = row.count("asked");
        return answered == null || asked == null || answered.equals(asked) || asked == 0
                ? ""
                : Math.round(100.0 * answered / asked) + " %";
    }
}
