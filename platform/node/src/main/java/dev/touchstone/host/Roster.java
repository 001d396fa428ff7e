package dev.touchstone.host;

import dev.touchstone.api.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pf4j.DefaultVersionManager;
import org.pf4j.VersionManager;

/**
 * The JARs that are in the folder, and which of them are loaded. What is offered depends on the files that are there
 * and not on the order in which they came: of JARs with one Plugin-Id the highest version is loaded, of equal versions
 * the one whose name sorts first. Not thread-safe.
 */
final class Roster {
    private static final VersionManager VERSIONS = new DefaultVersionManager();

    private final Map<String, StagedJar> jars = new TreeMap<>();
    private final Map<StagedJar, LoadedJar> loaded = new HashMap<>();
    private final List<Lifetime> leaving = new ArrayList<>();

    /** A JAR is new, or in the place of one of the same file name. */
    void put(StagedJar jar) {
        StagedJar before = jars.put(String.valueOf(jar.jar().getFileName()), jar);
        if (before != null) {
            leaving.add(before.lifetime());
        }
    }

    /** A JAR is gone. */
    void remove(String name) {
        StagedJar gone = jars.remove(name);
        if (gone != null) {
            leaving.add(gone.lifetime());
        }
    }

    /** All are gone. */
    void clear() {
        List.copyOf(jars.keySet()).forEach(this::remove);
        loaded.values().forEach(jar -> leaving.add(jar.lifetime()));
        loaded.clear();
    }

    /** Whether this file is there with this content already, without being refused for lack of something. */
    boolean has(StagedJar jar) {
        StagedJar there = jars.get(String.valueOf(jar.jar().getFileName()));
        return there != null
                && there.contents() != null
                && jar.contents() != null
                && there.contents().plugin().equals(jar.contents().plugin());
    }

    /** Loads what is to be loaded, and says what is offered now. */
    Snapshot settle() {
        Map<String, StagedJar> winners = winners();
        Offering offering = new Offering();
        Map<StagedJar, LoadedJar> stays = new HashMap<>();
        for (StagedJar jar : jars.values()) {
            StagedJar.Contents contents = jar.contents();
            if (contents == null) {
                offering.add(JarReport.refused(jar.jar(), jar.faults()));
                continue;
            }
            StagedJar winner = winners.getOrDefault(contents.plugin().id(), jar);
            if (winner.equals(jar)) {
                LoadedJar known = loaded.get(jar);
                LoadedJar now = known == null ? LoadedJar.of(jar, contents) : known;
                stays.put(jar, now);
                offering.add(now);
            } else {
                offering.add(JarReport.refused(jar.jar(), List.of(outdone(jar, winner))));
            }
        }
        loaded.forEach((jar, was) -> {
            if (!stays.containsKey(jar)) {
                leaving.add(was.lifetime());
            }
        });
        loaded.clear();
        loaded.putAll(stays);
        return offering.snapshot();
    }

    /** Lets go of what is no longer offered. */
    void release() {
        leaving.forEach(Lifetime::retire);
        leaving.clear();
    }

    private Map<String, StagedJar> winners() {
        Map<String, StagedJar> winners = new HashMap<>();
        for (StagedJar jar : jars.values()) {
            if (jar.contents() != null) {
                winners.merge(jar.contents().plugin().id(), jar, Roster::higher);
            }
        }
        return winners;
    }

    /** Names are given in their order, so that the first wins unless the second has a higher version. */
    private static StagedJar higher(StagedJar first, StagedJar second) {
        return VERSIONS.compareVersions(version(second), version(first)) > 0 ? second : first;
    }

    private static Fault outdone(StagedJar jar, StagedJar winner) {
        boolean same = VERSIONS.compareVersions(version(winner), version(jar)) == 0;
        return new Fault(
                Fault.Kind.PLUGIN,
                jar.jar().getFileName() + " was not loaded: " + winner.jar().getFileName()
                        + " has the same Plugin-Id '" + id(jar) + "' and "
                        + (same
                                ? "the same version " + version(jar) + ", and its name sorts first."
                                : "the higher version " + version(winner) + "; this is " + version(jar) + "."),
                "Delete the one of them that you do not want.");
    }

    private static String id(StagedJar jar) {
        return jar.contents() == null ? "" : jar.contents().plugin().id();
    }

    private static String version(@Nullable StagedJar jar) {
        return jar == null || jar.contents() == null
                ? "0.0.0"
                : jar.contents().plugin().version();
    }
}
