package dev.touchstone.host;

import dev.touchstone.api.Evaluator;
import dev.touchstone.api.FaultException;
import dev.touchstone.api.Phenomenon;
import dev.touchstone.api.Theory;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The plugins of a folder, loaded once or followed while they come and go. A JAR that is broken is reported with its
 * remedy and hurts no other. The lists are in the order of the JARs' names, and what was taken from them stays as it is.
 */
public final class PluginHost implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PluginHost.class);

    private final Staging staging;
    private final Roster roster = new Roster();
    private final Followers followers = new Followers();
    private @Nullable Pulse pulse;
    private volatile Snapshot now = Snapshot.EMPTY;

    private PluginHost(Staging staging, Trust trust) {
        if (trust.isOff()) {
            LOG.info("Every JAR is loaded, whoever made it; --trust FILE would load only those that a file lists.");
        }
        this.staging = staging;
    }

    /**
     * Loads every JAR of a folder once, of whatever origin.
     *
     * @throws FaultException if the folder cannot be read
     */
    public static PluginHost open(Path folder) {
        return open(folder, Trust.off());
    }

    /**
     * Loads every JAR of a folder once.
     *
     * @param trust which JARs may be loaded
     * @throws FaultException if the folder cannot be read
     */
    public static PluginHost open(Path folder, Trust trust) {
        return of(List.of(), folder, trust);
    }

    /**
     * Loads JARs once, as if they were copied into a folder.
     *
     * @param jars of different file names
     * @param folder whose JARs of other names are loaded too, if any
     * @param trust which JARs may be loaded
     * @throws FaultException if the folder cannot be read
     */
    public static PluginHost of(Collection<Path> jars, @Nullable Path folder, Trust trust) {
        Map<String, Path> all = new TreeMap<>();
        Stream.concat(folder == null ? Stream.empty() : FolderWatch.jarsIn(folder).stream(), jars.stream())
                .forEach(jar -> all.put(String.valueOf(jar.getFileName()), jar));
        PluginHost host = new PluginHost(Staging.temporary(), trust);
        all.values().forEach(jar -> host.roster.put(StagedJar.of(jar, host.staging, trust)));
        host.settle();
        return host;
    }

    /**
     * Loads every JAR of a folder and follows the folder from then on: what is added, replaced or deleted takes effect
     * within three seconds. A folder that cannot be read any more changes nothing.
     *
     * @param trust which JARs may be loaded
     * @throws FaultException if the folder cannot be read
     */
    public static PluginHost live(Path folder, Trust trust) {
        return live(folder, Staging.temporary(), trust);
    }

    static PluginHost live(Path folder, Staging staging, Trust trust) {
        PluginHost host = new PluginHost(staging, trust);
        LiveFolder live = new LiveFolder(folder, host.staging, trust, host.roster);
        try {
            live.begin();
        } catch (FaultException e) {
            host.close();
            throw e;
        }
        host.settle();
        host.pulse = new Pulse("plugin-watcher", () -> {
            if (live.look()) {
                host.settle();
            }
        });
        return host;
    }

    /** What became of each JAR. */
    public List<JarReport> reports() {
        return now.reports();
    }

    /** All phenomena. */
    public List<Extension<Phenomenon>> phenomena() {
        return now.phenomena();
    }

    /** All theories. */
    public List<Extension<Theory>> theories() {
        return now.theories();
    }

    /** All evaluators. */
    public List<Extension<Evaluator>> evaluators() {
        return now.evaluators();
    }

    /**
     * Tells each change, one after the other, on the thread that watches the folder.
     *
     * @return ends it
     */
    public Following follow(Consumer<Change> follower) {
        return followers.add(follower);
    }

    /** Stops watching; each plugin is closed as soon as nobody uses it any more. */
    @Override
    public void close() {
        if (pulse != null) {
            pulse.close();
        }
        roster.clear();
        roster.release();
        staging.close();
    }

    private void settle() {
        Snapshot before = now;
        now = roster.settle();
        try {
            followers.tell(Changes.between(before.reports(), now.reports()));
        } finally {
            roster.release();
        }
    }
}
