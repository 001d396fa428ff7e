package dev.touchstone.host;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Removes the staging folders of processes that died. */
final class Leftovers {
    /** One that is younger may not have been locked yet. */
    private static final Duration YOUNG = Duration.ofMinutes(1);

    private Leftovers() {}

    /**
     * Removes those that belong to the user of this process, and that no process holds.
     *
     * @param own a folder of this process
     * @param ours all of this process, whose locks would be lost if their files were opened once more
     */
    static void remove(Path parent, Path own, Set<Path> ours) throws IOException {
        List<Path> folders;
        try (Stream<Path> all = Files.list(parent)) {
            folders = all.filter(one -> String.valueOf(one.getFileName()).startsWith(Staging.PREFIX))
                    .filter(one -> Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS))
                    .filter(one -> !ours.contains(one))
                    .toList();
        }
        for (Path folder : folders) {
            if (Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(own)) && isDead(folder)) {
                try (Stream<Path> all = Files.walk(folder)) {
                    all.sorted(Comparator.reverseOrder()).forEach(Staging::delete);
                }
            }
        }
    }

    private static boolean isDead(Path folder) throws IOException {
        if (Files.getLastModifiedTime(folder).toInstant().isAfter(Instant.now().minus(YOUNG))) {
            return false;
        }
        Path lock = folder.resolve(Staging.LOCK);
        if (!Files.exists(lock)) {
            return true;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            return channel.tryLock() != null;
        }
    }
}
