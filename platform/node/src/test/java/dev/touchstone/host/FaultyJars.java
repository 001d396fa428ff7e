package dev.touchstone.host;

import dev.touchstone.api.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** JARs that are wrong in one way each, made on the spot, and what is to be said of them. */
public final class FaultyJars {
    private FaultyJars() {}

    /**
     * Makes all of them.
     *
     * @return the faults of each JAR by its name, in the order in which they are said
     */
    public static Map<String, List<Fault>> all(Path folder) throws IOException {
        Corpus corpus = alone(new Corpus(folder));
        new FaultyObjects(corpus).clashes();
        return corpus.expected;
    }

    /**
     * Makes those that are faulty whatever lies beside them, so that none of them offers anything.
     *
     * @return the faults of each JAR by its name, in the order in which they are said
     */
    public static Map<String, List<Fault>> alone(Path folder) throws IOException {
        return alone(new Corpus(folder)).expected;
    }

    private static Corpus alone(Corpus corpus) throws IOException {
        new FaultyFiles(corpus).files();
        FaultyManifests manifests = new FaultyManifests(corpus);
        manifests.manifests();
        manifests.bundles();
        new FaultyServices(corpus).services();
        new FaultyObjects(corpus).objects();
        return corpus;
    }
}
