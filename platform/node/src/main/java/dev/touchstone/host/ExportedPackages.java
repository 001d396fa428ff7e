package dev.touchstone.host;

import dev.touchstone.host.containment.Fence;
import dev.touchstone.host.containment.Leash;
import dev.touchstone.host.inspection.Exports;
import java.util.Set;

/**
 * The only part of the host that plugins see: the API, training and what it is made of, and logging. Everything else a
 * plugin brings itself, so that a host's library never clashes with a plugin's.
 */
final class ExportedPackages extends ClassLoader {
    /** What rewritten code calls. */
    private static final Set<String> CONTAINMENT = Set.of(Leash.class.getName(), Fence.class.getName());

    private final ClassLoader host;

    ExportedPackages(ClassLoader host) {
        super(ClassLoader.getPlatformClassLoader());
        this.host = host;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (Exports.has(name) || CONTAINMENT.contains(name)) {
            return host.loadClass(name);
        }
        throw new ClassNotFoundException(name);
    }
}
