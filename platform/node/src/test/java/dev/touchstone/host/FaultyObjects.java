package dev.touchstone.host;

import dev.touchstone.api.Fault;
import java.util.List;

/** JARs whose faults only their objects show, and JARs that clash. */
final class FaultyObjects {
    private static final String MUST_RETURN =
            "Its constructor, id() and source() must return within 10 s, and it may use only the API and what is in its JAR.";
    private static final String OWN_ID = "Give it an id of its own.";

    private final Corpus corpus;

    FaultyObjects(Corpus corpus) {
        this.corpus = corpus;
    }

    void objects() {
        corpus.one(
                "throws",
                PluginJar.theory(
                        "public class Idea", "{ if (true) throw new IllegalStateException(\"no\"); } public", "x"));
        corpus.unusable(
                "throws",
                "it broke when it was made and asked for its id (java.lang.IllegalStateException: no)",
                MUST_RETURN);
        corpus.one("capitals", PluginJar.theory("public class Idea", "public", "Capitals"));
        corpus.unusable(
                "capitals",
                "its id is 'Capitals'",
                "An id is lower-case letters, digits and single hyphens between them, at most 100 characters.");
        corpus.one(
                "sourceless",
                PluginJar.theory("public class Idea", "public", "sourceless").replace("made for tests", ""));
        corpus.unusable("sourceless", "its source is ''", "Name a paper with its year, or the reasoning.");
        corpus.one("oracle", PluginJar.theory("public class Idea", "public", "oracle"));
        corpus.unusable("oracle", "the id 'oracle' is the platform's own", OWN_ID);
        new PluginJar("unbundled")
                .source("made.Library", "package made; public class Library { public static void help() {} }")
                .source("made.Idea", PluginJar.theory("public class Idea", "{ Library.help(); } public", "unbundled"))
                .without("made/Library.class")
                .lists("made.Idea")
                .write(corpus.folder.resolve("unbundled.jar"));
        corpus.unusable(
                "unbundled",
                "it broke when it was made and asked for its id (java.lang.NoClassDefFoundError: made/Library)",
                MUST_RETURN);
    }

    /** Of these, something is offered. */
    void clashes() {
        Corpus.sound("double")
                .source("made.Second", PluginJar.theory("public class Second", "public", "double"))
                .lists("made.Idea", "made.Second")
                .write(corpus.folder.resolve("double.jar"));
        corpus.expected.put(
                "double.jar",
                List.of(new Fault(
                        Fault.Kind.PLUGIN,
                        "double.jar: the theory made.Second cannot be used: another class of this JAR has its id "
                                + "'double' already.",
                        OWN_ID)));
        PluginJar.ofTheory("same-plugin", "same-plugin").write(corpus.folder.resolve("y-first.jar"));
        corpus.expected.put("y-first.jar", List.of());
        PluginJar.ofTheory("same-plugin", "same-plugin").write(corpus.folder.resolve("y-second.jar"));
        corpus.says(
                "y-second",
                "was not loaded: y-first.jar has the same Plugin-Id 'same-plugin' and the same version 1.0.0, and its "
                        + "name sorts first.",
                "Delete the one of them that you do not want.");
        PluginJar.ofTheory("same-theory", "same-plugin").write(corpus.folder.resolve("z.jar"));
        corpus.expected.put(
                "z.jar",
                List.of(new Fault(
                        Fault.Kind.PLUGIN,
                        "z.jar: the theory 'same-plugin' is not offered: there is already one in y-first.jar, whose "
                                + "name sorts first.",
                        "Give it an id of its own, or delete one of the two JARs.")));
    }
}
