package dev.touchstone.host.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All that a class extends and implements, as far as it is in the JAR or comes from the host; names have slashes.
 *
 * @param known with the class itself
 * @param missing what is neither in the JAR, nor the host's, nor Java's
 */
record Ancestry(Set<String> known, Set<String> missing) {
    static Ancestry of(ClassFacts facts, Contents contents) {
        Ancestry ancestry = new Ancestry(new LinkedHashSet<>(), new TreeSet<>());
        Deque<ClassFacts> open = new ArrayDeque<>();
        open.add(facts);
        while (!open.isEmpty()) {
            ClassFacts next = open.remove();
            if (ancestry.known.add(next.name())) {
                next.parents().forEach(parent -> ancestry.follow(parent, contents, open));
            }
        }
        return ancestry;
    }

    private void follow(String name, Contents contents, Deque<ClassFacts> open) {
        ClassFacts facts = Exports.has(name.replace('/', '.')) ? hosts(name) : contents.named(name);
        if (facts != null) {
            open.add(facts);
        } else if (ClassLoader.getPlatformClassLoader().getResource(name + ".class") == null) {
            missing.add(name.replace('/', '.'));
        }
    }

    private static @Nullable ClassFacts hosts(String name) {
        try (InputStream in = Ancestry.class.getClassLoader().getResourceAsStream(name + ".class")) {
            return in == null ? null : ClassFacts.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
