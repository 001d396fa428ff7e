package dev.touchstone.scaffold;

import dev.touchstone.api.ApiVersion;
import dev.touchstone.api.Arm;
import dev.touchstone.api.FaultException;
import dev.touchstone.api.Settings;
import dev.touchstone.api.Trial;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The project of a new plugin: an example, explained, that builds, passes its contract and loads. */
public final class Project {
    private static final String CODE = "src/main/java/";
    private static final String TESTS = "src/test/java/";
    private static final String SERVICES = "src/main/resources/META-INF/services/";

    private final Naming naming;
    private final Map<String, String> files = new LinkedHashMap<>();

    /** @throws FaultException if its class would be called as one that it uses */
    public Project(Kind kind, Naming naming) {
        this.naming = naming;
        String folder = naming.home().replace('.', '/') + "/" + naming.type();
        add("pom.xml", "pom.xml");
        add(CODE + folder + ".java", kind.label() + ".java");
        if (kind == Kind.PHENOMENON) {
            add(CODE + folder + "Training.java", "phenomenon-training.java");
        }
        files.put(SERVICES + kind.service(), naming.home() + "." + naming.type() + "\n");
        add(TESTS + folder + "Test.java", kind.label() + "-test.java");
    }

    /** What it consists of, by path. */
    public Map<String, String> files() {
        return Collections.unmodifiableMap(files);
    }

    /** Where {@code mvn package} puts the plugin. */
    public String jar() {
        return "target/" + naming.id() + "-1.0.0.jar";
    }

    /**
     * Writes it into a folder, which is made.
     *
     * @throws FaultException if there is something in it already, or it cannot be written
     */
    public void write(Path folder) {
        try {
            if (!isFree(folder)) {
                throw FaultException.user(
                        folder.toAbsolutePath() + " is there already, and nothing is overwritten.",
                        "Name another folder with --folder, or remove it.");
            }
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.toAbsolutePath().getParent());
                Files.writeString(path, file.getValue(), StandardOpenOption.CREATE_NEW);
            }
        } catch (IOException e) {
            throw FaultException.resources(
                    "The project cannot be written into " + folder.toAbsolutePath() + " (" + e + ").",
                    "Name a folder with --folder that can be written and has room.",
                    e);
        }
    }

    private static boolean isFree(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Files.notExists(folder);
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    private void add(String path, String template) {
        String text = read(template);
        if (Pattern.compile("\\b" + naming.type() + "\\b").matcher(text).find()) {
            throw FaultException.user(
                    "The name '" + naming.id() + "' makes the class " + naming.type()
                            + ", which the example uses itself.",
                    "Take a longer one: for instance my-" + naming.id() + ".");
        }
        files.put(path, filled(text));
    }

    private String filled(String template) {
        return template.replace("@id@", naming.id())
                .replace("@Class@", naming.type())
                .replace("@package@", naming.home())
                .replace("@version@", ApiVersion.CURRENT)
                .replace("@next@", nextMinor(ApiVersion.CURRENT))
                .replace("@trial@", firstTrial());
    }

    /** The id that the phenomenon's test pins; the settings are those of the template. */
    private String firstTrial() {
        Settings settings = Settings.of("number", 0.6, "learning-rate", 0.02, "scale", 0.001);
        return new Trial(naming.id(), "number-6", Arm.CANONICAL, settings, 0).id();
    }

    private static String nextMinor(String version) {
        String[] parts = version.split("\\.", -1);
        return parts[0] + "." + (Integer.parseInt(parts[1]) + 1) + ".0";
    }

    private static String read(String template) {
        try (InputStream in = Project.class.getResourceAsStream(template)) {
            if (in == null) {
                throw new IllegalStateException("there is no template " + template);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
