package dev.touchstone.host;

import dev.touchstone.api.Theory;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;

/** Puts a plugin JAR together on the spot, from Java source; unless told otherwise it is sound. */
public final class PluginJar {
    private final Map<String, String> manifest = new LinkedHashMap<>();
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    /** Of version 1.0.0, for any API. */
    public PluginJar(String id) {
        manifest.put("Plugin-Id", id);
        manifest.put("Plugin-Version", "1.0.0");
        manifest.put("Plugin-Requires", ">=0.1.0");
    }

    /** One that offers a theory; its class is {@code made.Idea} and has a field {@code MARK}. */
    public static PluginJar ofTheory(String plugin, String theory) {
        return new PluginJar(plugin)
                .source("made.Idea", theory("public class Idea", "public", theory))
                .lists("made.Idea");
    }

    /** The source of a theory in the package {@code made} that declines everything. */
    public static String theory(String declaration, String constructor, String id) {
        String name = declaration.replaceFirst(".*class (\\w+).*", "$1");
        return """
                package made;
                %s implements dev.touchstone.api.Theory {
                    public static final String MARK = "as compiled";
                    %s %s() {}
                    @Override public String id() { return "%s"; }
                    @Override public String source() { return "made for tests"; }
                }
                """.formatted(declaration, constructor, name, id);
    }

    /** Sets a line of the manifest, or removes it if the value is empty. */
    public PluginJar manifest(String name, String value) {
        if (value.isEmpty()) {
            manifest.remove(name);
        } else {
            manifest.put(name, value);
        }
        return this;
    }

    /** Sets its version. */
    public PluginJar version(String version) {
        return manifest("Plugin-Version", version);
    }

    /** Compiles a class, against the API and what is in the JAR already. */
    public PluginJar source(String name, String code) {
        try {
            Path folder = Files.createTempDirectory("plugin-jar");
            Path output = folder.resolve("out");
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                if (entry.getKey().endsWith(".class")) {
                    Path file = output.resolve(entry.getKey());
                    Files.createDirectories(file.getParent());
                    Files.write(file, entry.getValue());
                }
            }
            Path source = folder.resolve(name.substring(name.lastIndexOf('.') + 1) + ".java");
            Files.writeString(source, code);
            Path api = Path.of(Theory.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Files.createDirectories(output);
            List<String> arguments = List.of(
                    "-proc:none",
                    "-nowarn",
                    "-Xlint:none",
                    "--release",
                    "17",
                    "-d",
                    output.toString(),
                    "-cp",
                    api + java.io.File.pathSeparator + output,
                    source.toString());
            if (ToolProvider.getSystemJavaCompiler()
                            .run(null, OutputStream.nullOutputStream(), null, arguments.toArray(String[]::new))
                    != 0) {
                throw new IllegalArgumentException(name + " does not compile");
            }
            try (Stream<Path> files = Files.walk(output)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    entries.put(output.relativize(file).toString(), Files.readAllBytes(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    /** Names classes as theories. */
    public PluginJar lists(String... classes) {
        return entry("META-INF/services/" + Theory.class.getName(), String.join("\n", classes));
    }

    /** Puts in a text. */
    public PluginJar entry(String name, String text) {
        return entry(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Puts in anything. */
    public PluginJar entry(String name, byte[] bytes) {
        entries.put(name, bytes);
        return this;
    }

    /** What was put in. */
    public byte[] entry(String name) {
        byte[] bytes = entries.get(name);
        if (bytes == null) {
            throw new IllegalArgumentException("no " + name + " in " + entries.keySet());
        }
        return bytes;
    }

    /** Takes an entry out. */
    public PluginJar without(String name) {
        entries.remove(name);
        return this;
    }

    /** Writes it; no manifest if it has no line. */
    public Path write(Path jar) {
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream out = new ZipOutputStream(file)) {
            if (!manifest.isEmpty()) {
                Manifest lines = new Manifest();
                lines.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
                manifest.forEach(lines.getMainAttributes()::putValue);
                out.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
                lines.write(out);
            }
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jar;
    }
}
