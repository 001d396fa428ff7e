package dev.touchstone.host.inspection;

import java.util.List;

/** The packages whose classes a plugin always has from the host. */
public final class Exports {
    private static final List<String> PREFIXES = List.of(
            "dev.touchstone.api.", "dev.touchstone.training.", "ai.djl.", "org.slf4j.", "org.jspecify.", "org.pf4j.");

    private Exports() {}

    /** Whether a class comes from the host. */
    public static boolean has(String className) {
        return PREFIXES.stream().anyMatch(className::startsWith);
    }
}
