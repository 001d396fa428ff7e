package dev.touchstone.report;

import dev.touchstone.report.markup.Printable;
import java.util.ArrayList;
import java.util.List;

/** Sentences broken into lines between words. */
public final class Wrapped {
    private Wrapped() {}

    /** The lines, none longer than the width unless a single word is; none for a blank text. */
    static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : Printable.of(text).strip().split(" +", -1)) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        if (line.length() > 0) {
            lines.add(line.toString());
        }
        return lines;
    }
}
