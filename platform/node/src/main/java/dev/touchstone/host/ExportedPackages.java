package dev.touchstone.host;

import java.util.List;

/**
 * The only part of the host that plugins see: the API, training and what it is made of, and logging. Everything else a
 * plugin brings itself, so that a host's library never clashes with a plugin's.
 */
final class ExportedPackages extends ClassLoader {
    private static final List<String> PREFIXES = List.of(
            "dev.touchstone.api.", "dev.touchstone.training.", "ai.djl.", "org.slf4j.", "org.jspecify.", "org.pf4j.");

    private final ClassLoader host;

    ExportedPackages(ClassLoader host) {
        super(ClassLoader.getPlatformClassLoader());
        this.host = host;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (PREFIXES.stream().anyMatch(name::startsWith)) {
            return host.loadClass(name);
        }
        throw new ClassNotFoundException(name);
    }
}
