package dev.touchstone.host.inspection;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;

/** Compares what the services lines name with the classes that are there. */
final class Services {
    private final Contents contents;
    private final Findings findings;
    private final Map<String, Ancestry> ancestries = new HashMap<>();

    /**
     * Has not compared yet.
     *
     * @param findings gets what is wrong
     */
    Services(Contents contents, Findings findings) {
        this.contents = contents;
        this.findings = findings;
    }

    /** The classes' names by their interface, of those interfaces that have any. */
    Map<String, List<String>> check() {
        Map<String, List<String>> services = new LinkedHashMap<>();
        boolean offers = false;
        for (ExtensionKind<?> kind : ExtensionKind.ALL) {
            List<String> listed = listed(kind);
            listed.forEach(name -> checkListed(kind, name));
            boolean forgot = checkForgotten(kind, listed);
            offers |= forgot || !listed.isEmpty();
            if (!listed.isEmpty()) {
                services.put(kind.type().getName(), listed);
            }
        }
        if (!offers) {
            findings.add(
                    "offers nothing: no class of it implements Phenomenon, Theory or Evaluator.",
                    "Implement one of them, and name the class in " + ExtensionKind.THEORY.entry()
                            + " (or .Phenomenon, .Evaluator).");
        }
        return services;
    }

    private List<String> listed(ExtensionKind<?> kind) {
        byte[] file = contents.services(kind);
        if (file == null) {
            return List.of();
        }
        return new String(file, StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    private void checkListed(ExtensionKind<?> kind, String name) {
        String line = "names " + name + " in " + kind.entry() + ", but ";
        ClassFacts facts = contents.named(name.replace('.', '/'));
        if (facts == null) {
            findings.add(line + "has no such class.", "Correct the name, or remove the line.");
            return;
        }
        if (facts.name().isEmpty()) {
            return; // compiled for a later Java, which is said elsewhere
        }
        if (!facts.javaName().equals(name)) {
            findings.add(line + "the class in its place calls itself " + facts.javaName() + ".", "Build it again.");
            return;
        }
        Ancestry ancestry = ancestry(facts);
        if (!ancestry.missing().isEmpty()) {
            findings.add(
                    line + "it needs " + String.join(", ", ancestry.missing())
                            + ", and neither the JAR nor the node has that.",
                    "Put the library into the JAR (Maven: the shade plugin).");
        } else if (!implement(ancestry, kind)) {
            findings.add(
                    line + "it does not implement " + kind.type().getName() + ".",
                    "Implement it, or name the class in the file of the interface that it does implement.");
        }
        unusable(facts)
                .forEach(why -> findings.add(
                        line + why + ".",
                        "Make it a public class, not abstract, with a public constructor without arguments."));
    }

    private static List<String> unusable(ClassFacts facts) {
        if (facts.is(Opcodes.ACC_INTERFACE)) {
            return List.of("it is an interface");
        }
        List<String> why = new ArrayList<>();
        if (facts.is(Opcodes.ACC_ABSTRACT)) {
            why.add("it is abstract");
        }
        if (!facts.is(Opcodes.ACC_PUBLIC)) {
            why.add("it is not public");
        }
        if (!facts.constructible()) {
            why.add("it has no public constructor without arguments");
        }
        return why;
    }

    /** A helper that only the plugin itself makes has no public constructor without arguments, or is not public. */
    private boolean checkForgotten(ExtensionKind<?> kind, List<String> listed) {
        boolean forgot = false;
        for (ClassFacts facts : contents.classes().values()) {
            if (facts.name().isEmpty()
                    || listed.contains(facts.javaName())
                    || !unusable(facts).isEmpty()) {
                continue;
            }
            if (implement(ancestry(facts), kind)) {
                forgot = true;
                findings.add(
                        "has the " + kind.word() + " " + facts.javaName() + ", but " + kind.entry()
                                + " does not name it.",
                        "Add the line '" + facts.javaName() + "' to " + kind.entry()
                                + ", or make the class abstract or not public if it is only a helper.");
            }
        }
        return forgot;
    }

    private static boolean implement(Ancestry ancestry, ExtensionKind<?> kind) {
        return ancestry.known().contains(kind.type().getName().replace('.', '/'));
    }

    private Ancestry ancestry(ClassFacts facts) {
        return ancestries.computeIfAbsent(facts.name(), name -> Ancestry.of(facts, contents));
    }
}
