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
        Corpus corpus = new Corpus(folder);
        new FaultyFiles(corpus).files();
        FaultyManifests manifests = new FaultyManifests(corpus);
        manifests.manifests();
        manifests.bundles();
        new FaultyServices(corpus).services();
        FaultyObjects objects = new FaultyObjects(corpus);
        objects.objects();
        objects.clashes();
        return corpus.expected;
    }
}
