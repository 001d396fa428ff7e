package dev.touchstone.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.cert.Certificate;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.pf4j.ClassLoadingStrategy;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginManager;

/**
 * The classes of one JAR: what the host exports comes from the host, all else from the JAR. Every class of the JAR
 * passes through one function on its way, and closing it leaves no handle on the file.
 */
final class PluginClasses extends PluginClassLoader {
    private final JarFile jar;
    private final URL origin;
    private final @Nullable Manifest manifest;
    private final UnaryOperator<byte[]> transform;

    /**
     * Opens the JAR.
     *
     * @param transform from the bytes of a class file to those that are loaded
     */
    PluginClasses(PluginManager manager, PluginDescriptor descriptor, Path file, UnaryOperator<byte[]> transform) {
        super(
                manager,
                descriptor,
                new ExportedPackages(PluginClasses.class.getClassLoader()),
                ClassLoadingStrategy.APD);
        this.transform = transform;
        try {
            jar = new JarFile(file.toFile(), false, ZipFile.OPEN_READ, JarFile.runtimeVersion());
            manifest = jar.getManifest();
            origin = file.toUri().toURL();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        addFile(file.toFile());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        JarEntry entry = jar.getJarEntry(name.replace('.', '/') + ".class");
        if (entry == null) {
            throw new ClassNotFoundException(name);
        }
        try (InputStream in = jar.getInputStream(entry)) {
            byte[] code = transform.apply(in.readAllBytes());
            definePackageOf(name);
            return defineClass(name, code, 0, code.length, new CodeSource(origin, (Certificate[]) null));
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    private void definePackageOf(String name) {
        int dot = name.lastIndexOf('.');
        if (dot > 0 && getDefinedPackage(name.substring(0, dot)) == null) {
            try {
                definePackage(name.substring(0, dot), manifest == null ? new Manifest() : manifest, origin);
            } catch (IllegalArgumentException e) {
                // Another thread has just defined it.
                return;
            }
        }
    }

    @Override
    public @Nullable URL findResource(String name) {
        URL url = super.findResource(name);
        return url == null ? null : uncached(url);
    }

    @Override
    public Enumeration<URL> findResources(String name) throws IOException {
        List<URL> urls = Collections.list(super.findResources(name));
        return Collections.enumeration(
                urls.stream().map(PluginClasses::uncached).toList());
    }

    /** Java keeps a JAR open that was read through its URL, unless told not to. */
    private static URL uncached(URL url) {
        URLStreamHandler handler = new URLStreamHandler() {
            @Override
            protected URLConnection openConnection(URL ignored) throws IOException {
                URLConnection connection = url.openConnection();
                connection.setUseCaches(false);
                return connection;
            }
        };
        try {
            return new URL(null, url.toExternalForm(), handler);
        } catch (MalformedURLException e) {
            throw new IllegalStateException("it was a URL already", e);
        }
    }

    @Override
    public void close() throws IOException {
        try (jar) {
            super.close();
        }
    }
}
