package dev.touchstone.host.inspection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds classes that a JAR should not hold: the host's, and those that this Java cannot load. */
final class Foreign {
    /** A class loaded twice would be two classes, which do not know each other. */
    private static final Map<String, String> HOSTS = new LinkedHashMap<>();

    static {
        HOSTS.put("dev/touchstone/api/", "the API");
        HOSTS.put("dev/touchstone/training/", "the training library");
        HOSTS.put("ai/djl/", "DJL");
        HOSTS.put("org/slf4j/", "logging");
        HOSTS.put("ch/qos/logback/", "logging");
        HOSTS.put("org/pf4j/", "PF4J");
    }

    private Foreign() {}

    static void check(Contents contents, Findings findings) {
        Map<String, ClassFacts> classes = contents.classes();
        HOSTS.forEach((prefix, what) -> {
            List<String> bundled = classes.keySet().stream()
                    .filter(entry -> Contents.place(entry).startsWith(prefix))
                    .toList();
            if (!bundled.isEmpty()) {
                findings.add(
                        "bundles " + what + ", which the node brings itself: " + bundled.size()
                                + (bundled.size() == 1 ? " class" : " classes") + " in " + prefix.replace('/', '.')
                                + "*, the first is " + bundled.get(0) + ".",
                        "Give the dependency the scope 'provided' (Gradle: compileOnly), and build the JAR again.");
            }
        });
        Map<Integer, String> tooNew = new TreeMap<>();
        classes.forEach((entry, facts) -> {
            if (facts.java() > Runtime.version().feature()) {
                tooNew.merge(facts.java(), entry, (first, second) -> first);
            }
        });
        tooNew.forEach((java, entry) -> findings.add(
                "was compiled for Java " + java + ": " + entry + "; this node has Java "
                        + Runtime.version().feature() + ".",
                "Compile it with --release 17 (Maven: maven.compiler.release), or start the node with Java " + java
                        + "."));
    }
}
