package dev.touchstone.host;

import dev.touchstone.api.ApiVersion;
import java.nio.file.Path;
import org.pf4j.ClassLoadingStrategy;
import org.pf4j.DefaultPluginManager;
import org.pf4j.JarPluginLoader;
import org.pf4j.ManifestPluginDescriptorFinder;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginDescriptorFinder;
import org.pf4j.PluginLoader;

/** PF4J set up for JARs that describe themselves in their manifest and see only {@link ExportedPackages}. */
final class JarPlugins extends DefaultPluginManager {
    JarPlugins(Path folder) {
        super(folder);
        setSystemVersion(ApiVersion.CURRENT);
    }

    @Override
    protected PluginDescriptorFinder createPluginDescriptorFinder() {
        return new ManifestPluginDescriptorFinder();
    }

    @Override
    protected PluginLoader createPluginLoader() {
        return new JarPluginLoader(this) {
            @Override
            public ClassLoader loadPlugin(Path jar, PluginDescriptor descriptor) {
                ClassLoader exported = new ExportedPackages(JarPlugins.class.getClassLoader());
                var loader = new PluginClassLoader(JarPlugins.this, descriptor, exported, ClassLoadingStrategy.APD);
                loader.addFile(jar.toFile());
                return loader;
            }
        };
    }
}
