package dev.touchstone.distribution;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The theory that the README shows in full, built as it says. */
final class DroppedTheory {
    /** Its id. */
    static final String ID = "decay-hurries";

    private static final Path README = Path.of("..", "..", "README.md");
    private static final Path API = Path.of("target", "touchstone", "lib");
    private static final String CLASS = "my.theories.DecayHurries";

    private DroppedTheory() {}

    /**
     * Builds the JAR.
     *
     * @param folder where it is built
     * @param version of the plugin
     */
    static Path build(Path folder, String version) throws IOException {
        Matcher source =
                Pattern.compile("(?s)```java\\n(package my\\.theories;.*?)```").matcher(Files.readString(README));
        assertTrue(source.find(), "the README shows a theory in full");
        Path file = Files.createDirectories(folder.resolve("source")).resolve("DecayHurries.java");
        Files.writeString(file, source.group(1));
        Path classes = Files.createDirectories(folder.resolve("classes"));
        compile(file, classes);
        Manifest manifest = new Manifest();
        Attributes entries = manifest.getMainAttributes();
        entries.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        entries.putValue("Plugin-Id", "my-theories");
        entries.putValue("Plugin-Version", version);
        entries.putValue("Plugin-Requires", ">=0.1.0 & <0.2.0");
        Path jar = folder.resolve("my-theories-" + version + ".jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entriesOut = new JarOutputStream(out, manifest)) {
            add(entriesOut, "META-INF/services/dev.touchstone.api.Theory", CLASS.getBytes(StandardCharsets.UTF_8));
            String name = CLASS.replace('.', '/') + ".class";
            add(entriesOut, name, Files.readAllBytes(classes.resolve(name)));
        }
        return jar;
    }

    private static void add(JarOutputStream jar, String name, byte[] content) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(content);
        jar.closeEntry();
    }

    private static void compile(Path source, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (Stream<Path> libraries = Files.list(API);
                StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            String path =
                    libraries.map(Path::toString).collect(Collectors.joining(System.getProperty("path.separator")));
            boolean built = compiler.getTask(
                            said,
                            files,
                            null,
                            List.of("-d", classes.toString(), "-cp", path, "--release", "17"),
                            null,
                            files.getJavaFileObjects(source))
                    .call();
            assertTrue(built, said.toString());
        }
    }
}
