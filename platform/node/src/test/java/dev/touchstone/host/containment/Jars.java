package dev.touchstone.host.containment;

import dev.touchstone.api.Theory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** JARs of {@link Offenders}. */
public final class Jars {
    private Jars() {}

    /** A JAR of one theory, called like its class in lower case, and so is the plugin. */
    public static Path make(Path folder, Class<? extends Offenders.Offender> offender, String version) {
        String id = offender.getSimpleName().toLowerCase(java.util.Locale.ROOT);
        return make(folder, id, version, Theory.class, offender, Offenders.Offender.class, Offenders.class);
    }

    /**
     * A JAR of one extension.
     *
     * @param kind interface that it implements
     * @param extension its class
     * @param others classes that it needs
     */
    public static Path make(
            Path folder, String id, String version, Class<?> kind, Class<?> extension, Class<?>... others) {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Plugin-Id", id);
        main.putValue("Plugin-Version", version);
        main.putValue("Plugin-Requires", ">=0.1.0");
        Path jar = folder.resolve(id + ".jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            out.putNextEntry(new JarEntry("META-INF/services/" + kind.getName()));
            out.write(extension.getName().getBytes(StandardCharsets.UTF_8));
            put(extension, out);
            for (Class<?> other : others) {
                put(other, out);
            }
            return jar;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void put(Class<?> one, JarOutputStream out) throws IOException {
        String path = one.getName().replace('.', '/') + ".class";
        out.putNextEntry(new JarEntry(path));
        try (InputStream code = Jars.class.getClassLoader().getResourceAsStream(path)) {
            if (code == null) {
                throw new IOException("no class file " + path);
            }
            code.transferTo(out);
        }
    }
}
