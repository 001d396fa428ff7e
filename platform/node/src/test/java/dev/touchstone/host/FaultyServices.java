package dev.touchstone.host;

/** JARs whose services lines do not fit their classes. */
final class FaultyServices {
    private static final String CONSTRUCTIBLE =
            "Make it a public class, not abstract, with a public constructor without arguments.";
    private static final String PROVIDED =
            "Give the dependency the scope 'provided' (Gradle: compileOnly), and build the JAR again.";

    private final Corpus corpus;

    FaultyServices(Corpus corpus) {
        this.corpus = corpus;
    }

    void services() {
        Corpus.sound("ghost").lists("made.Idea", "made.Ghost").write(corpus.folder.resolve("ghost.jar"));
        corpus.says(
                "ghost", Corpus.names("made.Ghost") + "has no such class.", "Correct the name, or remove the line.");
        Corpus.sound("other")
                .source("made.Other", "package made; public class Other {}")
                .lists("made.Idea", "made.Other")
                .write(corpus.folder.resolve("other.jar"));
        corpus.says(
                "other",
                Corpus.names("made.Other") + "it does not implement dev.touchstone.api.Theory.",
                "Implement it, or name the class in the file of the interface that it does implement.");
        corpus.one("abstract", PluginJar.theory("public abstract class Idea", "public", "abstract"));
        corpus.says("abstract", Corpus.names("made.Idea") + "it is abstract.", CONSTRUCTIBLE);
        corpus.one("closed", PluginJar.theory("public class Idea", "private", "closed"));
        corpus.says(
                "closed", Corpus.names("made.Idea") + "it has no public constructor without arguments.", CONSTRUCTIBLE);
        corpus.one("hidden", PluginJar.theory("class Idea", "public", "hidden"));
        corpus.says("hidden", Corpus.names("made.Idea") + "it is not public.", CONSTRUCTIBLE);
        corpus.one("interface", "package made; public interface Idea extends dev.touchstone.api.Theory {}");
        corpus.says("interface", Corpus.names("made.Idea") + "it is an interface.", CONSTRUCTIBLE);
        Corpus.sound("forgotten").without(Corpus.SERVICES).write(corpus.folder.resolve("forgotten.jar"));
        corpus.says(
                "forgotten",
                "has the theory made.Idea, but " + Corpus.SERVICES + " does not name it.",
                "Add the line 'made.Idea' to " + Corpus.SERVICES
                        + ", or make the class abstract or not public if it is only a helper.");
        new PluginJar("nothing").write(corpus.folder.resolve("nothing.jar"));
        corpus.says(
                "nothing",
                "offers nothing: no class of it implements Phenomenon, Theory or Evaluator.",
                "Implement one of them, and name the class in " + Corpus.SERVICES + " (or .Phenomenon, .Evaluator).");
        PluginJar displaced = Corpus.sound("displaced");
        displaced.entry("made/Elsewhere.class", displaced.entry("made/Idea.class"));
        displaced.without("made/Idea.class").lists("made.Elsewhere").write(corpus.folder.resolve("displaced.jar"));
        corpus.says(
                "displaced",
                Corpus.names("made.Elsewhere") + "the class in its place calls itself made.Idea.",
                "Build it again.",
                "has the theory made.Idea, but " + Corpus.SERVICES + " does not name it.",
                "Add the line 'made.Idea' to " + Corpus.SERVICES
                        + ", or make the class abstract or not public if it is only a helper.");
        new PluginJar("orphan")
                .source("made.Base", "package made; public abstract class Base {}")
                .source("made.Idea", PluginJar.theory("public class Idea extends Base", "public", "orphan"))
                .without("made/Base.class")
                .lists("made.Idea")
                .write(corpus.folder.resolve("orphan.jar"));
        corpus.says(
                "orphan",
                Corpus.names("made.Idea") + "it needs made.Base, and neither the JAR nor the node has that.",
                "Put the library into the JAR (Maven: the shade plugin).");
        new PluginJar("everything")
                .version("one")
                .manifest("Plugin-Requires", ">=9.0.0")
                .source("ai.djl.Fake", "package ai.djl; public class Fake {}")
                .source("made.Idea", PluginJar.theory("abstract class Idea", "private", "everything"))
                .lists("made.Idea", "made.Ghost")
                .write(corpus.folder.resolve("everything.jar"));
        corpus.says(
                "everything",
                "has the Plugin-Version 'one'.",
                "A version is like 1.0.0 or 1.0.0-beta.2.",
                "works with the API >=9.0.0 (Plugin-Requires); this is 0.1.0.",
                "Build it against the API 0.1.0, or widen Plugin-Requires if it works with it as it is.",
                "bundles DJL, which the node brings itself: 1 class in ai.djl.*, the first is ai/djl/Fake.class.",
                PROVIDED,
                Corpus.names("made.Idea") + "it is abstract.",
                CONSTRUCTIBLE,
                Corpus.names("made.Idea") + "it is not public.",
                CONSTRUCTIBLE,
                Corpus.names("made.Idea") + "it has no public constructor without arguments.",
                CONSTRUCTIBLE,
                Corpus.names("made.Ghost") + "has no such class.",
                "Correct the name, or remove the line.");
    }
}
