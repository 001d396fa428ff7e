package dev.touchstone.host.inspection;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What of a JAR's entries its inspection rests on. */
final class Contents {
    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    private static final String SERVICES = "META-INF/services/";
    private static final String CLASS = ".class";
    private static final Pattern VERSIONED = Pattern.compile("META-INF/versions/([0-9]{1,3})/(.+)");

    private final Map<String, byte[]> texts = new HashMap<>();
    private final Map<String, ClassFacts> classes = new TreeMap<>();

    /** Whether more than the sum of an entry matters. */
    static boolean wants(String entry) {
        return entry.equals(MANIFEST) || entry.startsWith(SERVICES) || entry.endsWith(CLASS);
    }

    /**
     * Takes an entry.
     *
     * @throws IllegalArgumentException if it should be a class and is none
     */
    void put(String entry, byte[] bytes) {
        if (entry.endsWith(CLASS)) {
            classes.put(entry, ClassFacts.of(bytes));
        } else {
            texts.put(entry, bytes);
        }
    }

    byte @Nullable [] manifest() {
        return texts.get(MANIFEST);
    }

    /** The file that names classes, or null. */
    byte @Nullable [] services(ExtensionKind<?> kind) {
        return texts.get(SERVICES + kind.type().getName());
    }

    /** By their entries, in order; those for a later Java than this one are left out. */
    Map<String, ClassFacts> classes() {
        Map<String, ClassFacts> seen = new TreeMap<>(classes);
        seen.keySet().removeIf(Contents::isForLaterJava);
        return seen;
    }

    /**
     * The class in the place where it is looked for, or null.
     *
     * @param name with slashes
     */
    @Nullable
    ClassFacts named(String name) {
        return classes.get(name + CLASS);
    }

    /** The entry without the folder for one version of Java. */
    static String place(String entry) {
        Matcher versioned = VERSIONED.matcher(entry);
        return versioned.matches() ? versioned.group(2) : entry;
    }

    private static boolean isForLaterJava(String entry) {
        Matcher versioned = VERSIONED.matcher(entry);
        return versioned.matches()
                && Integer.parseInt(versioned.group(1)) > Runtime.version().feature();
    }
}
