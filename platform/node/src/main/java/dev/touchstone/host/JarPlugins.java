package dev.touchstone.host;

import dev.touchstone.api.ApiVersion;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.pf4j.DefaultPluginManager;
import org.pf4j.JarPluginLoader;
import org.pf4j.ManifestPluginDescriptorFinder;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginDescriptorFinder;
import org.pf4j.PluginLoader;

/**
 * PF4J set up for one JAR that describes itself in its manifest. Each JAR has its own, so that two versions of a plugin
 * can be loaded side by side while the old one is still used.
 */
final class JarPlugins extends DefaultPluginManager {
    private final Path jar;
    private final UnaryOperator<byte[]> transform;

    /**
     * Loads nothing yet.
     *
     * @param transform see {@link PluginClasses}
     */
    JarPlugins(Path jar, UnaryOperator<byte[]> transform) {
        super(jar);
        this.jar = jar;
        this.transform = transform;
        setSystemVersion(ApiVersion.CURRENT);
    }

    /** Loads and starts the JAR. */
    ClassLoader start() {
        String id = loadPlugin(jar);
        startPlugin(id);
        return getPluginClassLoader(id);
    }

    @Override
    protected PluginDescriptorFinder createPluginDescriptorFinder() {
        return new ManifestPluginDescriptorFinder();
    }

    @Override
    protected PluginLoader createPluginLoader() {
        return new JarPluginLoader(this) {
            @Override
            public ClassLoader loadPlugin(Path file, PluginDescriptor descriptor) {
                return new PluginClasses(JarPlugins.this, descriptor, file, transform);
            }
        };
    }
}
