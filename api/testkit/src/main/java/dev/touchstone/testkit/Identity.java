package dev.touchstone.testkit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ServiceLoader;

/** How every plugin is named, found, and says where it comes from. */
final class Identity {
    private Identity() {}

    /** Ids are written into ledgers, files and addresses. */
    static void checkId(String id) {
        assertTrue(
                id.matches("[a-z0-9]+(-[a-z0-9]+)*"),
                () -> "id '" + id + "' must be lower-case letters, digits and hyphens");
    }

    static void checkSource(String source) {
        assertTrue(
                source.matches("(?s).*\\b(18|19|20)\\d\\d\\b.*"),
                () -> "source '" + source + "' must name a paper, with the year");
    }

    static <T> void checkService(Class<T> kind, T plugin) {
        Class<?> type = plugin.getClass();
        assertTrue(
                ServiceLoader.load(kind).stream().anyMatch(found -> found.type() == type),
                () -> "META-INF/services/" + kind.getName() + " must have the line " + type.getName());
    }
}
