package dev.touchstone.host;

import dev.touchstone.api.Theory;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** JARs that say wrongly who they are, or bring what is not theirs. */
final class FaultyManifests {
    private static final String MANIFEST_REMEDY =
            "Set Plugin-Id, Plugin-Version and Plugin-Requires (say >=0.1.0) in the manifest; "
                    + "plugins/theories/pom.xml shows how.";
    private static final String PROVIDED =
            "Give the dependency the scope 'provided' (Gradle: compileOnly), and build the JAR again.";

    private final Corpus corpus;

    FaultyManifests(Corpus corpus) {
        this.corpus = corpus;
    }

    void manifests() {
        Corpus.sound("unmanifested")
                .manifest("Plugin-Id", "")
                .manifest("Plugin-Version", "")
                .manifest("Plugin-Requires", "")
                .write(corpus.folder.resolve("unmanifested.jar"));
        corpus.says("unmanifested", "has no META-INF/MANIFEST.MF.", MANIFEST_REMEDY);
        Corpus.sound("nameless")
                .manifest("Plugin-Id", "")
                .manifest("Plugin-Requires", "")
                .write(corpus.folder.resolve("nameless.jar"));
        corpus.says("nameless", "lacks Plugin-Id, Plugin-Requires in its manifest.", MANIFEST_REMEDY);
        Corpus.sound("../id").write(corpus.folder.resolve("id.jar"));
        corpus.says(
                "id",
                "has the Plugin-Id '../id'.",
                "An id is at most 100 letters, digits, dots, hyphens and underscores, the first a letter or digit.");
        Corpus.sound("version").version("one").write(corpus.folder.resolve("version.jar"));
        corpus.says("version", "has the Plugin-Version 'one'.", "A version is like 1.0.0 or 1.0.0-beta.2.");
        Corpus.sound("range").manifest("Plugin-Requires", "newest").write(corpus.folder.resolve("range.jar"));
        corpus.says(
                "range",
                "has the Plugin-Requires 'newest', which is no range of versions.",
                "A range is like >=0.1.0 or >=0.1.0 & <1.0.0.");
        Corpus.sound("api").manifest("Plugin-Requires", "9.0.0").write(corpus.folder.resolve("api.jar"));
        corpus.says(
                "api",
                "works with the API 9.0.0 (Plugin-Requires); this is 0.1.0.",
                "Build it against the API 0.1.0, or widen Plugin-Requires if it works with it as it is.");
        Corpus.sound("leans").manifest("Plugin-Dependencies", "another@1.0").write(corpus.folder.resolve("leans.jar"));
        corpus.says(
                "leans",
                "has Plugin-Dependencies 'another@1.0' in its manifest: each JAR stands alone, and has no class but "
                        + "those that its services lines name.",
                "Remove the line, and put what the plugin needs into its JAR.");
    }

    void bundles() throws IOException {
        bundle("bundles-api", "dev/touchstone/api/Theory", "the API", "dev.touchstone.api.");
        bundle("bundles-training", "dev/touchstone/training/Fake", "the training library", "dev.touchstone.training.");
        bundle("bundles-djl", "ai/djl/Fake", "DJL", "ai.djl.");
        bundle("bundles-logging", "org/slf4j/Fake", "logging", "org.slf4j.");
        bundle("bundles-pf4j", "org/pf4j/Fake", "PF4J", "org.pf4j.");
        PluginJar jar = Corpus.sound("too-new");
        byte[] code = jar.entry("made/Idea.class").clone();
        code[7] = 44 + 60;
        jar.entry("made/Idea.class", code).write(corpus.folder.resolve("too-new.jar"));
        corpus.says(
                "too-new",
                "was compiled for Java 60: made/Idea.class; this node has Java "
                        + Runtime.version().feature() + ".",
                "Compile it with --release 17 (Maven: maven.compiler.release), or start the node with Java 60.");
    }

    private void bundle(String name, String type, String what, String prefix) throws IOException {
        String simple = type.substring(type.lastIndexOf('/') + 1);
        PluginJar jar = Corpus.sound(name);
        if (simple.equals("Theory")) {
            try (InputStream in = Theory.class.getResourceAsStream("Theory.class")) {
                jar.entry(type + ".class", Objects.requireNonNull(in).readAllBytes());
            }
        } else {
            String home = prefix.substring(0, prefix.length() - 1);
            jar.source(simple, "package " + home + "; public class " + simple + " {}");
        }
        jar.write(corpus.folder.resolve(name + ".jar"));
        corpus.says(
                name,
                "bundles " + what + ", which the node brings itself: 1 class in " + prefix + "*, the first is " + type
                        + ".class.",
                PROVIDED);
    }
}
