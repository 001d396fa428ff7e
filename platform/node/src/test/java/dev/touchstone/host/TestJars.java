package dev.touchstone.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Makes plugin JARs on the spot, sound and broken ones. */
public final class TestJars {
    private TestJars() {}

    /**
     * A plugin JAR.
     *
     * @param requires the API range of its manifest
     * @param services class name by interface
     */
    public static Path make(Path jar, String id, String requires, Map<Class<?>, Class<?>> services) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Plugin-Id", id);
        main.putValue("Plugin-Version", "1.0.0");
        main.putValue("Plugin-Requires", requires);
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            for (Map.Entry<Class<?>, Class<?>> service : services.entrySet()) {
                out.putNextEntry(
                        new JarEntry("META-INF/services/" + service.getKey().getName()));
                out.write(service.getValue().getName().getBytes(StandardCharsets.UTF_8));
                String path = service.getValue().getName().replace('.', '/') + ".class";
                out.putNextEntry(new JarEntry(path));
                try (InputStream code = TestJars.class.getClassLoader().getResourceAsStream(path)) {
                    if (code == null) {
                        throw new IOException("no class file " + path);
                    }
                    code.transferTo(out);
                }
            }
        }
        return jar;
    }
}
