package dev.touchstone.host;

import dev.touchstone.api.FaultException;
import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a roster as the folder is. */
final class LiveFolder {
    private static final Logger LOG = LoggerFactory.getLogger(LiveFolder.class);

    private final Path folder;
    private final FolderWatch watch;
    private final Staging staging;
    private final Trust trust;
    private final Roster roster;
    private boolean readable = true;

    /** Has not looked yet. */
    LiveFolder(Path folder, Staging staging, Trust trust, Roster roster) {
        this.folder = folder;
        this.watch = new FolderWatch(folder);
        this.staging = staging;
        this.trust = trust;
        this.roster = roster;
    }

    /**
     * Puts in all JARs as they are now; one that is only half there is looked at again when it changes.
     *
     * @throws FaultException if the folder cannot be read
     */
    void begin() {
        for (Path jar : FolderWatch.jarsIn(folder)) {
            watch.take(jar);
            roster.put(StagedJar.of(jar, staging, trust));
        }
    }

    /** @return whether anything is another than before */
    boolean look() {
        FolderWatch.News news;
        try {
            news = watch.look();
            readable = true;
        } catch (IOException e) {
            if (readable) {
                LOG.warn("The plugin folder cannot be read ({}); what was loaded stays.", e.toString());
            }
            readable = false;
            return false;
        }
        news.gone().forEach(roster::remove);
        boolean changed = !news.gone().isEmpty();
        for (Path jar : news.ready()) {
            StagedJar staged = StagedJar.of(jar, staging, trust);
            if (watch.isStillReady(jar) && !roster.has(staged)) {
                roster.put(staged);
                changed = true;
            } else {
                staged.lifetime().retire();
            }
        }
        return changed;
    }
}
