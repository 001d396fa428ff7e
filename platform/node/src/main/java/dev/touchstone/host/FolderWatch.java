package dev.touchstone.host;

import dev.touchstone.api.FaultException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * Looks at a folder again and again and says which JARs came, changed or went. One that is still being written is left
 * alone until its stamp has stayed the same for some looks and it opens, or until it does not open for long.
 */
final class FolderWatch {
    private static final int LOOKS_UNTIL_STABLE = 2;
    private static final int LOOKS_UNTIL_GIVEN_UP = 8;

    private final Path folder;
    private final Map<String, Stamp> taken = new HashMap<>();
    private final Map<String, Waiting> waiting = new HashMap<>();

    /** Has not looked yet. */
    FolderWatch(Path folder) {
        this.folder = folder;
    }

    /**
     * What is new since the last look.
     *
     * @param ready JARs that came or changed, in the order of their names
     * @param gone names of those that went
     */
    record News(List<Path> ready, List<String> gone) {}

    private record Waiting(Stamp stamp, int looks) {}

    /**
     * The JARs of a folder by their names, in order.
     *
     * @throws FaultException if the folder cannot be read
     */
    static List<Path> jarsIn(Path folder) {
        try {
            return List.copyOf(list(folder).values());
        } catch (IOException e) {
            throw FaultException.resources(
                    "The plugin folder " + folder + " cannot be read (" + e + ").",
                    "Name a readable folder with --plugins.",
                    e);
        }
    }

    /**
     * Looks once more.
     *
     * @throws IOException if the folder cannot be read; then nothing is new
     */
    News look() throws IOException {
        Map<String, Path> there = list(folder);
        Set<String> gone = new TreeSet<>(taken.keySet());
        gone.removeAll(there.keySet());
        taken.keySet().retainAll(there.keySet());
        waiting.keySet().retainAll(there.keySet());
        List<Path> ready = new ArrayList<>();
        there.forEach((name, jar) -> {
            if (isReady(name, jar)) {
                ready.add(jar);
            }
        });
        return new News(ready, List.copyOf(gone));
    }

    /** Remembers that a file is dealt with in the state that it has now, whether or not it is stable. */
    void take(Path jar) {
        String name = String.valueOf(jar.getFileName());
        taken.put(name, Stamp.of(jar));
        waiting.remove(name);
    }

    /** Whether the file still is what it was when it was said to be ready; if so it is dealt with. */
    boolean isStillReady(Path jar) {
        String name = String.valueOf(jar.getFileName());
        Waiting waited = waiting.get(name);
        if (waited == null || !waited.stamp.equals(Stamp.of(jar))) {
            return false;
        }
        taken.put(name, waited.stamp);
        waiting.remove(name);
        return true;
    }

    private boolean isReady(String name, Path jar) {
        Stamp stamp = Stamp.of(jar);
        if (stamp.equals(taken.get(name))) {
            waiting.remove(name);
            return false;
        }
        Waiting before = waiting.get(name);
        int looks = before != null && before.stamp.equals(stamp) ? before.looks + 1 : 0;
        waiting.put(name, new Waiting(stamp, looks));
        return looks >= LOOKS_UNTIL_GIVEN_UP || (looks >= LOOKS_UNTIL_STABLE && opens(jar));
    }

    private static boolean opens(Path jar) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.size() >= 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static Map<String, Path> list(Path folder) throws IOException {
        Map<String, Path> jars = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".jar"))
                    .forEach(file -> jars.put(String.valueOf(file.getFileName()), file));
        }
        return jars;
    }
}
