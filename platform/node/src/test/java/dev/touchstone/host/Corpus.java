package dev.touchstone.host;

import dev.touchstone.api.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A folder of faulty JARs, and what is to be said of each. */
final class Corpus {
    static final String SERVICES = "META-INF/services/dev.touchstone.api.Theory";

    final Path folder;
    final Map<String, List<Fault>> expected = new LinkedHashMap<>();

    Corpus(Path folder) {
        this.folder = folder;
    }

    /** One with nothing wrong. */
    static PluginJar sound(String name) {
        return PluginJar.ofTheory(name, name);
    }

    /** A JAR of one class, {@code made.Idea}. */
    void one(String name, String source) {
        new PluginJar(name).source("made.Idea", source).lists("made.Idea").write(folder.resolve(name + ".jar"));
    }

    /** A JAR, or what should be one. */
    void write(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name + ".jar"), bytes);
    }

    /** How a fault of a services line begins. */
    static String names(String type) {
        return "names " + type + " in " + SERVICES + ", but ";
    }

    /** The theory cannot be made. */
    void unusable(String name, String why, String remedy) {
        expected.put(
                name + ".jar",
                List.of(new Fault(
                        Fault.Kind.PLUGIN, name + ".jar: the theory made.Idea cannot be used: " + why + ".", remedy)));
    }

    /** Messages, each followed by its remedy. */
    void says(String name, String... messagesAndRemedies) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < messagesAndRemedies.length; i += 2) {
            faults.add(
                    new Fault(Fault.Kind.PLUGIN, name + ".jar " + messagesAndRemedies[i], messagesAndRemedies[i + 1]));
        }
        expected.put(name + ".jar", faults);
    }
}
