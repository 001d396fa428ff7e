package dev.touchstone.report.board;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Short names for columns: a name that fits as it is, of others the first letters of their words. */
final class Abbreviations {
    private Abbreviations() {}

    /** The short name of each, all different, in the order given. */
    static Map<String, String> of(List<String> names, int width) {
        Map<String, String> all = new LinkedHashMap<>();
        for (String name : names) {
            String letters = name.length() <= width ? name : initials(name);
            String taken = letters;
            for (int number = 2; all.containsValue(taken); number++) {
                taken = letters + number;
            }
            all.put(name, taken);
        }
        return all;
    }

    private static String initials(String name) {
        return Arrays.stream(name.split("-"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
